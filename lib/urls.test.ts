import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localeCodes } from '../messages/locales.ts'
import {
  absolute,
  asRoute,
  localeOfPath,
  pageOfShareImage,
  pathOf,
  placeAt,
  routeOf,
  shareImagePath,
  type Place,
} from './urls.ts'

test.each<[Place, string, string]>([
  [{ kind: 'front', locale: 'en' }, '/en', '/en'],
  [{ kind: 'front', locale: 'es', page: 2 }, '/es/pagina/2', '/es/pages/2'],
  [{ kind: 'article', locale: 'es', slug: 'el-agua' }, '/es/articulos/el-agua', '/es/articles/el-agua'],
  [{ kind: 'topic', locale: 'en', slug: 'health', page: 3 }, '/en/topics/health/page/3', '/en/topics/health/pages/3'],
  [{ kind: 'author', locale: 'es', slug: 'ana' }, '/es/autores/ana', '/es/authors/ana'],
  [{ kind: 'topics', locale: 'es' }, '/es/temas', '/es/topics'],
  [{ kind: 'page', locale: 'en', slug: 'about' }, '/en/about', '/en/about'],
  [{ kind: 'search', locale: 'es' }, '/es/buscar', '/es/search'],
  [{ kind: 'archive', locale: 'es' }, '/es/archivo', '/es/archive'],
  [{ kind: 'archive', locale: 'en', year: 2026, page: 2 }, '/en/archive/2026/page/2', '/en/archive/2026/pages/2'],
  [{ kind: 'archive', locale: 'es', year: 2026, month: 3 }, '/es/archivo/2026/03', '/es/archive/2026/03'],
  [
    { kind: 'archive', locale: 'es', year: 2026, month: 11, page: 4 },
    '/es/archivo/2026/11/pagina/4',
    '/es/archive/2026/11/pages/4',
  ],
  [{ kind: 'corrections', locale: 'es', page: 2 }, '/es/correcciones/pagina/2', '/es/corrections/pages/2'],
  [{ kind: 'opensearch', locale: 'en' }, '/en/opensearch.xml', '/en/opensearch.xml'],
  [{ kind: 'manifest', locale: 'es' }, '/es/manifest.webmanifest', '/es/manifest.webmanifest'],
  [
    { kind: 'feed', locale: 'es', of: { kind: 'topic', locale: 'es', slug: 'salud' }, file: 'feed.xml' },
    '/es/temas/salud/feed.xml',
    '/es/topics/salud/feed.xml',
  ],
  [
    { kind: 'feed', locale: 'en', of: { kind: 'front', locale: 'en' }, file: 'feed.json' },
    '/en/feed.json',
    '/en/feed.json',
  ],
])('%o is at %s and is made at %s', (place, path, route) => {
  expect(pathOf(place)).toBe(path)
  expect(routeOf(place)).toBe(route)
})

test.each(['el-agua', 'επίπεδο-2', 'año-100%', 'a b'])(
  'a page is kept by its route, which Next has decoded: %s',
  (slug) => {
    const route = routeOf({ kind: 'article', locale: 'es', slug })
    expect(asRoute(decodeURIComponent(route))).toBe(route)
    expect(asRoute(route)).toBe(route)
  },
)

const slug = fc.stringMatching(/^[a-z0-9ñáéíóú]+(-[a-z0-9ñ]+)*$/).filter((text) => text.length <= 100)
const locale = fc.constantFrom(...localeCodes)
const page = fc.option(fc.integer({ min: 2, max: 999 }), { nil: undefined })
const listed = (kind: 'topic' | 'author') =>
  fc.record({ kind: fc.constant(kind), locale, slug, page }, { requiredKeys: ['kind', 'locale', 'slug'] })
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('front' as const), locale, page }, { requiredKeys: ['kind', 'locale'] }),
  fc.record({ kind: fc.constant('article' as const), locale, slug }),
  listed('topic'),
  listed('author'),
)

test('every place is found again at its own path', () => {
  fc.assert(
    fc.property(places, (place) => {
      const { page: number, ...rest } = { page: undefined, ...place }
      expect(placeAt(pathOf(place))).toEqual(number === undefined ? rest : { ...rest, page: number })
    }),
  )
})

test.each([
  '/',
  '/fr',
  '/en/',
  '/en/page/1',
  '/en/page/0',
  '/en/page/02',
  '/en/page/x',
  '/en/articles',
  '/en/articles/a/b',
  '/en/articles/a/page/2',
  '/en/articulos/a',
  '/es/articles/a',
  '/en/search/water',
  '/en/search/page/2',
  '/en/archive/page/2',
  '/en/archive/26',
  '/en/archive/2026/13',
  '/en/archive/2026/00',
  '/en/archive/2026/11/05',
  '/en/corrections/2026',
  '/en/topics/health/extra/2',
  '/en/articles/%ff',
  '/en/articles/%00',
  '/en/articles/a%2Fb',
  '/en/articles/a%5Cb',
  '/en/articles/an%CC%83o',
  `/en/articles/${'a'.repeat(201)}`,
  'en/articles/a',
])('%s is nowhere', (path) => {
  expect(placeAt(path)).toBeNull()
})

test('a path keeps its language though it leads nowhere', () => {
  expect(localeOfPath('/es/no/such/thing')).toBe('es')
  expect(localeOfPath('/wp-login.php')).toBeNull()
})

test('an absolute address has the site before the path, whatever the path looks like', () => {
  expect(absolute('https://ambas.example', '/es/articulos/a%C3%B1o')).toBe(
    'https://ambas.example/es/articulos/a%C3%B1o',
  )
})

test('a feed is found again at its own path, and only what can be followed has one', () => {
  for (const path of ['/es/autores/ana/feed.xml', '/en/topics/health/feed.json', '/es/feed.xml']) {
    const place = placeAt(path)
    expect(place?.kind).toBe('feed')
    expect(place && pathOf(place)).toBe(path)
  }
  const nowhere = [
    '/en/articles/a/feed.xml',
    '/en/page/2/feed.xml',
    '/en/topics/feed.xml',
    '/en/about/feed.xml',
    '/en/about/manifest.webmanifest',
  ]
  expect(nowhere.map(placeAt).filter((place) => place !== null)).toEqual([])
})

test('the address of a share picture says whose it is', () => {
  expect(pageOfShareImage(shareImagePath('/es/articulos/el-agua', '0123456789'))).toBe('/es/articulos/el-agua')
  expect(pageOfShareImage('/share/es/articulos/el-agua.jpg')).toBeNull()
})
