import { expect, test } from 'vitest'
import { tagsOf } from './changed.ts'
import type { Facts } from './facts.ts'

const article: Facts = {
  _id: 'a',
  _type: 'article',
  _createdAt: '2026-10-01T00:00:00Z',
  _updatedAt: '2026-11-01T00:00:00Z',
  language: 'es',
  publishedAt: '2026-10-01T00:00:00Z',
  slug: 'agua',
  words: [],
  formerSlugs: [],
  formerWords: [],
  updatedAt: null,
  title: null,
  names: [],
  isInFooter: null,
  timeZone: null,
  corrections: [],
  source: null,
  from: null,
  to: null,
  url: null,
  permanent: null,
  authors: ['ana'],
  translators: [],
  credited: ['foto'],
  topics: ['salud'],
  members: [],
}

test('an edited text touches only the pages that show the article', () => {
  expect(tagsOf('a', article, { ...article, _updatedAt: '2026-11-02T00:00:00Z' })).toEqual(['a'])
})

test('a new article touches its language’s list and those of its topics and of everybody it names, and no other language', () => {
  const tags = tagsOf('a', null, article)
  expect(tags).toEqual(expect.arrayContaining(['a', 'list.es', 'list.es.salud', 'list.es.ana', 'list.es.foto']))
  expect(tags.filter((tag) => tag.startsWith('list.en'))).toEqual([])
})

test('an article that leaves a topic touches the topic it left and the one it joined', () => {
  const tags = tagsOf('a', article, { ...article, topics: ['clima'] })
  expect(tags).toEqual(expect.arrayContaining(['list.es.salud', 'list.es.clima']))
})

test('a changed date moves an article within its lists', () => {
  expect(tagsOf('a', article, { ...article, publishedAt: '2026-10-02T00:00:00Z' })).toContain('list.es')
})

test('a pair touches both its sides, and the side that was taken out of it', () => {
  const pair: Facts = {
    ...article,
    _id: 'm',
    _type: 'translation.metadata',
    language: null,
    slug: null,
    authors: [],
    topics: [],
    members: ['a', 'b'],
  }
  expect(tagsOf('m', null, pair).toSorted()).toEqual(['a', 'b', 'm'])
  expect(tagsOf('m', pair, { ...pair, members: ['a'] }).toSorted()).toEqual(['a', 'b', 'm'])
  expect(tagsOf('m', pair, null).toSorted()).toEqual(['a', 'b', 'm'])
})

test('something that was never known touches the pages that wait for it', () => {
  expect(tagsOf('x', null, null)).toEqual(['x'])
})

test('a new article touches the archive of its month and year, and around the turn of a month of both that it may be in', () => {
  const tags = tagsOf('a', null, { ...article, publishedAt: '2026-10-15T12:00:00Z' })
  expect(tags.filter((tag) => tag.startsWith('period.'))).toEqual(['period.es.2026', 'period.es.2026-10'])
  const turn = tagsOf('a', null, { ...article, publishedAt: '2025-12-31T20:00:00Z' })
  expect(turn.filter((tag) => tag.startsWith('period.'))).toEqual([
    'period.es.2025',
    'period.es.2025-12',
    'period.es.2026',
    'period.es.2026-1',
  ])
})

test('a correction touches the list of corrections and no other', () => {
  const corrected = { ...article, corrections: ['2026-11-03T00:00:00Z'] }
  expect(tagsOf('a', article, corrected)).toEqual(['a', 'corrections.es'])
  expect(tagsOf('a', corrected, corrected)).toEqual(['a'])
})

test('a page touches the whole of its site when it comes to stand in the foot or leaves it, and only itself elsewhere', () => {
  const page: Facts = { ...article, _id: 'p', _type: 'page', authors: [], credited: [], topics: [], isInFooter: false }
  const edited = { ...page, _updatedAt: '2026-11-02T00:00:00Z' }
  expect(tagsOf('p', null, page)).toEqual(['p'])
  expect(tagsOf('p', page, edited)).toEqual(['p'])
  expect(tagsOf('p', page, { ...edited, isInFooter: true })).toEqual(['p', 'site.en', 'site.es'])
  expect(tagsOf('p', { ...page, isInFooter: true }, null)).toEqual(['p', 'site.en', 'site.es'])
})
