/** The index by itself: what is put into it is found as a reader of each language would look for it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Locale } from '../../messages/locales.ts'
import type { Entry, EntryCard } from './entry.ts'
import { termsOf } from './question.ts'
import { openSearchFile } from './search-file.ts'
import { createSearchIndex, type Label, type SearchIndex } from './search-index.ts'

const emptyIndex = () => createSearchIndex(openSearchFile(mkdtempSync(join(tmpdir(), 'ambas-search-'))))

function entry(id: string, locale: Locale, text: string, changes: Partial<EntryCard> = {}): Entry {
  const publishedAt = '2026-10-01T00:00:00Z'
  const plain = { title: id, slug: id, excerpt: null, publishedAt, byline: null, authors: [], topics: [] }
  const card = { ...plain, ...changes }
  return { id, locale, card, translators: [], year: card.publishedAt.slice(0, 4), text }
}

function ask(index: SearchIndex, locale: Locale, question: string, labels: Label[] = [], sort?: 'newest') {
  return index.find({ locale, terms: termsOf(question), labels, sort: sort ?? 'relevance', page: 1, size: 10 })
}

const idsFor = (...asked: Parameters<typeof ask>) => ask(...asked).entries.map(({ id }) => id)

test.each([
  ['fernandez', 'Habla Lucía Fernández'],
  ['FERNÁNDEZ', 'Habla Lucia Fernandez'],
  ['organizacion', 'Las organizaciones de vecinos'],
  ['organización', 'Las organizaciones de vecinos'],
  ['año', 'En los años setenta'],
  ['ríos', 'El río baja seco'],
  ['pinguino', 'Un pingüino'],
  ['refugiada', 'Los refugiados llegan'],
])('in Spanish “%s” finds “%s”', (question, text) => {
  const index = emptyIndex()
  index.put(entry('one', 'es', text))
  index.put(entry('other', 'es', 'Otra cosa muy distinta'))
  expect(idsFor(index, 'es', question)).toEqual(['one'])
})

test.each([
  ['ano', 'En los años setenta'],
  ['año', 'El ano es el final del intestino'],
  ['cana', 'La caña de azúcar'],
])('in Spanish ñ is no n: “%s” does not find “%s”', (question, text) => {
  const index = emptyIndex()
  index.put(entry('one', 'es', text))
  expect(idsFor(index, 'es', question)).toEqual([])
})

test.each([
  ['translation', 'She translated it'],
  ['refugees', 'A refugee speaks'],
  ['womens', 'The women’s court'],
  ['Nunez', 'Carmen Núñez writes'],
  ['cafe', 'In the café'],
])('in English “%s” finds “%s”', (question, text) => {
  const index = emptyIndex()
  index.put(entry('one', 'en', text))
  expect(idsFor(index, 'en', question)).toEqual(['one'])
})

test('a language finds nothing of another', () => {
  const index = emptyIndex()
  index.put(entry('one', 'en', 'Water'))
  expect(idsFor(index, 'es', 'water')).toEqual([])
  expect(index.count('en', termsOf('water'))).toBe(1)
})

test('all words must be there; a phrase must be there as it stands', () => {
  const index = emptyIndex()
  index.put(entry('both', 'en', 'The right to clean water'))
  index.put(entry('phrase', 'en', 'Water right holders'))
  index.put(entry('one', 'en', 'Water'))
  expect(idsFor(index, 'en', 'water right').toSorted()).toEqual(['both', 'phrase'])
  expect(idsFor(index, 'en', '“water right”')).toEqual(['phrase'])
  expect(idsFor(index, 'en', '«water rights»')).toEqual(['phrase'])
})

test('when no article has all words, those with some of them are found and it is said so', () => {
  const index = emptyIndex()
  index.put(entry('one', 'en', 'Water'))
  index.put(entry('two', 'en', 'Fire'))
  expect(ask(index, 'en', 'water fire')).toMatchObject({ total: 2, isLoose: true })
  expect(ask(index, 'en', 'water')).toMatchObject({ total: 1, isLoose: false })
})

test('a title weighs more than a name, a name more than an excerpt, an excerpt more than a text', () => {
  const index = emptyIndex()
  index.put(entry('text', 'en', 'Nothing here is about glaciers, or hardly'))
  index.put(entry('excerpt', 'en', 'Something else in a few words', { excerpt: 'Of glaciers in the south' }))
  index.put(entry('name', 'en', 'Something else in a few words', { byline: 'The Glaciers Desk of the south' }))
  index.put(entry('title', 'en', 'Something else in a few words', { title: 'Glaciers of the south' }))
  expect(idsFor(index, 'en', 'glacier')).toEqual(['title', 'name', 'excerpt', 'text'])
})

test('newest first is by date, and what is still to come is not there', () => {
  const index = emptyIndex()
  index.put(entry('old', 'en', 'Water water water', { publishedAt: '2001-01-01T00:00:00Z' }))
  index.put(entry('new', 'en', 'Much else, and water', { publishedAt: '2026-01-01T00:00:00Z' }))
  index.put(entry('ancient', 'en', 'Water', { publishedAt: '1931-01-01T00:00:00Z' }))
  index.put(entry('future', 'en', 'Water', { publishedAt: new Date(Date.now() + 3_600_000).toISOString() }))
  expect(idsFor(index, 'en', 'water', [], 'newest')).toEqual(['new', 'old', 'ancient'])
  expect(ask(index, 'en', 'water').total).toBe(3)
})

test('results are narrowed by topic, person and year, and counted as if the chosen kind were not chosen', () => {
  const index = emptyIndex()
  const health = { id: 'health', name: 'Health', slug: 'health' }
  const courts = { id: 'courts', name: 'Courts', slug: 'courts' }
  const ana = { id: 'ana', name: 'Ana', slug: 'ana', kind: 'person' as const }
  index.put(entry('a', 'en', 'Water', { topics: [health], authors: [ana] }))
  index.put(entry('b', 'en', 'Water', { topics: [health, courts], publishedAt: '2024-05-01T00:00:00Z' }))
  index.put({ ...entry('c', 'en', 'Water', { topics: [courts] }), translators: [ana] })
  const narrowed = ask(index, 'en', 'water', [{ kind: 'topic', id: 'health' }])
  expect(narrowed.total).toBe(2)
  const counts = (labels: typeof narrowed.labels) => Object.fromEntries(labels.map(({ id, count }) => [id, count]))
  expect(counts(narrowed.labels)).toEqual({ health: 2, courts: 2, ana: 1, '2024': 1, '2026': 1 })
  expect(idsFor(index, 'en', 'water', [{ kind: 'author', id: 'ana' }]).toSorted()).toEqual(['a', 'c'])
  expect(idsFor(index, 'en', 'water', [{ kind: 'year', id: '2024' }])).toEqual(['b'])
  expect(idsFor(index, 'en', 'water', [{ kind: 'topic', id: 'nothing' }])).toEqual([])
})

test('an article put in again is found by its new words alone, and one taken out by none', () => {
  const index = emptyIndex()
  index.put(entry('a', 'en', 'Fire'))
  index.put(entry('a', 'en', 'Water', { publishedAt: '2025-01-01T00:00:00Z' }))
  expect([idsFor(index, 'en', 'fire'), idsFor(index, 'en', 'water')]).toEqual([[], ['a']])
  index.put(entry('a', 'es', 'Agua'))
  expect([idsFor(index, 'en', 'water'), idsFor(index, 'es', 'agua')]).toEqual([[], ['a']])
  index.remove('a')
  expect([idsFor(index, 'es', 'agua'), index.size()]).toEqual([[], 0])
})

test('many articles may have the same date', () => {
  const index = emptyIndex()
  for (let number = 0; number < 30; number += 1) index.put(entry(`a${number}`, 'en', 'Water'))
  const { total, pages, page } = index.find({
    locale: 'en',
    terms: termsOf('water'),
    labels: [],
    sort: 'relevance',
    page: 99,
    size: 10,
  })
  expect({ total, pages, page }).toEqual({ total: 30, pages: 3, page: 3 })
})

test('a misspelt word is told from one that is only unknown', () => {
  const index = emptyIndex()
  index.put(entry('a', 'en', 'The constitutional court'))
  expect(ask(index, 'en', 'constitutoinal').misspelt).toEqual([{ surface: 'constitutoinal', meant: 'constitutional' }])
  expect(ask(index, 'en', 'zebra').misspelt).toEqual([])
})

test('a last word that is not typed to its end finds what begins with it', () => {
  const index = emptyIndex()
  index.put(entry('a', 'es', 'La amnistía de 1979'))
  expect(idsFor(index, 'es', 'amnis')).toEqual(['a'])
  expect(idsFor(index, 'es', 'amnis 1979')).toEqual(['a'])
})

test.each([
  '"',
  '""',
  '*',
  'a AND',
  'NEAR(a b)',
  '{title} : x',
  "'; DROP TABLE entry",
  '-',
  '^a',
  'a*b',
  '\u202e\u0000',
])('whatever is typed is no command: %j', (question) => {
  const index = emptyIndex()
  index.put(entry('a', 'en', 'Words'))
  expect(() => ask(index, 'en', question)).not.toThrow()
  expect(index.size()).toBe(1)
})
