import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { expect, test } from 'vitest'
import { objectionsTo } from '../../e2e/xml-schemas.ts'
import type { Facts } from '../content/facts.ts'
import { toNewsSitemap } from '../feeds/news-sitemap.ts'
import { toSitemap, toSitemapIndex } from '../feeds/sitemap.ts'
import { openDatabase } from './database.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'
import { createSitemapParts } from './sitemap-parts.ts'

const origin = 'https://ambas.example'
const nothing = { language: null, publishedAt: null, slug: null, title: null }

function newsroom(...facts: Facts[]) {
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'ambas-sitemap-')))
  const known = createKnown(database)
  database.together(() => {
    for (const each of facts) known.learn(each._id, each)
  })
  known.setComplete()
  return { known, parts: createSitemapParts(database) }
}

const pair = (...members: string[]) =>
  madeUpFacts({ ...nothing, _id: `pair-${members.join('-')}`, _type: 'translation.metadata', members })
const article = (id: string, changes: Partial<Facts> = {}) => madeUpFacts({ _id: id, ...changes })
const agua = article('agua')
const water = article('water', {
  language: 'en',
  publishedAt: '2026-10-03T00:00:00+02:00',
  updatedAt: '2026-11-05T10:00:00Z',
})

/** The names of the elements and every text, by an XML parser that knows nothing of sitemaps. */
function readXml(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: typeof found = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagNS) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const one = { name, attributes: values, text: '' }
    found.push(one)
    open.push(one)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return (name: string) => found.filter((each) => each.name === name)
}

test('articles stand in the month they were published in, each with its versions and its date', () => {
  const { parts } = newsroom(agua, water, pair('agua', 'water'))
  expect(parts.list().map(({ name }) => name)).toEqual(['2026-10', 'pages'])
  expect(parts.list()[0]?.modified).toBe('2026-11-05T10:00:00.000Z')
  const alternates = [
    { locale: 'en', path: '/en/articles/water' },
    { locale: 'es', path: '/es/articulos/agua' },
  ]
  expect(parts.entries('2026-10')).toEqual([
    { path: '/es/articulos/agua', modified: '2026-10-01T00:00:00.000Z', alternates },
    { path: '/en/articles/water', modified: '2026-11-05T10:00:00.000Z', alternates },
  ])
})

test('a version that is not published, or not yet, is named nowhere', () => {
  const later = { publishedAt: new Date(Date.now() + 60_000).toISOString() }
  const { parts, known } = newsroom(agua, { ...water, ...later }, pair('agua', 'water'))
  expect(parts.entries('2026-10')).toEqual([
    expect.objectContaining({ path: '/es/articulos/agua', alternates: [{ locale: 'es', path: '/es/articulos/agua' }] }),
  ])
  known.learn('water', water)
  expect(parts.entries('2026-10')?.[0]?.alternates).toHaveLength(2)
  known.learn('water', null)
  expect(parts.entries('2026-10')?.[0]?.alternates).toHaveLength(1)
  expect(parts.list()[0]).toMatchObject({ name: '2026-10', modified: '2026-10-01T00:00:00.000Z' })
})

test('when two pairs claim an article, the older one counts', () => {
  const { parts } = newsroom(
    agua,
    water,
    article('rain', { language: 'en' }),
    { ...pair('agua', 'rain'), _createdAt: '2026-11-02T00:00:00Z' },
    { ...pair('agua', 'water'), _createdAt: '2026-11-01T00:00:00Z' },
  )
  const entry = parts.entries('2026-10')?.find(({ path }) => path === '/es/articulos/agua')
  expect(entry?.alternates[0]?.path).toBe('/en/articles/water')
})

test('everything else stands together: fronts, indexes, topics, authors, pages', () => {
  const words = [
    { language: 'en', value: 'health' },
    { language: 'es', value: 'salud' },
  ]
  const { parts } = newsroom(
    madeUpFacts({ ...nothing, _id: 'topic', _type: 'topic', words }),
    madeUpFacts({ ...nothing, _id: 'ana', _type: 'author', slug: 'ana' }),
    madeUpFacts({ ...nothing, _id: 'about', _type: 'page', language: 'en', slug: 'about' }),
  )
  expect(parts.entries('pages')?.map(({ path }) => path)).toEqual([
    '/en',
    '/es',
    '/en/topics',
    '/es/temas',
    '/en/authors',
    '/es/autores',
    '/en/archive',
    '/es/archivo',
    '/en/corrections',
    '/es/correcciones',
    '/en/authors/ana',
    '/es/autores/ana',
    '/en/topics/health',
    '/es/temas/salud',
    '/en/about',
  ])
})

test('a year and a month of the archive stand there with the languages that published in them', () => {
  const { parts } = newsroom(agua, article('rain', { language: 'en', publishedAt: '2025-03-10T00:00:00Z' }))
  const archive = parts.entries('pages')?.filter(({ path }) => /archiv[eo]\/./.test(path))
  expect(archive?.map(({ path, alternates }) => [path, alternates.length])).toEqual([
    ['/en/archive/2025', 1],
    ['/en/archive/2025/03', 1],
    ['/es/archivo/2026', 1],
    ['/es/archivo/2026/10', 1],
  ])
  const both = newsroom(agua, water)
    .parts.entries('pages')
    ?.find(({ path }) => path === '/en/archive/2026')
  expect(both?.alternates.map(({ path }) => path)).toEqual(['/en/archive/2026', '/es/archivo/2026'])
})

test.each(['2026-09', '2026-10-1', '2026-10-2', 'pages-2', 'x', '2026', '../pages', ''])(
  'there is no part %j',
  (name) => {
    expect(newsroom(agua).parts.entries(name)).toBeNull()
  },
)

test('a month of more than ten thousand articles is divided', () => {
  const many = Array.from({ length: 10_001 }, (_, index) => article(`a${index}`))
  const { parts } = newsroom(...many)
  expect(parts.list().map(({ name }) => name)).toEqual(['2026-10', '2026-10-2', 'pages'])
  expect(parts.entries('2026-10')?.length).toBe(10_000)
  expect(parts.entries('2026-10-2')?.length).toBe(1)
})

test('the written sitemaps say the same, and are valid', async () => {
  const { parts } = newsroom(agua, article('a&b', { title: '<A>' }), water, pair('agua', 'water'))
  const index = readXml(toSitemapIndex(parts.list(), origin))
  expect(index('loc').map(({ text }) => text)).toEqual([
    `${origin}/sitemaps/2026-10.xml`,
    `${origin}/sitemaps/pages.xml`,
  ])
  const written = toSitemap(parts.entries('2026-10') ?? [], origin)
  const part = readXml(written)
  expect(part('loc').map(({ text }) => text)).toEqual([
    `${origin}/es/articulos/a%26b`,
    `${origin}/es/articulos/agua`,
    `${origin}/en/articles/water`,
  ])
  const links = part('xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href])
  const three = [
    ['en', `${origin}/en/articles/water`],
    ['es', `${origin}/es/articulos/agua`],
    ['x-default', `${origin}/en/articles/water`],
  ]
  expect(links).toEqual([...three, ...three])
  expect(await objectionsTo('siteindex', [{ name: 'i.xml', text: toSitemapIndex(parts.list(), origin) }])).toEqual([])
  expect(await objectionsTo('sitemap', [{ name: 'p.xml', text: written }])).toEqual([])
})

const hours = 60 * 60_000
const moment = Date.parse('2026-11-24T12:00:00Z')
const aged = (id: string, age: number) => article(id, { publishedAt: new Date(moment - age).toISOString() })

test('an article is news for 48 hours and not a minute longer', () => {
  const { parts } = newsroom(
    aged('young', 48 * hours - 60_000),
    aged('old', 48 * hours + 60_000),
    aged('to-come', -60_000),
    madeUpFacts({
      ...nothing,
      _id: 'siteSettings',
      _type: 'siteSettings',
      names: [{ language: 'es', value: 'Ambas & Co' }],
    }),
  )
  const news = parts.news(moment)
  expect(news.map(({ path }) => path)).toEqual(['/es/articulos/young'])
  const xml = readXml(toNewsSitemap(news, origin))
  expect(xml('news:name').map(({ text }) => text)).toEqual(['Ambas & Co'])
  expect(xml('news:language').map(({ text }) => text)).toEqual(['es'])
  expect(xml('news:title').map(({ text }) => text)).toEqual(['Title of young'])
})

test.each([
  [0, 0],
  [1, 1],
  [999, 999],
  [1001, 1000],
])('of %i new articles %i are named', async (many, named) => {
  const { parts } = newsroom(...Array.from({ length: many }, (_, index) => aged(`a${index}`, index * 1000)))
  const news = parts.news(moment)
  expect(news).toHaveLength(named)
  const text = toNewsSitemap(news, origin)
  expect(readXml(text)('url')).toHaveLength(named)
  // An empty one is what Google asks for when nothing is new; the schema of sitemaps, older than news, knows no such.
  const objections = await objectionsTo('sitemap', [{ name: 'news.xml', text }])
  expect(objections).toEqual(named === 0 ? [expect.stringContaining('Missing child element')] : [])
})
