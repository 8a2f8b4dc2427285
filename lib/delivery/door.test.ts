import { expect, test } from 'vitest'
import { decide, preferred } from './door.ts'
import type { Standing } from './known.ts'

const ask = (path: string, is: Standing = { is: 'here' }, method = 'GET', acceptLanguage: string | null = null) =>
  decide({ method, path, acceptLanguage }, { standing: () => is, oldAddress: () => null })

test('an address that exists is shown', () => {
  expect(ask('/es/articulos/agua')).toEqual({ do: 'show', place: { kind: 'article', locale: 'es', slug: 'agua' } })
})

test('an address nothing is known of yet is tried', () => {
  expect(ask('/es/articulos/agua', { is: 'unknown' }).do).toBe('show')
})

test('an address that has moved answers with the new one', () => {
  expect(ask('/es/articulos/agua', { is: 'moved', to: { kind: 'article', locale: 'es', slug: 'el-agua' } })).toEqual({
    do: 'redirect',
    to: '/es/articulos/el-agua',
  })
})

test.each([
  ['/es/articulos/agua', 'es'],
  ['/en/nothing/here', 'en'],
  ['/es/%ff', 'es'],
  ['/.env', 'en'],
  ['/wp-login.php', 'en'],
  ['/en/status/404', 'en'],
])('%s, which does not exist, is said to be missing in %s', (path, locale) => {
  expect(ask(path, { is: 'nowhere', elsewhere: [] })).toEqual({ do: 'missing', locale })
})

test('another spelling of an address leads to the one address', () => {
  expect(ask('/es/articulos/%61gua')).toEqual({ do: 'redirect', to: '/es/articulos/agua' })
})

test('the root chooses a language by the reader’s wishes', () => {
  expect(ask('/', { is: 'here' }, 'GET', 'fr-FR, es-MX;q=0.9, en;q=0.5')).toEqual({ do: 'choose language', to: '/es' })
})

test.each([
  [null, 'en'],
  ['', 'en'],
  ['es', 'es'],
  ['en;q=0.1, es;q=0.2', 'es'],
  ['de, fr;q=0.5', 'en'],
  ['es;q=0, en', 'en'],
  ['*', 'en'],
  [';;;,,,q=1', 'en'],
])('who accepts %s gets %s', (header, locale) => {
  expect(preferred(header)).toBe(locale)
})

test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND'])('%s to a page is refused', (method) => {
  expect(ask('/en', { is: 'here' }, method)).toEqual({ do: 'refuse', status: 405, allow: 'GET, HEAD' })
})

test('route handlers answer for themselves, by the methods each takes', () => {
  expect(ask('/api/health')).toEqual({ do: 'pass' })
  expect(ask('/api/health', { is: 'here' }, 'POST')).toEqual({ do: 'refuse', status: 405, allow: 'GET, HEAD' })
})

test('the image optimizer and other parts of the framework are closed', () => {
  expect(ask('/_next/image')).toEqual({ do: 'refuse', status: 404 })
  expect(ask('/_next/data/x.json')).toEqual({ do: 'refuse', status: 404 })
})

test('a path nobody has a reason to ask for is refused by its length', () => {
  expect(ask(`/en/${'a'.repeat(1000)}`)).toEqual({ do: 'refuse', status: 414 })
})

test('an address that only the other language has says where that is', () => {
  const elsewhere = { kind: 'article', locale: 'es', slug: 'agua' } as const
  expect(ask('/en/articles/agua', { is: 'nowhere', elsewhere: [elsewhere] })).toEqual({
    do: 'missing',
    locale: 'en',
    elsewhere,
  })
})
