import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examineData, examineEnvFile } from './diagnosis.ts'
import { createSecrets } from './environment.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ambas-doctor-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const faults = (findings: { isFine: boolean; about: string }[]) =>
  findings.filter(({ isFine }) => !isFine).map(({ about }) => about)

test('a sound database is sound, also while somebody writes to it', () => {
  const database = databaseWithRows('sound.sqlite')
  expect(faults(examineData('lake data', folder, 'mend'))).toEqual([])
  database.close()
})

test('a database that a running server holds is in use, not broken', () => {
  const database = new DatabaseSync(join(folder, 'lock.sqlite'))
  database.exec('CREATE TABLE t (text TEXT); PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  expect(faults(examineData('lake data', folder, 'mend'))).toEqual([])
  database.close()
})

test('a database with a page overwritten is reported with what mends it', () => {
  databaseWithRows('broken.sqlite').close()
  writeFileSync(join(folder, 'broken.sqlite'), Buffer.alloc(8192, 7), { flag: 'r+' })
  const [finding] = examineData('lake data', folder, 'Restore it')
  expect(finding).toMatchObject({ isFine: false, mend: 'Restore it' })
  expect(finding?.seen).toContain('broken.sqlite')
})

test('a folder that is not there yet is no fault', () => {
  expect(faults(examineData('lake data', join(folder, 'none'), ''))).toEqual([])
})

test('an env file that others can read, and secrets too short to be secret, are faults', () => {
  const file = join(folder, '.env.local')
  writeFileSync(file, 'x=1', { mode: 0o600 })
  expect(faults(examineEnvFile(file, { isLocal: true, variables: createSecrets() }))).toEqual([])
  chmodSync(file, 0o644)
  const variables = { ...createSecrets(), SANITY_WEBHOOK_SECRET: 'short' }
  expect(faults(examineEnvFile(file, { isLocal: true, variables }))).toEqual(['.env.local', 'secrets'])
})

test('hosted Sanity makes its own tokens: how long they are is no business of ours', () => {
  const file = join(folder, '.env.local')
  writeFileSync(file, 'x=1', { mode: 0o600 })
  const variables = { ...createSecrets(), SANITY_API_READ_TOKEN: 'short', SANITY_API_WRITE_TOKEN: '' }
  expect(faults(examineEnvFile(file, { isLocal: false, variables }))).toEqual([])
  expect(faults(examineEnvFile(file, { isLocal: true, variables }))).toEqual(['secrets'])
})

function databaseWithRows(name: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, name))
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (text TEXT)')
  const insert = database.prepare('INSERT INTO t VALUES (?)')
  for (let row = 0; row < 200; row++) insert.run('a row of some length '.repeat(20))
  return database
}
