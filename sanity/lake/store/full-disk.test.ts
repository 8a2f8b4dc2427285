/** A disk that is full changes nothing, loses nothing, and does not keep anybody from reading. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDiskFull } from '../errors.ts'
import { createCommitter } from '../mutations/commit.ts'
import { createIndexKeeper } from '../query/indexes.ts'
import { createOutbox } from '../webhooks/outbox.ts'
import { openDatabase } from './database.ts'
import { createDocuments } from './documents.ts'
import { createHistory } from './history.ts'

let folder: string
let opened: ReturnType<typeof openDatabase>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
  opened = openDatabase(folder)
})

afterEach(async () => {
  opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** SQLite then says what it says when the disk has no room. */
function fillDisk(): void {
  const pages = Number(opened.database.prepare('PRAGMA page_count').get()?.page_count)
  opened.database.exec(`PRAGMA max_page_count = ${pages}`)
}

function createWriter() {
  const { database } = opened
  const documents = createDocuments(database)
  const committer = createCommitter({
    ...{ database, documents, history: createHistory(database), outbox: createOutbox(database, true) },
  })
  const write = (id: string, text: string) =>
    committer.commit([{ createOrReplace: { _id: id, _type: 'post', text } }], {
      author: 'test',
      authorise: () => undefined,
    })
  return { documents, write }
}

test('a change there is no room for is refused as such, and what was there stays as it was', () => {
  const { documents, write } = createWriter()
  write('a', 'short')
  fillDisk()
  const failure = (() => {
    try {
      write('a', 'long'.repeat(100_000))
    } catch (error) {
      return error
    }
  })()
  expect(isDiskFull(failure)).toBe(true)
  expect(documents.get('a')).toMatchObject({ text: 'short' })
  expect(opened.database.isTransaction).toBe(false)
  opened.database.exec('PRAGMA max_page_count = 1000000')
  write('a', 'long'.repeat(100_000))
  expect(opened.database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
})

test('an index there is no room for is done without', () => {
  const { write } = createWriter()
  for (let n = 0; n < 300; n++) write(`a${n}`, 'text '.repeat(50))
  const keeper = createIndexKeeper(opened.database)
  fillDisk()
  const shape = { name: 'query_of_text', columns: "(body ->> '$.text')" }
  keeper.note([shape], [])
  const named = () => opened.database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'query_of_text'").get()
  expect(named()).toBeUndefined()
  opened.database.exec('PRAGMA max_page_count = 1000000')
  keeper.note([shape], [])
  expect(named()).toBeDefined()
})
