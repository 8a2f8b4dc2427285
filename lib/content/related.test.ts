import { expect, test } from 'vitest'
import { rankRelated, type Candidate } from './related.ts'

const about = (...ids: string[]) => ids.map((id) => ({ id, title: id, path: '/', name: id, kind: 'person' as const }))

const article = { topics: about('water', 'courts'), authors: about('ana'), publishedAt: '2026-06-15T00:00:00Z' }

const candidate = (id: string, date: string, ...of: string[]): Candidate => ({ id, date, of })

test('what has most in common comes first, then what is nearest in time, whichever side it is on', () => {
  const ranked = rankRelated(article, [
    candidate('far', '2020-01-01T00:00:00Z', 'water'),
    candidate('after', '2026-06-20T00:00:00Z', 'ana'),
    candidate('before', '2026-06-12T00:00:00Z', 'water'),
    candidate('two', '2001-01-01T00:00:00Z', 'water', 'ana'),
  ])
  expect(ranked).toEqual(['two', 'before', 'after'])
})

test('what has nothing in common is not related', () => {
  expect(rankRelated(article, [candidate('a', '2026-06-15T00:00:00Z', 'sport')])).toEqual([])
})

test('the order in which they are given, and the number of times, changes nothing', () => {
  const some = ['c', 'a', 'b', 'd'].map((id) => candidate(id, '2026-01-01T00:00:00Z', 'water', 'water'))
  expect(rankRelated(article, some)).toEqual(['a', 'b', 'c'])
  expect(rankRelated(article, some.toReversed())).toEqual(['a', 'b', 'c'])
})
