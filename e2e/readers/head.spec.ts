/** The head audit: what every kind of page tells search engines and networks, in every language, on the HTML as served. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { pathOf } from '../../lib/urls.ts'
import { defaultLocale, localeCodes, locales, type Locale } from '../../messages/locales.ts'
import { crawlers } from '../crawlers.ts'

const { E2E_SITE: site = '' } = process.env

type Served = { html: string; document: Document; path: string }

async function serve(request: APIRequestContext, path: string): Promise<Served> {
  const response = await request.get(path, { headers: { 'user-agent': 'Googlebot' }, maxRedirects: 0 })
  expect(response.status(), path).toBe(200)
  const html = await response.text()
  // parse5 reads it as browsers do; linkedom answers questions about it.
  return { html, document: parseHTML(serialize(parse(html))).document, path }
}

const all = ({ document }: Served, selector: string, attribute: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
const property = (page: Served, name: string) => all(page, `meta[property="${name}"]`, 'content')
const named = (page: Served, name: string) => all(page, `meta[name="${name}"]`, 'content')
const firstLink = (page: Served, start: string) =>
  all(page, 'main a', 'href').find((href) => href.startsWith(start)) ?? `nothing begins with ${start}`

/** One page of every kind, found as a reader would. */
async function pagesOf(request: APIRequestContext, locale: Locale): Promise<Record<string, string>> {
  const { paths } = locales[locale]
  const front = pathOf({ kind: 'front', locale })
  const topics = pathOf({ kind: 'topics', locale })
  const authors = pathOf({ kind: 'authors', locale })
  const archive = pathOf({ kind: 'archive', locale })
  const corrections = pathOf({ kind: 'corrections', locale })
  const foot = all(await serve(request, front), 'footer a', 'href')
  return {
    front,
    topics,
    authors,
    second: pathOf({ kind: 'front', locale, page: 2 }),
    article: firstLink(await serve(request, front), `/${locale}/${paths.articles}/`),
    topic: firstLink(await serve(request, topics), `/${locale}/${paths.topics}/`),
    author: firstLink(await serve(request, authors), `/${locale}/${paths.authors}/`),
    archive,
    month: firstLink(await serve(request, archive), `${archive}/2026/`),
    corrections,
    page: foot.find((href) => ![topics, authors, archive, corrections].includes(href)) ?? 'no page in the foot',
  }
}

for (const locale of localeCodes) {
  test(`the head of every kind of page in ${locales[locale].name}`, async ({ request }) => {
    const pages = await pagesOf(request, locale)
    const titles = new Set<string>()
    for (const [kind, path] of Object.entries(pages)) {
      const page = await serve(request, path)
      const { document } = page
      const address = `${site}${path}`
      const root = document.documentElement
      expect
        .soft([root.getAttribute('lang'), root.getAttribute('dir')], kind)
        .toEqual([locales[locale].hreflang, 'ltr'])
      const title = document.querySelector('title')?.textContent ?? ''
      expect.soft(titles.has(title), `${kind}: “${title}” is another page's title too`).toBe(false)
      titles.add(title)
      const [description = ''] = named(page, 'description')
      expect.soft(description.length, `${kind}: ${description}`).toBeGreaterThanOrEqual(50)
      expect.soft(description.length, kind).toBeLessThanOrEqual(160)
      expect.soft(all(page, 'link[rel=canonical]', 'href'), kind).toEqual([address])
      expect.soft(named(page, 'robots')[0], kind).toMatch(/^index, follow, max-image-preview:large, max-snippet:-1$/)
      expect.soft(property(page, 'og:url'), kind).toEqual([address])
      expect.soft(property(page, 'og:type'), kind).toEqual([kind === 'article' ? 'article' : 'website'])
      expect.soft(property(page, 'og:locale'), kind).toEqual([locales[locale].openGraph])
      for (const name of ['og:title', 'og:description', 'og:site_name', 'og:image', 'og:image:alt']) {
        expect.soft(property(page, name), `${kind} ${name}`).toEqual([expect.stringMatching(/\S/)])
      }
      expect.soft(named(page, 'twitter:card'), kind).toEqual(['summary_large_image'])
      expect.soft(named(page, 'twitter:image:alt'), kind).toEqual([expect.stringMatching(/\S/)])
      const feeds = all(page, 'link[rel=alternate][type="application/rss+xml"]', 'href')
      expect.soft(feeds.length, kind).toBeGreaterThan(0)
      expect
        .soft(
          feeds.filter((feed) => !feed.startsWith(`${site}/${locale}/`)),
          kind,
        )
        .toEqual([])
    }
  })

  test(`the languages a page in ${locales[locale].name} announces are announced back, and each answers`, async ({
    request,
  }) => {
    const pages = await pagesOf(request, locale)
    expect(alternatesOf(await serve(request, pages.second ?? ''))).toEqual([])
    const paired = Object.entries(pages).filter(([kind]) => kind !== 'second')
    for (const [kind, path] of paired) {
      const page = await serve(request, path)
      const languages = alternatesOf(page)
      expect
        .soft(
          languages.map(([language]) => language),
          kind,
        )
        .toContain('x-default')
      expect.soft(languages, kind).toContainEqual([locales[locale].hreflang, `${site}${path}`])
      const others = languages.filter(([language]) => language !== 'x-default' && language !== locales[locale].hreflang)
      const networks = property(page, 'og:locale:alternate')
      expect
        .soft(
          networks.map((name) => name.slice(0, 2)),
          kind,
        )
        .toEqual(others.map(([language]) => language))
      const offered = all(page, '.switch a', 'href').map((href) => `${site}${href}`)
      expect.soft(offered, kind).toEqual(others.map(([, address]) => address))
      for (const [, address = ''] of others) {
        expect
          .soft(alternatesOf(await serve(request, new URL(address).pathname)), `${kind} ${address}`)
          .toEqual(languages)
      }
    }
  })

  test(`an article in ${locales[locale].name} says the same in its head, its data, the sitemap and the feed`, async ({
    request,
  }) => {
    const { article: path = '' } = await pagesOf(request, locale)
    const page = await serve(request, path)
    const others = alternatesOf(page)
      .filter(([language]) => language !== 'x-default' && language !== locales[locale].hreflang)
      .map(([, address]) => address)
    const [news] = dataOf(page)
    const works = [news?.translationOfWork ?? [], news?.workTranslation ?? []].flat().map(({ url }) => url)
    expect(works).toEqual(others)
    expect(news).toMatchObject({ '@type': 'NewsArticle', mainEntityOfPage: `${site}${path}` })
    expect(news?.datePublished).toBe(property(page, 'article:published_time')[0])
    const dates = all(page, '.story .meta time', 'datetime')
    expect(dates).toContain(news?.datePublished)
    expect(Date.parse(property(page, 'article:modified_time')[0] ?? '')).toBeGreaterThanOrEqual(
      Date.parse(dates[0] ?? ''),
    )

    const index = await (await request.get('/sitemap.xml')).text()
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, part = '']) => new URL(part).pathname)
    const texts = await Promise.all(parts.map(async (part) => (await request.get(part)).text()))
    const entry = texts
      .flatMap((text) => text.split('<url>'))
      .find((text) => text.startsWith(`<loc>${site}${path}</loc>`))
    const listed = [...(entry ?? '').matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, href]) => [
      code,
      href,
    ])
    expect(listed).toEqual(alternatesOf(page))

    const feed = await (await request.get(`/${locale}/feed.xml`)).text()
    const item = feed.split('<item>').find((text) => text.includes(`<link>${site}${path}</link>`)) ?? ''
    const linked = [...item.matchAll(/<atom:link rel="alternate"[^>]* href="([^"]+)"/g)].map(([, href]) => href)
    expect(linked).toEqual(others)
  })

  test(`the picture of every kind of page in ${locales[locale].name} is what it is said to be`, async ({ request }) => {
    const pages = await pagesOf(request, locale)
    for (const [kind, path] of Object.entries(pages)) {
      const page = await serve(request, path)
      const size = ['og:image:type', 'og:image:width', 'og:image:height'].map((name) => property(page, name)[0])
      expect.soft(size, kind).toEqual(['image/jpeg', '1200', '630'])
      const picture = await request.get(property(page, 'og:image')[0] ?? '', { maxRedirects: 0 })
      expect.soft(picture.status(), kind).toBe(200)
      expect.soft(picture.headers()['content-type'], kind).toBe('image/jpeg')
      expect.soft(picture.headers()['set-cookie'], kind).toBeUndefined()
      const bytes = await picture.body()
      expect.soft(bytes.length, kind).toBeLessThanOrEqual(300_000)
      expect.soft(frameOf(bytes), kind).toEqual({ isBaseline: true, width: 1200, height: 630 })
    }
  })
}

for (const locale of localeCodes) {
  test(`every crawler is served the very page in ${locales[locale].name} that was looked at, headline and picture in its head`, async ({
    request,
  }) => {
    for (const [kind, path] of Object.entries(await pagesOf(request, locale))) {
      const textFor = async (agent: string) => (await request.get(path, { headers: { 'user-agent': agent } })).text()
      const html = await textFor('Googlebot')
      const head = html.slice(0, html.indexOf('</head>'))
      expect.soft(head, kind).toContain('<meta property="og:title"')
      expect.soft(head, kind).toContain('<meta property="og:image"')
      for (const agent of crawlers) expect.soft((await textFor(agent)) === html, `${kind} ${agent}`).toBe(true)
    }
  })
}

test('a feed or a sitemap is not sent again to who has it', async ({ request }) => {
  const front = { kind: 'front', locale: 'es' } as const
  const files = (['feed.xml', 'feed.json'] as const).map((file) =>
    pathOf({ kind: 'feed', locale: 'es', of: front, file }),
  )
  for (const path of [...files, '/sitemap.xml', '/news-sitemap.xml']) {
    const headers = async () => (await request.get(path)).headers()
    // A file has its tag once it is packed as small as it goes, which its first reader has done.
    await expect.poll(headers).toHaveProperty('etag')
    const { etag = '', 'last-modified': modified } = await headers()
    const again = async (asked: Record<string, string>) => (await request.get(path, { headers: asked })).status()
    expect(await again({ 'if-none-match': etag }), path).toBe(304)
    expect(await again({ 'if-none-match': `"another", W/${etag}` }), path).toBe(304)
    expect(await again({ 'if-none-match': '"another"' }), path).toBe(200)
    // Sitemaps name no moment: what they say can change by the hour passing.
    expect(await again({ 'if-modified-since': modified ?? '' }), path).toBe(modified === undefined ? 200 : 304)
  }
  const [rss, json] = await Promise.all(files.map(async (path) => (await request.get(path)).headers()['content-type']))
  expect([rss, json]).toEqual(['application/rss+xml; charset=utf-8', 'application/feed+json; charset=utf-8'])
})

test('an article can be shown inside another’s page', async ({ request }) => {
  const { article: path = '' } = await pagesOf(request, defaultLocale)
  const [discovered = ''] = all(await serve(request, path), 'link[type="application/json+oembed"]', 'href')
  const embed = (await (await request.get(discovered)).json()) as Record<string, unknown>
  expect(embed).toMatchObject({ version: '1.0', type: 'rich' })
  expect(embed.html).toContain(`${site}${path}`)
  expect((await request.get(`/oembed?url=${encodeURIComponent('https://evil.test/en/articles/a')}`)).status()).toBe(404)
})

const alternatesOf = (page: Served) =>
  [...page.document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
    link.getAttribute('hreflang') ?? '',
    link.getAttribute('href') ?? '',
  ])

type Work = { url?: string }
type Data = { '@type': string; datePublished?: string; translationOfWork?: Work; workTranslation?: Work[] }

const dataOf = ({ document }: Served): Data[] =>
  (
    JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{"@graph":[]}') as {
      '@graph': Data[]
    }
  )['@graph']

/** What the frame header of a JPEG says (ITU T.81, B.2.2). */
function frameOf(bytes: Buffer): { isBaseline: boolean; width: number; height: number } | null {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { isBaseline: marker === 0xc0, height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
  }
  return null
}
