import fc from 'fast-check'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageSize } from '../content/lists.ts'
import { openDatabase } from './database.ts'
import { createKnown, type Known } from './known.ts'
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

const at = (slug: string) => ({ kind: 'article', locale: 'es', slug }) as const
const movedTo = (slug: string) => ({ is: 'moved', to: at(slug) })

test('a slug that was changed by whatever hand leads on from the old address, in one hop however often', () => {
  const index = known()
  for (const slug of ['a', 'b', 'c']) index.learn('1', article({ _id: '1', slug }))
  expect(['a', 'b', 'c'].map((slug) => index.standing(at(slug)))).toEqual([movedTo('c'), movedTo('c'), { is: 'here' }])
  index.learn('1', article({ _id: '1', slug: 'a' }))
  expect(['a', 'b', 'c'].map((slug) => index.standing(at(slug)))).toEqual([{ is: 'here' }, movedTo('a'), movedTo('a')])
})

test('what was unpublished and comes back under another slug is found from the old one', () => {
  const index = known()
  index.learn('1', article({ _id: '1', slug: 'a' }))
  index.learn('1', null)
  expect(index.standing(at('a')).is).toBe('nowhere')
  index.learn('1', article({ _id: '1', slug: 'b' }))
  expect(index.standing(at('a'))).toEqual(movedTo('b'))
})

test('two articles can change places', () => {
  const index = known()
  index.learn('1', article({ _id: '1', slug: 'a' }))
  index.learn('2', article({ _id: '2', slug: 'b' }))
  index.learn('1', article({ _id: '1', slug: 'meanwhile' }))
  index.learn('2', article({ _id: '2', slug: 'a' }))
  index.learn('1', article({ _id: '1', slug: 'b' }))
  expect([index.idAt(at('a')), index.idAt(at('b'))]).toEqual(['2', '1'])
  expect(index.standing(at('meanwhile'))).toEqual(movedTo('b'))
})

test('an address that several once had leads to the youngest of them', () => {
  const index = known()
  const born = { older: '2020-01-01T00:00:00Z', younger: '2024-01-01T00:00:00Z' }
  index.learn('1', article({ _id: '1', slug: 'new', formerSlugs: ['x'], _createdAt: born.older }))
  index.learn('2', article({ _id: '2', slug: 'newer', formerSlugs: ['x'], _createdAt: born.younger }))
  expect(index.standing(at('x'))).toEqual(movedTo('newer'))
})

test('topics move in each language for itself, authors in all, and a page of theirs with them', () => {
  const index = known()
  const topic = (en: string, es: string) =>
    article({
      _id: 't',
      _type: 'topic',
      ...{ publishedAt: null, language: null, slug: null },
      words: [
        { language: 'en', value: en },
        { language: 'es', value: es },
      ],
    })
  for (let number = 0; number <= pageSize; number += 1)
    index.learn(`a${number}`, article({ _id: `a${number}`, topics: ['t'] }))
  index.learn('t', topic('health', 'salud'))
  index.learn('t', topic('health', 'la-salud'))
  expect(index.standing({ kind: 'topic', locale: 'en', slug: 'health' })).toEqual({ is: 'here' })
  const here = { kind: 'topic', locale: 'es', slug: 'la-salud' } as const
  expect(index.standing({ ...here, slug: 'salud' })).toEqual({ is: 'moved', to: here })
  expect(index.standing({ ...here, slug: 'salud', page: 2 })).toEqual({ is: 'moved', to: { ...here, page: 2 } })
  expect(index.standing({ ...here, slug: 'salud', page: 9 })).toEqual({ is: 'moved', to: here })

  const author = (slug: string) => article({ _id: 'ana', _type: 'author', publishedAt: null, language: null, slug })
  index.learn('ana', author('ana'))
  index.learn('ana', author('ana-ruiz'))
  for (const locale of ['en', 'es'] as const) {
    expect(index.standing({ kind: 'author', locale, slug: 'ana' })).toEqual({
      is: 'moved',
      to: { kind: 'author', locale, slug: 'ana-ruiz' },
    })
  }
})

test('a document that does not speak of its old address is owed it until it does', () => {
  const index = known()
  index.learn('1', article({ _id: '1', slug: 'a' }))
  expect(index.owed(9)).toEqual([])
  index.learn('1', article({ _id: '1', slug: 'b' }))
  expect(index.owed(9)).toEqual([{ id: '1', kind: 'article', locale: 'es', slug: 'a' }])
  index.learn('1', article({ _id: '1', slug: 'b', formerSlugs: ['a'] }))
  expect(index.owed(9)).toEqual([])
  expect(index.standing(at('a'))).toEqual(movedTo('b'))
})

test('an address that readers never had is not remembered', () => {
  const index = known()
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  index.learn('1', article({ _id: '1', slug: 'a', publishedAt: soon }))
  index.learn('1', article({ _id: '1', slug: 'b' }))
  expect(index.standing(at('a')).is).toBe('nowhere')
  expect(index.owed(9)).toEqual([])
})

test('whatever is renamed, unpublished or swapped, an old address leads in one hop to what was there, or nowhere', () => {
  const ids = ['1', '2', '3']
  const slugs = ['a', 'b', 'c', 'd']
  const step = fc.record({ id: fc.constantFrom(...ids), slug: fc.option(fc.constantFrom(...slugs)) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const index = known()
      const now = new Map<string, string>()
      const been = new Map(slugs.map((slug) => [slug, new Set<string>()]))
      for (const { id, slug } of steps) {
        // The Studio refuses an address that another has.
        if (slug !== null && [...now].some(([other, own]) => own === slug && other !== id)) continue
        index.learn(id, slug === null ? null : article({ _id: id, slug }))
        if (slug === null) now.delete(id)
        else now.set(id, slug)
        if (slug !== null) been.get(slug)?.add(id)
      }
      for (const slug of slugs) judge(index, slug, now, been.get(slug) ?? new Set())
    }),
    { numRuns: 60 },
  )
})

function judge(index: Known, slug: string, now: Map<string, string>, been: Set<string>): void {
  const standing = index.standing(at(slug))
  const isLive = [...now.values()].includes(slug)
  const heirs = [...been].flatMap((id) => now.get(id) ?? [])
  if (isLive) expect(standing).toEqual({ is: 'here' })
  else if (heirs.length === 0) expect(standing.is).toBe('nowhere')
  else {
    expect(heirs.map(movedTo)).toContainEqual(standing)
    if (standing.is === 'moved') expect(index.standing(standing.to)).toEqual({ is: 'here' })
  }
}

test('when the tables change, what only this file knows is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ambas-known-'))
  const file = openDatabase(folder)
  const before = createKnown(file)
  before.learn('1', article({ _id: '1', slug: 'a' }))
  file.run('PRAGMA user_version = 1')
  file.close()
  const after = createKnown(openDatabase(folder))
  expect(after.count()).toBe(0)
  after.learn('1', article({ _id: '1', slug: 'b' }))
  after.setComplete()
  expect(after.standing(at('a'))).toEqual(movedTo('b'))
})

test('an article that nobody has touched for long is found when its time comes, by its last update', () => {
  const index = known()
  index.learn('a', article({ _id: 'a', publishedAt: '2024-06-20T09:00:00Z' }))
  index.learn('b', article({ _id: 'b', publishedAt: '2024-06-20T09:00:00Z', updatedAt: '2025-01-01T00:00:00Z' }))
  expect(index.lastWritten('2024-06-20T08:59:30.000Z', '2024-06-20T09:00:00.000Z')).toEqual(['a'])
  expect(index.lastWritten('2024-12-31T23:59:30.000Z', '2025-01-01T00:00:00.000Z')).toEqual(['b'])
  expect(index.lastWritten('2024-06-20T09:00:00.000Z', '2024-06-20T09:00:30.000Z')).toEqual([])
})
