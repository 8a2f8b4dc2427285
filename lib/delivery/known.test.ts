import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageSize } from '../content/lists.ts'
import { openDatabase } from './database.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'

function known() {
  const index = createKnown(openDatabase(mkdtempSync(join(tmpdir(), 'ambas-known-'))))
  index.setComplete()
  return index
}

const article = madeUpFacts

test('until the Content Lake has been read once, nothing is said to be missing', () => {
  const index = createKnown(openDatabase(mkdtempSync(join(tmpdir(), 'ambas-known-'))))
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'a' })).toEqual({ is: 'unknown' })
})

test('an article is at its slug, in its language, until it is unpublished', () => {
  const index = known()
  index.learn('a', article({ _id: 'a' }))
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'a' })).toEqual({ is: 'here' })
  index.learn('a', null)
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'a' })).toEqual({ is: 'nowhere', elsewhere: [] })
})

test('a slug asked for in the wrong language is known to be in the other', () => {
  const index = known()
  index.learn('a', article({ _id: 'a' }))
  expect(index.standing({ kind: 'article', locale: 'en', slug: 'a' })).toEqual({
    is: 'nowhere',
    elsewhere: [{ kind: 'article', locale: 'es', slug: 'a' }],
  })
})

test('a former slug leads to the present one, and a present one always wins', () => {
  const index = known()
  index.learn('a', article({ _id: 'a', slug: 'new', formerSlugs: ['old', 'older'] }))
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'older' })).toEqual({
    is: 'moved',
    to: { kind: 'article', locale: 'es', slug: 'new' },
  })
  index.learn('b', article({ _id: 'b', slug: 'old' }))
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'old' })).toEqual({ is: 'here' })
})

test('an article whose date is still to come is nowhere, and comes due', () => {
  const index = known()
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  index.learn('a', article({ _id: 'a', publishedAt: soon }))
  expect(index.standing({ kind: 'article', locale: 'es', slug: 'a' }).is).toBe('nowhere')
  expect(index.cameDue('2026-01-01T00:00:00.000Z', soon)).toEqual(['a'])
  expect(index.cameDue(soon, '2099-01-01T00:00:00.000Z')).toEqual([])
})

test('a listing has as many pages as its articles fill', () => {
  const index = known()
  for (let number = 0; number <= pageSize; number += 1)
    index.learn(`a${number}`, article({ _id: `a${number}`, topics: ['t'] }))
  index.learn(
    't',
    article({
      _id: 't',
      _type: 'topic',
      publishedAt: null,
      language: null,
      slug: null,
      words: [{ language: 'es', value: 'salud' }],
    }),
  )
  expect(index.standing({ kind: 'front', locale: 'es', page: 2 }).is).toBe('here')
  expect(index.standing({ kind: 'front', locale: 'es', page: 3 }).is).toBe('nowhere')
  expect(index.standing({ kind: 'front', locale: 'en', page: 2 }).is).toBe('nowhere')
  expect(index.standing({ kind: 'topic', locale: 'es', slug: 'salud', page: 2 }).is).toBe('here')
  expect(index.standing({ kind: 'topic', locale: 'es', slug: 'salud', page: 3 }).is).toBe('nowhere')
  expect(index.standing({ kind: 'topic', locale: 'en', slug: 'salud' }).is).toBe('nowhere')
})

test('an author has an address in every language', () => {
  const index = known()
  index.learn('ana', article({ _id: 'ana', _type: 'author', language: null, publishedAt: null }))
  expect(
    index
      .placesOf('ana')
      .map(({ locale }) => locale)
      .toSorted(),
  ).toEqual(['en', 'es'])
})

test('documents that are gone from the Content Lake are found by what is left', () => {
  const index = known()
  index.learn('a', article({ _id: 'a' }))
  index.learn('b', article({ _id: 'b' }))
  expect(index.strangers(new Set(['b']))).toEqual(['a'])
  expect(index.count()).toBe(2)
})

test('how many articles a language and a topic have out now is counted without those still to come', () => {
  const index = known()
  index.learn('a', article({ _id: 'a', topics: ['t'] }))
  index.learn('b', article({ _id: 'b', topics: ['t'], publishedAt: new Date(Date.now() + 3_600_000).toISOString() }))
  expect([index.countListed('es'), index.countListed('es', 't'), index.countListed('en')]).toEqual([1, 1, 0])
  expect([index.hasAny('article', 'es'), index.hasAny('topic', 'es')]).toEqual([true, false])
  expect(index.idAt({ kind: 'article', locale: 'es', slug: 'a' })).toBe('a')
  expect(index.idAt({ kind: 'article', locale: 'es', slug: 'b' })).toBe(null)
})
