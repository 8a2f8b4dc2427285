import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets, keepSecrets, prepareEnvironment, readEnvironment } from './environment.ts'
import { Problem } from './problem.ts'

let folder: string
const envFile = () => join(folder, '.env.local')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ambas-env-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a fresh clone gets four secrets of its own, in a file that only its owner can read', () => {
  const made: string[] = []
  const { variables } = prepareEnvironment(folder, (names) => made.push(...names), {})
  expect(made).toHaveLength(4)
  expect(statSync(envFile()).mode & 0o777).toBe(0o600)
  const kept = parseEnv(readFileSync(envFile(), 'utf8'))
  expect(new Set(made.map((name) => kept[name])).size).toBe(4)
  for (const name of made) {
    expect(kept[name]?.length).toBeGreaterThan(40)
    expect(variables[name]).toBe(kept[name])
  }
})

test('a second start makes no secret and leaves the file as it is', () => {
  prepareEnvironment(folder, undefined, {})
  const before = readFileSync(envFile(), 'utf8')
  prepareEnvironment(folder, () => expect.fail('nothing was missing'), {})
  expect(readFileSync(envFile(), 'utf8')).toBe(before)
})

test('what the file says stays: values, comments, a last line without an end', () => {
  writeFileSync(envFile(), '# mine\nSANITY_WEBHOOK_SECRET=kept-as-it-is\nPORT=4000')
  prepareEnvironment(folder, undefined, {})
  const text = readFileSync(envFile(), 'utf8')
  expect(text.startsWith('# mine\nSANITY_WEBHOOK_SECRET=kept-as-it-is\nPORT=4000\n')).toBe(true)
  expect(parseEnv(text).SITE_SECRET).toBeTruthy()
})

test('an empty line copied from the example is filled in place', () => {
  writeFileSync(envFile(), 'SITE_SECRET=\n# end\n')
  keepSecrets(envFile(), { SITE_SECRET: 'made' })
  expect(readFileSync(envFile(), 'utf8')).toBe('SITE_SECRET=made\n# end\n')
})

test('keeping a secret under a name that has a value changes nothing', () => {
  writeFileSync(envFile(), 'SITE_SECRET=first\n')
  keepSecrets(envFile(), { SITE_SECRET: 'second' })
  expect(readFileSync(envFile(), 'utf8')).toBe('SITE_SECRET=first\n')
})

test('no two newsrooms share a secret', () => {
  const [one, other] = [Object.values(createSecrets()), Object.values(createSecrets())]
  expect(new Set([...one, ...other]).size).toBe(one.length * 2)
})

test('the shell wins over .env.local, which wins over .env; an empty value says nothing', () => {
  writeFileSync(join(folder, '.env'), 'PORT=4001\nLAKE_PORT=4002\nSANITY_DATASET=first\n')
  writeFileSync(envFile(), 'LAKE_PORT=4003\nSANITY_DATASET=second\n')
  const { site, lake, variables } = readEnvironment(folder, { SANITY_DATASET: 'third', PORT: '' })
  expect([site.port, lake.port, variables.SANITY_DATASET]).toEqual([4001, 4003, 'third'])
})

test('the site answers at its port unless a public address is given', () => {
  expect(readEnvironment(folder, { PORT: '4000' }).variables.SITE_URL).toBe('http://localhost:4000')
  expect(readEnvironment(folder, { SITE_URL: 'https://ambas.example/' }).variables.SITE_URL).toBe(
    'https://ambas.example',
  )
})

test('a port that is none is named', () => {
  expect(() => readEnvironment(folder, { LAKE_PORT: 'abc' })).toThrow(/LAKE_PORT/)
})

test('hosted Sanity is read with a token of its own: none is made up, and that of the local lake is refused', () => {
  const hosted = { SANITY_PROJECT_ID: 'abc123' }
  expect(() => prepareEnvironment(folder, undefined, hosted)).toThrow(Problem)
  expect(() => prepareEnvironment(folder, undefined, { ...createSecrets(), ...hosted })).toThrow(Problem)
  const made: string[] = []
  const own = { ...hosted, SANITY_API_READ_TOKEN: 'skRead' }
  expect(prepareEnvironment(folder, (names) => made.push(...names), own).isLocal).toBe(false)
  expect(made.sort()).toEqual(['SANITY_WEBHOOK_SECRET', 'SITE_SECRET'])
})
