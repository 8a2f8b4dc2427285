/** From the Content Lake into the search, through what the site notes: a real lake, real files. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../delivery/database.ts'
import { createKnown } from '../delivery/known.ts'
import { madeUpFacts } from '../delivery/made-up-facts.ts'
import { countUnindexed, fill, isFilled, noteEverything } from './fill.ts'
import { termsOf } from './question.ts'
import { openSearchFile } from './search-file.ts'
import { createSearchIndex } from './search-index.ts'

// Where the lake is is read when the first module that asks is loaded.
const lake = await vi.hoisted(async () => {
  const { startTestLake } = await import('../../sanity/lake/test-lake.ts')
  const started = await startTestLake()
  process.env.LAKE_PORT = new URL(started.address).port
  return started
})

afterAll(() => lake.close())

function newSearch() {
  const site = openDatabase(mkdtempSync(join(tmpdir(), 'ambas-fill-')))
  const file = openSearchFile(mkdtempSync(join(tmpdir(), 'ambas-fill-')))
  const index = createSearchIndex(file)
  return { site, file, index, known: createKnown(site), timeZone: () => 'UTC' }
}

let search: ReturnType<typeof newSearch>

beforeEach(() => {
  search = newSearch()
})

const article = (text: string, changes: Record<string, unknown> = {}) => ({
  _id: 'a',
  _type: 'article',
  language: 'en',
  title: 'A title',
  slug: { _type: 'slug', current: 'a' },
  publishedAt: '2026-10-01T00:00:00Z',
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text }] }],
  ...changes,
})

const facts = (changes = {}) => madeUpFacts({ _id: 'a', language: 'en', ...changes })

const found = (question: string) =>
  search.index
    .find({ locale: 'en', terms: termsOf(question), labels: [], sort: 'relevance', page: 1, size: 10 })
    .entries.map(({ id }) => id)

test('what was learnt is found, an edit by its new words, a deletion by none', async () => {
  await lake.client.createOrReplace(article('A glacier melts'))
  search.known.learn('a', facts())
  expect(countUnindexed(search.site)).toBe(1)
  await fill(search)
  expect([countUnindexed(search.site), isFilled(search.file)]).toEqual([0, true])
  expect(found('glaciers')).toEqual(['a'])

  await lake.client.createOrReplace(article('A volcano sleeps'))
  search.known.learn('a', facts({ _updatedAt: '2026-11-02T00:00:00Z' }))
  await fill(search)
  expect([found('glacier'), found('volcano')]).toEqual([[], ['a']])

  await lake.client.delete('a')
  search.known.learn('a', null)
  await fill(search)
  expect(found('volcano')).toEqual([])
})

test('an article is found by its author’s new name', async () => {
  await lake.client.createOrReplace({ _id: 'ana', _type: 'author', name: 'Ana Quispe' })
  await lake.client.createOrReplace(article('Words', { authors: [{ _type: 'reference', _ref: 'ana', _key: 'r' }] }))
  search.known.learn('a', facts({ authors: ['ana'] }))
  await fill(search)
  expect(found('quispe')).toEqual(['a'])
  await lake.client.patch('ana').set({ name: 'Ana Mamani' }).commit()
  search.known.learn('ana', madeUpFacts({ _id: 'ana', _type: 'author', language: null, publishedAt: null }))
  await fill(search)
  expect([found('quispe'), found('mamani')]).toEqual([[], ['a']])
})

test('a search that is new takes in all that the site knows, and lets go of what it does not', async () => {
  await lake.client.createOrReplace(article('A glacier melts'))
  search.known.learn('a', facts())
  await fill(search)
  const other = { ...search, file: openSearchFile(mkdtempSync(join(tmpdir(), 'ambas-fill-'))) }
  const index = createSearchIndex(other.file)
  const stray = { title: 'Stray', slug: 's', excerpt: null, publishedAt: '2026-01-01T00:00:00Z', byline: null }
  index.put({
    id: 'stray',
    locale: 'en',
    card: { ...stray, authors: [], topics: [] },
    translators: [],
    year: '2026',
    text: '',
  })
  noteEverything(other)
  await fill({ ...other, index })
  expect(index.size()).toBe(1)
  expect(index.count('en', termsOf('glacier'))).toBe(1)
  noteEverything(other)
  expect(countUnindexed(search.site)).toBe(0)
})

test('a document that cannot be shown is left out and keeps no other from being found', async () => {
  await lake.client.createOrReplace(article('A glacier melts'))
  await lake.client.createOrReplace(article('A glacier', { _id: 'broken', title: null, body: 'no body' }))
  search.known.learn('broken', facts({ _id: 'broken' }))
  search.known.learn('a', facts())
  await fill(search)
  expect(found('glacier')).toEqual(['a'])
})

test('words of what could not be written are taken in with the next try', async () => {
  await lake.client.createOrReplace(article('A protégé speaks'))
  search.known.learn('a', facts())
  const { file } = search
  const failing = (steps: () => unknown) =>
    file.together(() => {
      steps()
      throw new Error('The disk is full')
    })
  await expect(fill({ ...search, file: { ...file, together: failing } })).rejects.toThrow('full')
  await fill(search)
  // Without its accents a word is found by what is known of it.
  expect(found('protege')).toEqual(['a'])
})
