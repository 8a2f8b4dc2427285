/** The process: what it says when it starts, and when it cannot. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake } from './test-lake.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

type Run = { code: number | null; out: string; err: string }

/** Runs the process until it ends; one that is ready is told to end. */
async function run(env: Record<string, string>, signal: NodeJS.Signals = 'SIGTERM'): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, LAKE_PORT: '0', LAKE_DATA: join(folder, 'data'), ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
    child.kill(signal)
  })
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err: err.trim() }
}

/** Refuses to start, with status 1 and one line. */
function expectSentence({ code, out, err }: Run, sentence: RegExp): void {
  expect(err).toMatch(sentence)
  expect(err.split('\n')).toHaveLength(1)
  expect({ code, out }).toEqual({ code: 1, out: '' })
}

test('it says one line when it is ready, and ends with status 0 when told to', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { code, out, err } = await run({}, signal)
    expect(out).toMatch(/^local Content Lake ready at http:\/\/localhost:\d+\n$/)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  }
})

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expectSentence(await run({ LAKE_PORT: String(port) }), new RegExp(`^Port ${port} is in use: .*LAKE_PORT`))
  other.close()
})

test('a folder that cannot be made or is used by another lake is named', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  expectSentence(await run({ LAKE_DATA: join(file, 'data') }), /cannot be written: .*LAKE_DATA/)
  const lake = await startTestLake()
  expectSentence(await run({ LAKE_DATA: lake.folder }), /^Another local Content Lake is using/)
  await lake.close()
})

test('a data file that is newer, foreign or damaged is left alone', async () => {
  const newer = join(folder, 'newer')
  await run({ LAKE_DATA: newer })
  const database = new DatabaseSync(join(newer, 'lake.sqlite'))
  database.exec('PRAGMA user_version = 9999')
  database.close()
  expectSentence(await run({ LAKE_DATA: newer }), /was written by a newer version .* update the project/)

  const foreign = join(folder, 'foreign')
  await mkdir(foreign)
  const other = new DatabaseSync(join(foreign, 'lake.sqlite'))
  other.exec('CREATE TABLE of_somebody_else (a)')
  other.close()
  expectSentence(await run({ LAKE_DATA: foreign }), /is not a local Content Lake's data file/)

  const damaged = join(folder, 'damaged')
  await mkdir(damaged)
  await writeFile(join(damaged, 'lake.sqlite'), 'This was never a database. '.repeat(200))
  expectSentence(await run({ LAKE_DATA: damaged }), /is damaged or not a database/)
})

test('settings that make no sense are named', async () => {
  expectSentence(
    await run({ LAKE_WEBHOOK_URL: 'http://localhost:1/', SANITY_WEBHOOK_SECRET: '' }),
    /without SANITY_WEBHOOK_SECRET/,
  )
  expect((await run({ LAKE_PORT: 'many' })).err).toContain('LAKE_PORT')
  expect((await run({ LAKE_WEBHOOK_URL: 'ftp://x', SANITY_WEBHOOK_SECRET: 's' })).err).toContain('LAKE_WEBHOOK_URL')
})
