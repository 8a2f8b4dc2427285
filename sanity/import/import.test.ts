import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLake, type Lake } from '../lake/lake.ts'
import { fileWith, toExport } from './made-up-export.ts'

let lake: Lake

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'ambas-import-command-'))
  lake = await startLake({ data, port: 0, tokens: { write: 'writer' } })
})

afterAll(() => lake.close())

const command = fileURLToPath(new URL('import.ts', import.meta.url))

/** Runs the command as npm does, against the test's lake. */
function run(args: string[], variables: Record<string, string> = {}) {
  const lakePort = new URL(lake.address).port
  const project = { SANITY_PROJECT_ID: 'local', SANITY_DATASET: 'production', SANITY_API_WRITE_TOKEN: 'writer' }
  const env = { ...process.env, LAKE_PORT: lakePort, ...project, ...variables }
  return new Promise<{ code: unknown; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], { env }, (error, out, errors) => {
      resolve({ code: error ? error.code : 0, out, errors })
    })
  })
}

test.each([[[]], [['--wet-run', 'a.xml']], [['a.xml', 'b.xml']]])('after %j it says how it is used', async (args) => {
  const { code, out } = await run(args)
  expect(code).toBe(1)
  expect(out).toContain('npm run import -- FILE.xml --dry-run')
})

test('what is wrong is one sentence, without the inside of the program', async () => {
  expect(await run(['/nowhere.xml'])).toEqual({ code: 1, out: '', errors: 'There is no file /nowhere.xml.\n' })
  const file = await fileWith(toExport([{ id: 1 }]))
  const { code, errors } = await run([file], { SANITY_API_WRITE_TOKEN: 'nobody' })
  expect(code).toBe(1)
  expect(errors).toMatch(/^The Content Lake refused the token.*\n$/)
})

test('an export goes into the lake, and a dry run before it says the same', async () => {
  const file = await fileWith(toExport([{ id: 1, title: 'The bridge', html: '<p>By Ana Pérez</p><p>It rained.</p>' }]))
  const dry = await run([file, '--dry-run'])
  expect(dry.code).toBe(0)
  expect(dry.out).toContain('a dry run, nothing was written')
  const wet = await run([file])
  expect(wet.code).toBe(0)
  expect(wet.out.replace(/.*\n/, '')).toBe(dry.out.replace(/.*\n/, ''))
})
