import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'
import { createPages } from './pages.ts'
import { createWithdrawals, pathToWithdraw } from './withdrawals.ts'

function site() {
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'ambas-withdrawals-')))
  const known = createKnown(database)
  const pages = createPages(database, { build: 'a', maxBytes: 2 ** 20 })
  return { known, pages, withdrawals: createWithdrawals(database, known, pages) }
}

test('what is taken down leaves with every page that shows it, and no other, until it is put back', () => {
  const { known, pages, withdrawals } = site()
  known.setComplete()
  known.learn('a', madeUpFacts({ _id: 'a', language: 'es', slug: 'agua' }))
  const page = { html: '<p>x</p>', headers: {}, revalidate: 86_400, askedAt: Date.now() }
  pages.keep('/es/articles/agua', { ...page, tags: ['a'] })
  pages.keep('/es', { ...page, tags: ['a', 'b'] })
  pages.keep('/en', { ...page, tags: ['b'] })

  expect(withdrawals.takeDown('/es/articulos/agua')).toBe(2)
  expect(withdrawals.has('/es/articulos/agua')).toBe(true)
  expect(['/es/articles/agua', '/es', '/en'].map(pages.has)).toEqual([false, false, true])

  withdrawals.putBack('/es/articulos/agua')
  expect(withdrawals.has('/es/articulos/agua')).toBe(false)
})

test('an address that nobody knows can be taken down too', () => {
  const { withdrawals } = site()
  expect(withdrawals.takeDown('/en/articles/soon')).toBe(0)
  expect(withdrawals.has('/en/articles/soon')).toBe(true)
})

test('an address is taken down however it was copied', () => {
  const copied = ['/es/articulos/agua/', '/light/es/articulos/agua', '/es/articulos/%61gua', '/es/articulos/agua']
  expect(copied.map(pathToWithdraw)).toEqual(copied.map(() => '/es/articulos/agua'))
  expect(['/', '/media/a.jpg', '/no/such/place/'].map(pathToWithdraw)).toEqual(['/', '/media/a.jpg', '/no/such/place/'])
})
