/** What machines read to find and to understand the site: each file by a validator and a reader who do not know us. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { parseFeed, type JsonFeed, type RssFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import robotsParser from 'robots-parser'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { Readable } from 'node:stream'
import { structuredDataTest } from 'structured-data-testing-tool'
import presets from 'structured-data-testing-tool/presets.js'
import { pathOf, searchPath } from '../../lib/urls.ts'
import { localeCodes, locales } from '../../messages/locales.ts'
import { kindsOfPages } from '../kinds-of-pages.ts'
import { objectionsTo as objectionsToThing, typeOf } from '../schema-org.ts'
import { objectionsTo, type Xml } from '../xml-schemas.ts'

const { E2E_SITE: site = '' } = process.env

/** A connection that was kept open may be closed just as it is used again. */
const plainly = { maxRedirects: 0, maxRetries: 2 }

async function textOf(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address, plainly)
  expect(response.status(), address).toBe(200)
  return response.text()
}

/** So many at a time that a small machine has its hands full. */
async function forEach<T>(all: T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all]
  const workers = Array.from({ length: 4 }, async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one)
  })
  await Promise.all(workers)
}

async function readSitemaps(request: APIRequestContext) {
  const index: Xml = { name: 'sitemap.xml', text: await textOf(request, '/sitemap.xml') }
  const parts: Xml[] = []
  for (const { url } of await parseSitemapIndex(Readable.from(index.text))) {
    parts.push({ name: new URL(url).pathname.slice(1), text: await textOf(request, url) })
  }
  const entries = (await Promise.all(parts.map(({ text }) => parseSitemap(Readable.from(text))))).flat()
  return { index, parts, entries }
}

test.describe.configure({ timeout: 180_000 })

test('every sitemap is valid, and every page in it answers, may be indexed, and says of itself what the sitemap says', async ({
  request,
}) => {
  const { index, parts, entries } = await readSitemaps(request)
  expect(await objectionsTo('siteindex', [index])).toEqual([])
  expect(await objectionsTo('sitemap', parts)).toEqual([])
  expect(parts.some(({ text }) => /<(priority|changefreq)>/.test(text))).toBe(false)
  const addresses = entries.map(({ url }) => url)
  expect(new Set(addresses).size).toBe(addresses.length)
  const shown = kindsOfPages.filter(
    ({ name, status }) => status === 200 && !['a search', 'a listing', 'what is saved'].includes(name),
  )
  expect(addresses).toEqual(expect.arrayContaining(shown.map(({ path }) => `${site}${path}`)))

  await forEach(entries, async ({ url, links, lastmod }) => {
    const { document } = parseHTML(await textOf(request, url))
    const all = (selector: string, ...names: string[]) =>
      [...document.querySelectorAll(selector)].map((each) => names.map((name) => each.getAttribute(name)).join(' '))
    expect.soft(all('link[rel=canonical]', 'href'), url).toEqual([url])
    expect.soft(all('meta[name=robots]', 'content').join(), url).toMatch(/^index, follow/)
    const languages = all('link[rel=alternate][hreflang]', 'hreflang', 'href')
    expect.soft(languages, url).toEqual(links.map((link) => `${link.lang} ${link.url}`))
    const modified = all('meta[property="article:modified_time"]', 'content').map((date) => Date.parse(date))
    expect.soft(modified, url).toEqual(modified.map(() => Date.parse(lastmod ?? '')))
  })
})

test('every feed is valid, whole, and read by others as it was meant', async ({ request }) => {
  const { entries } = await readSitemaps(request)
  const fronts = localeCodes.map((locale) => pathOf({ kind: 'front', locale }))
  const sections: string[] = localeCodes.flatMap((locale) => [
    locales[locale].paths.topics,
    locales[locale].paths.authors,
  ])
  const followed = entries
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => fronts.includes(path) || (sections.includes(path.split('/')[2] ?? '') && path.split('/')[3]))
  const files: Xml[] = []
  await forEach(followed, async (path) => {
    const self = `${path}/feed.xml`
    const text = await textOf(request, self)
    files.push({ name: self, text })
    const { feed } = parseFeed(text) as { feed: RssFeed.Feed<string> }
    expect.soft(feed, self).toMatchObject({ link: `${site}${path}`, language: path.split('/')[1] })
    expect
      .soft(
        feed.atom?.links?.map(({ rel, href }) => [rel, href]),
        self,
      )
      .toEqual([['self', `${site}${self}`]])
    const { feed: json } = parseFeed(await textOf(request, `${path}/feed.json`)) as { feed: JsonFeed.Feed<string> }
    expect.soft(json, self).toMatchObject({ home_page_url: `${site}${path}`, feed_url: `${site}${path}/feed.json` })
    const told = (feed.items ?? []).map(({ guid, link, content }) => [guid?.value, link, content?.encoded])
    expect
      .soft(
        json.items?.map(({ id, url, content_html }) => [id, url, content_html]),
        self,
      )
      .toEqual(told)
    const addresses = told.flatMap(([, , html]) => [...(html ?? '').matchAll(/ (?:href|src)="([^"]*)"/g)])
    expect
      .soft(
        addresses.filter(([, address = '']) => !/^(https?:\/\/|mailto:)/.test(address)),
        self,
      )
      .toEqual([])
  })
  expect(await objectionsTo('rss', files)).toEqual([])
  expect(files.filter(({ text }) => !text.includes('<item>'))).toEqual([])

  const [everything] = files.filter(({ name }) => name === `${fronts[0] ?? ''}/feed.xml`)
  const { feed } = parseFeed(everything?.text ?? '') as { feed: RssFeed.Feed<string> }
  await forEach(feed.items ?? [], async ({ link = '', enclosures = [] }) => {
    expect.soft((await request.get(link, plainly)).status(), link).toBe(200)
    for (const { url = '', length, type } of enclosures) {
      const picture = await request.get(url, plainly)
      expect.soft([(await picture.body()).length, picture.headers()['content-type']], url).toEqual([length, type])
    }
  })
})

test('what every kind of page says as data is schema.org’s, and whole enough for Google and Facebook', async ({
  request,
}) => {
  const found = new Set<string>()
  const objections: string[] = []
  // What is a reader's own is neither indexed nor shared.
  const own = ['a search', 'what is saved']
  for (const { path } of kindsOfPages.filter(({ name, status }) => status === 200 && !own.includes(name))) {
    const html = await textOf(request, path)
    const graph = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{"@graph":[]}'
    const things = (JSON.parse(graph) as { '@graph': Parameters<typeof objectionsToThing>[0][] })['@graph']
    objections.push(...things.flatMap((thing) => objectionsToThing(thing, `${path} ${typeOf(thing)}`)))
    // The tool knows no graphs: what is in one it is shown one by one.
    const scripts = things.map(
      (thing) =>
        `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`,
    )
    const { schemas, failed } = await structuredDataTest(
      html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, () => scripts.join('')),
      { presets: [presets.Google, presets.Facebook] },
    ).catch((error: unknown) => (error as { res: Awaited<ReturnType<typeof structuredDataTest>> }).res)
    for (const schema of schemas) found.add(schema)
    objections.push(...failed.map(({ test: what, error }) => `${path} ${what}: ${error?.message ?? ''}`))
  }
  expect(objections).toEqual([])
  expect([...found].toSorted()).toEqual([
    'BreadcrumbList',
    'NewsArticle',
    'NewsMediaOrganization',
    'ProfilePage',
    'WebSite',
  ])
})

test('what crawlers are asked is read as it was meant, and both sitemaps named there answer', async ({ request }) => {
  const address = `${site}/robots.txt`
  const robots = robotsParser(address, await textOf(request, address))
  const open = [...kindsOfPages.map(({ path }) => path), '/en/feed.xml', '/sitemap.xml', '/llms.txt']
  for (const path of open) expect(robots.isAllowed(`${site}${path}`, 'Googlebot'), path).toBe(true)
  expect(robots.isAllowed(`${site}/api/health`, 'Googlebot')).toBe(false)
  expect(robots.isAllowed(`${site}/en`, 'GPTBot')).toBe(false)
  expect(robots.getSitemaps()).toEqual([`${site}/sitemap.xml`, `${site}/news-sitemap.xml`])
  for (const sitemap of robots.getSitemaps()) await textOf(request, sitemap)
  // What may not be read cannot be told to leave itself out: a search is open to crawlers, and says so itself.
  for (const locale of localeCodes) {
    expect(await textOf(request, searchPath(locale, { q: 'a' }))).toContain('<meta name="robots" content="noindex')
  }
})

test('a browser finds how to search here and how to keep the site among its apps; programs find where things are', async ({
  request,
}) => {
  for (const locale of localeCodes) {
    const search = await textOf(request, pathOf({ kind: 'opensearch', locale }))
    expect(await objectionsTo('opensearch', [{ name: `${locale}.xml`, text: search }])).toEqual([])
    const template = /<Url type="text\/html" template="([^"]+)"/.exec(search)?.[1] ?? ''
    expect(await textOf(request, template.replace('{searchTerms}', 'a'))).toContain('<main')

    const manifest = JSON.parse(await textOf(request, pathOf({ kind: 'manifest', locale }))) as {
      lang: string
      start_url: string
      icons: { src: string; type: string }[]
    }
    expect(manifest).toMatchObject({ lang: locales[locale].hreflang, start_url: pathOf({ kind: 'front', locale }) })
    for (const { src, type } of manifest.icons) {
      expect((await request.get(src)).headers()['content-type'], src).toBe(type)
    }
  }
  const guide = await textOf(request, '/llms.txt')
  expect(guide).toMatch(/^# \S.*\n\n> \S.*\n\n## /)
  const links = [...guide.matchAll(/^- \[[^\]]+\]\(([^)]+)\)$/gm)].map(([, address = '']) => address)
  expect(links.length).toBeGreaterThan(20)
  await forEach(links, async (address) => {
    await textOf(request, address)
  })

  const contact = await textOf(request, '/.well-known/security.txt')
  expect(contact).toMatch(/^Contact: mailto:\S+@\S+$/m)
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(contact)?.[1] ?? '')
  const year = 365 * 24 * 60 * 60_000
  expect(expires - Date.now()).toBeGreaterThan(year / 12)
  // RFC 9116, 2.5.5: less than a year.
  expect(expires - Date.now()).toBeLessThan(year)
})
