/**
 * One truth for the pair, held to it: of a thousand generated articles in three languages, every part of the site names
 * the same other languages, each leads back, and what is unpublished is named nowhere any more after one revalidation.
 */
import '../../messages/with-arabic.ts'
import fc from 'fast-check'
import { parseFeed, type RssFeed } from 'feedsmith'
import { DOMParser } from 'linkedom'
import { mkdtempSync } from 'node:fs'
import { NextIntlClientProvider } from 'next-intl'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ArticleCard } from '../../components/article-card.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { madeUpSite } from '../../components/made-up.ts'
import { localeCodes, locales, type Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { publishedTypes } from '../../sanity/project.ts'
import { startTestLake, type TestLake } from '../../sanity/lake/test-lake.ts'
import { openDatabase, type Database } from '../delivery/database.ts'
import { decide } from '../delivery/door.ts'
import { createKnown } from '../delivery/known.ts'
import { createSitemapParts } from '../delivery/sitemap-parts.ts'
import { env } from '../env.ts'
import { toJsonFeed } from '../feeds/json-feed.ts'
import { toRss } from '../feeds/rss.ts'
import { toSitemap } from '../feeds/sitemap.ts'
import { articleHead } from '../seo/pages.ts'
import { articleData } from '../seo/structured-data.ts'
import { articleCard } from '../share/cards.ts'
import { absolute } from '../urls.ts'
import { alternativesOf } from './alternatives.ts'
import { articleFields, articleShape, idsOf, toArticle } from './article.ts'
import { tagsOf } from './changed.ts'
import { allFactsQuery, factsListShape, type Facts } from './facts.ts'
import { idsIn } from './read.ts'
import { tolerantList } from './shape.ts'
import type { Article, Version } from './shown.ts'
import { pairShape, toPair, toVersions, versionsQuery } from './versions.ts'

const many = 1000
const here = (path: string) => absolute(env().SITE_URL, path)

let lake: TestLake

beforeAll(async () => {
  // Each broken document is named in the log, and here many are.
  vi.spyOn(console, 'warn').mockReturnValue()
  lake = await startTestLake()
  const documents = generated()
  for (let at = 0; at < documents.length; at += 500) {
    const transaction = lake.client.transaction()
    for (const document of documents.slice(at, at + 500)) transaction.create(document)
    await transaction.commit()
  }
})

afterAll(() => lake.close())

const broken = [
  'to come',
  'without a title',
  'without an address',
  'at an impossible address',
  'without a date',
  'dated wrongly',
] as const
type Side = 'published' | 'absent' | (typeof broken)[number]
type Stored = { _id: string; _type: string } & Record<string, unknown>

const side = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Side>('published') },
  { weight: 2, arbitrary: fc.constant<Side>('absent') },
  { weight: 2, arbitrary: fc.constantFrom<Side>(...broken) },
)
const work = fc.record({
  sides: fc.record(Object.fromEntries(localeCodes.map((locale) => [locale, side])) as Record<Locale, typeof side>),
  joined: fc.constantFrom('yes', 'yes', 'yes', 'no', 'twice', 'with one too many'),
  original: fc.constantFrom(...localeCodes),
})

/** Works in up to three languages, until so many articles are published. */
function generated(): Stored[] {
  const documents: Stored[] = []
  let published = 0
  fc.sample(work, { numRuns: many, seed: 20261125 }).forEach(({ sides, joined, original }, index) => {
    if (published >= many) return
    const members = localeCodes.map((locale) => articleOf(`work-${index}`, locale, sides[locale], original))
    const spare = articleOf(`spare-${index}`, original, 'published', original)
    documents.push(...members.filter((_, at) => sides[localeCodes[at] as Locale] !== 'absent'))
    published += members.filter((_, at) => sides[localeCodes[at] as Locale] === 'published').length
    if (joined === 'no') return
    documents.push(pairOf(`pair-${index}`, joined === 'with one too many' ? [...members, spare] : members))
    if (joined === 'yes') return
    documents.push(spare)
    published++
    if (joined === 'twice') documents.push(pairOf(`pair-${index}-later`, [spare, ...members.slice(1)]))
  })
  return documents
}

const dates: Partial<Record<Side, string>> = { 'to come': '2999-01-01T00:00:00Z', 'dated wrongly': '2026-11-01' }

function articleOf(work: string, language: Locale, state: Side, original: Locale): Stored {
  return {
    _id: `${work}-${language}`,
    _type: 'article',
    language,
    ...(state !== 'without a title' && { title: `${work} ${language}` }),
    ...(state !== 'without an address' && {
      slug: { _type: 'slug', current: state === 'at an impossible address' ? `${work}/b` : work },
    }),
    ...(state !== 'without a date' && { publishedAt: dates[state] ?? '2026-11-01T00:00:00Z' }),
    body: [],
    ...(language !== original && {
      translationSource: { original: { _type: 'reference', _ref: `${work}-${original}`, _weak: true } },
    }),
  }
}

const pairOf = (_id: string, members: Stored[]): Stored => ({
  _id,
  _type: 'translation.metadata',
  translations: members.map(({ _id: ref, language }) => ({
    _key: ref,
    _type: 'internationalizedArrayReferenceValue',
    language,
    value: { _type: 'reference', _ref: ref, _weak: true },
  })),
})

/** What each part of the site says of an article: the whole addresses of its other languages. */
type Said = Record<'switch' | 'head' | 'networks' | 'data' | 'sitemap' | 'RSS' | 'JSON feed' | 'badge', string[]>

type Newsroom = {
  articles: Map<string, Article>
  /** The versions of each, as the Content Lake answers them. */
  versions: Map<string, Version[]>
  said: Map<string, Said>
  /** The tags of the page that shows an article. */
  tags: Map<string, string[]>
  facts: Facts[]
  database: Database
}

/** Reads the lake with the site's own questions, and has every part of the site say what it has to. */
async function readNewsroom(): Promise<Newsroom> {
  const answers = tolerantList(articleShape).parse(
    await lake.visitor.fetch(`*[_type == "article" && publishedAt <= now()] {${articleFields}}`),
  )
  const pairs = tolerantList(pairShape).parse(
    await lake.visitor.fetch(versionsQuery, { ids: answers.map(({ _id }) => _id) }),
  )
  const versions = toVersions(pairs)
  const articles = new Map<string, Article>()
  const tags = new Map<string, string[]>()
  for (const answer of answers) {
    articles.set(answer._id, await toArticle(answer, versions))
    const ids = new Set(idsOf(answer))
    const shown = pairs.filter(({ members }) => members.some(({ _ref }) => ids.has(_ref)))
    tags.set(answer._id, [...idsIn(answer), ...idsIn(shown)])
  }
  const all = await lake.visitor.fetch<unknown>(allFactsQuery, { types: [...publishedTypes], after: '', size: 10_000 })
  const facts = factsListShape.parse(all)
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'ambas-versions-')))
  const known = createKnown(database)
  database.together(() => {
    for (const each of facts) known.learn(each._id, each)
  })
  known.setComplete()
  return { articles, versions, said: saidOf([...articles.values()], database), tags, facts, database }
}

function saidOf(articles: Article[], database: Database): Map<string, Said> {
  const [links, listed, feeds] = [drawnLinks(articles), sitemapLinks(database), feedLinks(articles)]
  return new Map(
    articles.map((article) => [
      article.id,
      {
        ...headOf(article),
        data: dataOf(article),
        switch: links.switch.get(article.id) ?? [],
        badge: links.badge.get(article.id) ?? [],
        sitemap: listed.get(here(article.path)) ?? ['the sitemap does not have it'],
        RSS: feeds.rss.get(article.id) ?? [],
        'JSON feed': feeds.json.get(article.id) ?? [],
      },
    ]),
  )
}

/** Drawn as pages draw them. A thousand of each are no work for a parser: what is looked for is a link that names its language. */
function drawnLinks(articles: Article[]) {
  const found = { switch: new Map<string, string[]>(), badge: new Map<string, string[]>() }
  for (const article of articles) {
    const { id, locale, versions } = article
    const alternatives = alternativesOf(locale, versions).filter(({ version }) => version !== null)
    const linksOf = (node: ReactNode) =>
      [...drawn(node, locale).matchAll(languageLink)].map(([, path = '']) => here(path))
    found.switch.set(id, linksOf(<LanguageSwitch locale={locale} kind="article" alternatives={alternatives} />))
    found.badge.set(id, linksOf(<ArticleCard article={article} rank="row" timeZone="UTC" />))
  }
  return found
}

const languageLink = /<a href="([^"]+)"[^>]* hrefLang=/gi

const drawn = (node: ReactNode, locale: Locale) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  )

function headOf(article: Article): Pick<Said, 'head' | 'networks'> {
  const { alternates, openGraph } = articleHead(madeUpSite, article)
  const languages = Object.entries((alternates?.languages ?? {}) as Record<string, string>)
  const others = languages.filter(([code]) => code !== 'x-default' && code !== locales[article.locale].hreflang)
  // Networks are told languages alone.
  const codes = [openGraph && 'alternateLocale' in openGraph ? openGraph.alternateLocale : []].flat()
  const named = others.filter(([code]) => codes.some((each) => each?.startsWith(code)))
  return {
    head: others.map(([, address]) => address),
    networks: named.length === codes.length ? named.map(([, address]) => address) : ['one too many'],
  }
}

type Work = { url?: string; translationOfWork?: Work; workTranslation?: Work[] }

function dataOf(article: Article): string[] {
  const { locale } = article
  const card = articleCard(madeUpSite, article)
  const data = articleData({ origin: env().SITE_URL, site: madeUpSite, locale, article, card }) as unknown as {
    '@graph': [Work]
  }
  const worksOf = ({ translationOfWork, workTranslation = [] }: Work): Work[] => [
    ...workTranslation,
    ...(translationOfWork ? [translationOfWork, ...worksOf(translationOfWork)] : []),
  ]
  return worksOf(data['@graph'][0]).map(({ url }) => String(url))
}

function sitemapLinks(database: Database): Map<string, string[]> {
  const parts = createSitemapParts(database)
  const xml = parts.list().map(({ name }) => toSitemap(parts.entries(name) ?? [], env().SITE_URL))
  const urls = xml.flatMap((text) => {
    const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document
    return [...document.querySelectorAll('url')]
  })
  return new Map(
    urls.map((url) => {
      const address = url.querySelector('loc')?.textContent ?? ''
      const links = [...url.children].filter((each) => each.getAttribute('hreflang') && !isDefault(each))
      return [address, links.map((link) => link.getAttribute('href') ?? '').filter((href) => href !== address)]
    }),
  )
}

const isDefault = (link: Element) => link.getAttribute('hreflang') === 'x-default'

function feedLinks(articles: Article[]) {
  const feed = {
    ...{ origin: env().SITE_URL, locale: 'en' as const, title: 'Ambas', description: 'All', hub: null },
    ...{ path: '/en', self: '/en/feed.xml', items: articles.map((article) => ({ article, picture: null })) },
  }
  const { feed: rss } = parseFeed(toRss(feed)) as { feed: RssFeed.Feed<string> }
  const json = JSON.parse(toJsonFeed(feed)) as { items: { id: string; _translations?: { url: string }[] }[] }
  return {
    rss: new Map(
      (rss.items ?? []).map(({ guid, atom }) => [
        guid?.value ?? '',
        (atom?.links ?? []).filter(({ rel }) => rel === 'alternate').map(({ href }) => href ?? ''),
      ]),
    ),
    json: new Map(json.items.map(({ id, _translations = [] }) => [id, _translations.map(({ url }) => url)])),
  }
}

/** The versions of each article, from what the site knows: what its pages are made with. */
const knownVersions = ({ articles, database }: Newsroom) =>
  toVersions(
    createKnown(database)
      .pairs([...articles.keys()])
      .map(toPair),
  )

/** What is wrong with what a newsroom says, in words; empty when nothing is. */
function faultsOf({ articles, said, database }: Newsroom): string[] {
  const known = createKnown(database)
  const byAddress = new Map([...articles.values()].map((article) => [here(article.path), article]))
  const isThere = (address: string) =>
    decide({ method: 'GET', path: new URL(address).pathname, acceptLanguage: null }, known).do === 'show' &&
    byAddress.has(address)
  return [...said].flatMap(([id, parts]) => {
    const [truth, ...others] = Object.entries(parts).map(([part, links]) => ({
      part,
      links: links.toSorted().join(' '),
    }))
    const own = here(articles.get(id)?.path ?? '')
    const back = (address: string) => said.get(byAddress.get(address)?.id ?? '')?.head.includes(own)
    return [
      ...others
        .filter(({ links }) => links !== truth?.links)
        .map(({ part, links }) => `${id}: the ${part} says “${links}”, the ${truth?.part} “${truth?.links}”`),
      ...parts.head.filter((address) => !isThere(address)).map((address) => `${id}: ${address} is not there`),
      ...parts.head.filter((address) => !back(address)).map((address) => `${id}: ${address} does not lead back`),
    ]
  })
}

test('every part of the site names the same other languages, all of them are there, and each leads back; when one is unpublished, all drop it in one revalidation', async () => {
  const before = await readNewsroom()
  expect(before.articles.size).toBeGreaterThanOrEqual(many)
  const counts = [...before.said.values()].map(({ head }) => head.length)
  for (const count of [0, 1, 2]) expect(counts.filter((each) => each === count).length).toBeGreaterThan(many / 20)
  expect(faultsOf(before)).toEqual([])
  expect(knownVersions(before), 'what the site knows is what the Content Lake answers').toEqual(before.versions)

  const gone = [...before.articles.keys()].filter((_, index) => index % 7 === 0)
  const transaction = lake.client.transaction()
  for (const id of gone) transaction.delete(id)
  await transaction.commit()
  const told = new Set(gone.flatMap((id) => tagsOf(id, before.facts.find(({ _id }) => _id === id) ?? null, null)))

  const after = await readNewsroom()
  expect(after.articles.size).toBe(before.articles.size - gone.length)
  expect(faultsOf(after)).toEqual([])
  expect(knownVersions(after)).toEqual(after.versions)
  const addresses = new Set(gone.map((id) => here(before.articles.get(id)?.path ?? '')))
  const naming = [...after.said].filter(([, { head }]) => head.some((address) => addresses.has(address)))
  expect(naming).toEqual([])
  const changed = [...after.said.keys()].filter(
    (id) => before.said.get(id)?.head.join() !== after.said.get(id)?.head.join(),
  )
  expect(changed.length).toBeGreaterThan(gone.length / 2)
  expect(changed.filter((id) => !before.tags.get(id)?.some((tag) => told.has(tag)))).toEqual([])
}, 120_000)
