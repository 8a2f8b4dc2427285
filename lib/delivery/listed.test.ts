/** The order of lists, on a real file: what is known in it decides, however much of it there is. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number, 12)).toISOString()

function knownOf(dates: Record<string, string>) {
  const known = createKnown(openDatabase(mkdtempSync(join(tmpdir(), 'ambas-listed-'))))
  known.setComplete()
  for (const [id, publishedAt] of Object.entries(dates)) known.learn(id, madeUpFacts({ _id: id, publishedAt }))
  return known
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('newest first, and of those with the same date the order is always the same', () => {
  const { listed } = knownOf({ a: day(1), c: day(2), b: day(2), d: day(3) })
  expect(ids(listed.rows('list.es', 0, 10))).toEqual(['d', 'c', 'b', 'a'])
  expect(ids(listed.rows('list.es', 1, 2))).toEqual(['c', 'b'])
})

test('dates written in other zones stand where their moment is', () => {
  const { listed } = knownOf({ early: '2026-01-01T10:00:00+09:00', late: '2026-01-01T02:00:00Z' })
  expect(ids(listed.rows('list.es', 0, 10))).toEqual(['late', 'early'])
})

test('what is still to come is neither listed nor counted', () => {
  const { listed } = knownOf({ a: day(1), b: '2999-01-01T00:00:00Z' })
  expect(ids(listed.rows('list.es', 0, 10))).toEqual(['a'])
  expect(listed.count('list.es')).toBe(1)
  expect(listed.ends('list.es')).toEqual({ oldest: day(1), newest: day(1) })
  expect(listed.newer('list.es', { id: 'a', date: day(1) }, 1)).toEqual([])
})

test('a count is right again after anything was learnt', () => {
  const known = knownOf({ a: day(1) })
  expect(known.listed.count('list.es')).toBe(1)
  known.learn('b', madeUpFacts({ _id: 'b', publishedAt: day(2) }))
  expect(known.listed.count('list.es')).toBe(2)
  known.learn('a', null)
  expect(known.listed.count('list.es')).toBe(1)
})

test('the neighbours of an article are the nearest on each side, also among equal dates', () => {
  const known = knownOf({ a: day(1), b: day(2), c: day(2), d: day(3) })
  expect(known.beside('b')).toEqual(['a', 'c'])
  expect(known.beside('d')).toEqual(['c'])
  expect(known.beside('nothing')).toEqual([])
})

test('a month has a place while something was published in it, with as many pages as it fills', () => {
  const known = knownOf(Object.fromEntries(Array.from({ length: 13 }, (_none, index) => [`a${index}`, day(index + 1)])))
  const archive = { kind: 'archive', locale: 'es', year: 2026, month: 1 } as const
  expect(known.standing(archive).is).toBe('here')
  expect(known.standing({ ...archive, page: 2 }).is).toBe('here')
  expect(known.standing({ ...archive, page: 3 }).is).toBe('nowhere')
  expect(known.standing({ ...archive, month: 2 }).is).toBe('nowhere')
  expect(known.standing({ ...archive, locale: 'en' }).is).toBe('nowhere')
  expect(known.standing({ kind: 'archive', locale: 'en' }).is).toBe('here')
})

test('the month is that of the newsroom’s calendar', () => {
  const known = knownOf({ a: '2025-12-31T23:30:00Z' })
  expect(known.standing({ kind: 'archive', locale: 'es', year: 2025 }).is).toBe('here')
  const settings = { _type: 'siteSettings', publishedAt: null, slug: null, timeZone: 'Europe/Madrid' } as const
  known.learn('siteSettings', madeUpFacts({ _id: 'siteSettings', ...settings }))
  expect(known.standing({ kind: 'archive', locale: 'es', year: 2025 }).is).toBe('nowhere')
  expect(known.standing({ kind: 'archive', locale: 'es', year: 2026, month: 1 }).is).toBe('here')
})

test('every correction is listed by its own date', () => {
  const known = knownOf({})
  known.learn('a', madeUpFacts({ _id: 'a', corrections: [day(5), day(3)] }))
  known.learn('b', madeUpFacts({ _id: 'b', corrections: [day(4)] }))
  expect(ids(known.listed.rows('corrections.es', 0, 10))).toEqual(['a', 'b', 'a'])
})
