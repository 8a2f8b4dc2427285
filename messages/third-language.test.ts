/** A language is added by its entry and its message file, and nothing else: Arabic, in a copy of what draws pages. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import en from './en.json'

const root = fileURLToPath(new URL('..', import.meta.url))

const entry = `  ar: {
    name: 'العربية', direction: 'rtl', hreflang: 'ar', format: 'ar', openGraph: 'ar_AR',
    quotes: ['«', '»', '“', '”'], wordsPerMinute: 180,
    paths: { articles: 'maqalat', topics: 'mawadie', authors: 'kuttab', archive: 'arshif', search: 'bahth', page: 'safha', corrections: 'tashihat', saved: 'mahfuzat' },
  },
} as const satisfies`

const arabic = {
  ...en,
  Byline: { by: 'بقلم <names></names>', translatedBy: 'ترجمة <names></names>' },
  Listing: {
    ...en.Listing,
    count: '{count, plural, zero {لا مقالات} one {مقال} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
  },
}

/** Runs in the copy, as the tests of the copy do. */
const inner = `
import { expect, test } from 'vitest'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import Layout, { generateStaticParams } from '@/app/[locale]/layout'
import { toJsonFeed } from '@/lib/feeds/json-feed'
import { toRss } from '@/lib/feeds/rss'
import { termsOf } from '@/lib/search/question'
import { openSearchFile } from '@/lib/search/search-file'
import { createSearchIndex } from '@/lib/search/search-index'
import { headOf } from '@/lib/seo/head'
import { articleCard } from '@/lib/share/cards'
import { pathOf, placeAt, searchPath } from '@/lib/urls'
import { words } from '@/messages/words'
import { Article } from './article'
import { ArticleList } from './article-list'
import { drawn, first, textOf } from './drawn'
import { Frame } from './frame'
import { madeUpArticle, madeUpSite } from './made-up'
import { Pagination } from './pagination'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'

const article = {
  ...madeUpArticle,
  locale: 'ar' as const,
  title: 'الجسر الذي لا يملكه أحد',
  path: '/ar/maqalat/aljisr',
  versions: [{ locale: 'ar', title: 'الجسر الذي لا يملكه أحد', path: '/ar/maqalat/aljisr' }, ...madeUpArticle.versions],
  authors: ['Ana Ruiz', 'Ben Okoro'].map((name) => ({ ...madeUpArticle.authors[0], id: name, name, path: null })),
}
const alternatives = [{ locale: 'en' as const, version: madeUpArticle.versions[0], listing: '/en' }]

test('pages in Arabic', () => {
  const page = drawn(
    <Frame site={madeUpSite} locale="ar" kind="article" alternatives={alternatives}>
      <Article article={article} timeZone="UTC" address="https://a.example" />
    </Frame>,
    'ar',
  )
  expect(textOf(first(page, '.by'))).toBe('بقلم Ana Ruiz وBen Okoro')
  expect(first(page, 'time').textContent).toMatch(/مارس/)
  expect(textOf(first(page, '.switch b'))).toBe('العربية')
  expect(first(page, '.switch a').getAttribute('dir')).toBe('ltr')
})

test('every page in Arabic says that it is, and from which side it is read', async () => {
  const { props } = await Layout({ children: null, params: Promise.resolve({ locale: 'ar' }) })
  expect(props).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(generateStaticParams()).toContainEqual({ locale: 'ar' })
})

test('a listing in Arabic', () => {
  const page = drawn(
    <>
      <ArticleList articles={[article, { ...article, id: 'second' }]} locale="ar" timeZone="UTC" hasLead />
      <Pagination at={(page) => pathOf({ kind: 'front', locale: 'ar', page })} page={1} pages={3} />
    </>,
    'ar',
  )
  expect(textOf(first(page, 'h2'))).toBe(article.title)
  expect(first(page, 'h2 a').getAttribute('href')).toBe('/ar/maqalat/aljisr')
  expect(first(page, 'time').textContent).toMatch(/٤ مارس ٢٠٢٦|4 مارس 2026/)
  // Each other language once, in its own writing.
  expect([...page.querySelectorAll('article:first-of-type a[hreflang]')].map((link) => link.getAttribute('hreflang'))).toEqual(['en', 'es'])
  expect(first(page, 'article [lang=es]').getAttribute('dir')).toBe('ltr')
  expect(first(page, '.pages a[rel=next]').getAttribute('href')).toBe('/ar/safha/2')
})

test('a search in Arabic finds other forms of a word, and its page leads to them', () => {
  const index = createSearchIndex(openSearchFile(mkdtempSync(join(tmpdir(), 'ambas-arabic-search-'))))
  const card = { title: article.title, slug: 'aljisr', excerpt: null, publishedAt: article.publishedAt, byline: null, authors: [], topics: [] }
  index.put({ id: 'one', locale: 'ar', card, translators: [], year: '2026', text: 'قالت المحكمةُ إن اللاجئين لهم الحق' })
  const found = (question) =>
    index.find({ locale: 'ar', terms: termsOf(question), labels: [], sort: 'relevance', page: 1, size: 10 }).entries
  expect(['محكمة', 'لاجئين', 'المحكمة', 'جسر'].map((question) => found(question).length)).toEqual([1, 1, 1, 1])
  expect(found('مدرسة')).toEqual([])

  const asked = { question: 'محكمة', topic: null, author: null, year: null, sort: 'relevance', page: 1 }
  const none = { articles: [], total: 0, page: 1, pages: 0, isLoose: false, topics: [], authors: [], years: [], suggestion: null }
  const elsewhere = [{ locale: 'en', total: 3, path: '/en/search?q=x' }]
  const results = { ...none, elsewhere }
  const at = () => searchPath('ar', { q: asked.question })
  const page = drawn(
    <>
      <SearchForm locale="ar" asked={asked} results={results} />
      <SearchResults locale="ar" asked={asked} results={results} timeZone="UTC" at={at} />
    </>,
    'ar',
  )
  expect(first(page, 'form').getAttribute('action')).toBe('/ar/bahth')
  expect(first(page, 'input').getAttribute('value')).toBe('محكمة')
  expect(first(page, '.summary a').getAttribute('href')).toBe('/en/search?q=x')
})

test('feeds and heads in Arabic', () => {
  const origin = 'https://a.example'
  const items = [{ article, picture: null }]
  const feed = { origin, locale: 'ar', title: 'أمباس', description: 'x', path: '/ar', self: '/ar/feed.xml', hub: null, items }
  expect(toRss(feed)).toContain('<language>ar</language>')
  expect(toRss(feed)).toContain('xml:lang="ar"')
  expect(toRss(feed)).toContain('https://a.example/ar/maqalat/aljisr')
  expect(JSON.parse(toJsonFeed(feed))).toMatchObject({ language: 'ar', items: [{ title: article.title }] })
  const { title, versions } = article
  const head = headOf({ site: madeUpSite, card: articleCard(madeUpSite, article), title, description: 'x', versions, article })
  expect(Object.keys(head.alternates.languages).toSorted()).toEqual(['ar', 'en', 'es', 'x-default'])
  expect(head.openGraph).toMatchObject({ locale: 'ar_AR', alternateLocale: ['en_GB', 'es_ES'] })
})

test('plurals and addresses in Arabic', () => {
  const t = createTranslator({ locale: 'ar', messages: words.ar, namespace: 'Listing' })
  expect([0, 1, 2, 3, 11, 100].map((count) => t('count', { count }).replace(/[\\d٠-٩]+/, '#'))).toEqual(
    ['لا مقالات', 'مقال', 'مقالان', '# مقالات', '# مقالًا', '# مقال'],
  )
  const place = { kind: 'article' as const, locale: 'ar' as const, slug: 'x' }
  expect(pathOf(place)).toBe('/ar/maqalat/x')
  expect(placeAt('/ar/maqalat/x')).toEqual(place)
})
`

test('pages are drawn in Arabic by adding its entry and its words', () => {
  const copy = mkdtempSync(join(tmpdir(), 'ambas-arabic-'))
  try {
    for (const part of [
      'app',
      'components',
      'lib',
      'messages',
      'sanity/project.ts',
      'sanity/types.ts',
      'sanity/fingerprint.ts',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    for (const part of ['vitest.config.ts', 'tsconfig.json', 'package.json']) cpSync(join(root, part), join(copy, part))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const locales = readFileSync(join(copy, 'messages/locales.ts'), 'utf8')
    writeFileSync(join(copy, 'messages/locales.ts'), locales.replace('} as const satisfies', entry))
    writeFileSync(join(copy, 'messages/ar.json'), JSON.stringify(arabic))
    writeFileSync(join(copy, 'components/arabic.test.tsx'), inner)
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const { stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', 'components/arabic.test.tsx'], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(`${stdout}${stderr}`.replace(/\u001b\[\d+m/g, '')).toMatch(/Tests\s+6 passed \(6\)/)
  } finally {
    rmSync(copy, { recursive: true })
  }
}, 120_000)
