import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createPages, type KeptPage } from './pages.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'ambas-pages-'))
const options = { build: 'one', maxBytes: 2 ** 20 }

function page(changes: Partial<KeptPage> = {}): KeptPage {
  return {
    html: '<p>año</p>',
    headers: { 'x-a': 'b' },
    revalidate: 60,
    askedAt: 1000,
    tags: ['article-1', 'list.es'],
    ...changes,
  }
}

test('a kept page comes back as it was', () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.keep('/es/articles/a', page())
  const { tags, ...rest } = page()
  expect(pages.find('/es/articles/a')).toMatchObject({ ...rest, isStale: false })
  expect(pages.tagged(tags)).toEqual(['/es/articles/a'])
  expect(pages.find('/es/articles/b')).toBeNull()
})

test('a page is stale when something it shows was told to have changed after it was asked for', () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.keep('/a', page())
  pages.tell(['article-2'], 2000)
  pages.tell(['article-1'], 999)
  expect(pages.isFresh('/a')).toBe(true)
  pages.tell(['article-1'], 1000)
  expect(pages.isFresh('/a')).toBe(false)
  expect(pages.find('/a')?.isStale).toBe(true)
})

test('a page asked for before a change and kept after it is stale: it does not show the change', () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.tell(['article-1'], 2000)
  pages.keep('/a', page({ askedAt: 1500 }))
  expect(pages.isFresh('/a')).toBe(false)
  pages.keep('/a', page({ askedAt: 2001 }))
  expect(pages.isFresh('/a')).toBe(true)
})

test('what was told survives the process, and is seen by another on the same file', () => {
  const place = folder()
  const first = createPages(openDatabase(place), options)
  const second = createPages(openDatabase(place), options)
  first.keep('/a', page())
  second.tell(['list.es'], 2000)
  expect(first.isFresh('/a')).toBe(false)
  expect(createPages(openDatabase(place), options).isFresh('/a')).toBe(false)
})

test('a page of an earlier build is still there, and stale', () => {
  const place = folder()
  createPages(openDatabase(place), options).keep('/a', page())
  const later = createPages(openDatabase(place), { ...options, build: 'two' })
  expect(later.find('/a')).toMatchObject({ html: '<p>año</p>', isStale: true })
})

test('after a failure a stale page is left in peace until its time', () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.keep('/a', page())
  pages.tell(['article-1'], 2000)
  pages.postpone('/a', Date.now() + 60_000)
  expect(pages.find('/a')?.isStale).toBe(false)
  expect(pages.isFresh('/a')).toBe(false)
  pages.postpone('/a', Date.now() - 1)
  expect(pages.find('/a')?.isStale).toBe(true)
})

test('when the pages weigh too much, those read longest ago leave', () => {
  const pages = createPages(openDatabase(folder()), { build: 'one', maxBytes: 2000 })
  const heavy = () => page({ html: Array.from({ length: 700 }, () => Math.random().toString(36)[3]).join('') })
  for (const route of ['/a', '/b', '/c', '/d', '/e', '/f']) pages.keep(route, heavy())
  expect(pages.has('/a')).toBe(false)
  expect(pages.has('/f')).toBe(true)
  expect(pages.tagged(['list.es']).length).toBeLessThan(6)
})

test('the routes of the pages that show something are found by its tag', () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.keep('/a', page({ tags: ['x'] }))
  pages.keep('/b', page({ tags: ['x', 'y'] }))
  pages.keep('/c', page({ tags: ['z', '_N_T_/c', 'list.en'] }))
  expect(pages.tagged(['x', 'y']).toSorted()).toEqual(['/a', '/b'])
  expect(pages.shown().toSorted()).toEqual(['x', 'y', 'z'])
  pages.forget('/b')
  expect(pages.tagged(['y'])).toEqual([])
})

test('the tag of a page is of what it says: it stays when the page is made again and says the same', () => {
  const pages = createPages(openDatabase(folder()), options)
  const tag = () => pages.find('/a')?.headers.etag
  pages.keep('/a', page())
  const first = tag()
  expect(first).toMatch(/^W\/"[\w-]{16}"$/)
  pages.keep('/a', page({ askedAt: 2000 }))
  expect(tag()).toBe(first)
  pages.keep('/a', page({ html: '<p>otro año</p>' }))
  expect(tag()).not.toBe(first)
  pages.keep('/a', page({ headers: { etag: '"its own"' } }))
  expect(tag()).toBe('"its own"')
})

test('a page that is packed tightly says the same, weighs less, and has the same tag', async () => {
  const pages = createPages(openDatabase(folder()), options)
  const html = readFileSync(join(import.meta.dirname, 'pages.ts'), 'utf8')
  pages.keep('/a', page({ html }))
  const loose = pages.find('/a')
  await Promise.all([pages.tighten('/a'), pages.tighten('/a'), pages.tighten('/nowhere')])
  const tight = pages.find('/a')
  expect(tight).toMatchObject({ html, isTight: true, headers: loose?.headers })
  expect(tight?.packed.length).toBeLessThan(loose?.packed.length ?? 0)
})

test('a page that is made again while it is being packed stays as it was made', async () => {
  const pages = createPages(openDatabase(folder()), options)
  pages.keep('/a', page())
  const packing = pages.tighten('/a')
  await Promise.resolve()
  pages.keep('/a', page({ html: '<p>otro año</p>' }))
  await packing
  expect(pages.find('/a')).toMatchObject({ html: '<p>otro año</p>', isTight: false })
})
