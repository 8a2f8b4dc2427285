import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'

test('a file with older tables is emptied, but what was taken down stays down', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ambas-database-'))
  const before = openDatabase(folder)
  before.run('INSERT INTO withdrawn (path, at) VALUES (?, ?)', '/en/articles/gone', 1)
  before.run(`INSERT INTO fact (name, value) VALUES ('known', 'yes')`)
  before.close()
  const older = new DatabaseSync(join(folder, 'site.sqlite'))
  older.exec('PRAGMA user_version = 1')
  older.close()
  const after = openDatabase(folder)
  expect(after.all('SELECT path FROM withdrawn')).toEqual([{ path: '/en/articles/gone' }])
  expect(after.get(`SELECT value FROM fact WHERE name = 'known'`)).toBeUndefined()
})

test('what all pages weigh is added up without reading them', () => {
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'ambas-database-')))
  const [step] = database.all('EXPLAIN QUERY PLAN SELECT SUM(bytes) AS bytes FROM page')
  expect(step?.detail).toContain('COVERING INDEX')
})
