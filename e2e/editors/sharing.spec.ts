/** What an article says of itself where it is shared, found and followed: from publishing to withdrawing one of its languages. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { parseHTML } from 'linkedom'
import sharp from 'sharp'
import { pathOf } from '../../lib/urls.ts'
import { localeCodes, locales, type Locale } from '../../messages/locales.ts'
import { crawlers } from '../crawlers.ts'
import { articlePath, lake, newArticle, newPair } from '../lake.ts'
import { objectionsTo } from '../xml-schemas.ts'
import { drawSheet, type Shared } from './share-sheet.ts'

test.describe.configure({ timeout: 240_000 })

const { E2E_SITE: site = '' } = process.env
const patiently = { intervals: [100, 200, 300, 500], timeout: 30_000 }

async function textAt(request: APIRequestContext, path: string, agent = 'Googlebot'): Promise<string> {
  return (await request.get(path, { headers: { 'user-agent': agent }, maxRetries: 2 })).text()
}

type FeedItem = { url: string; _translations?: { url: string }[] }

/** Where each part of the site names an article's other language, by the addresses that are named there. */
async function namedBy(request: APIRequestContext, path: string, author: string): Promise<Record<string, string[]>> {
  const [html, listing, feed] = await Promise.all(
    [path, author, `${author}/feed.xml`].map((each) => textAt(request, each)),
  )
  const json = await request.get(`${author}/feed.json`, { maxRetries: 2 })
  const month = new Date().toISOString().slice(0, 7)
  const sitemap = await textAt(request, `/sitemaps/${month}.xml`)
  const { document } = parseHTML(html ?? '')
  const hrefs = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)].map((link) => new URL(link.getAttribute('href') ?? '', site).href)
  const data = JSON.parse(
    document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{"@graph":[{}]}',
  ) as {
    '@graph': [{ translationOfWork?: { url: string }; workTranslation?: { url: string }[] }]
  }
  const { translationOfWork, workTranslation = [] } = data['@graph'][0]
  // Until its first article is out an author has no feed.
  const { items } = (json.ok() ? await json.json() : { items: [] }) as { items: FeedItem[] }
  const entry = sitemap.split('<url>').find((part) => part.startsWith(`<loc>${site}${path}</loc>`)) ?? ''
  const item = (feed ?? '').split('<item>').find((part) => part.includes(`<link>${site}${path}</link>`)) ?? ''
  const own = `${site}${path}`
  const addressed = (text: string) => [...text.matchAll(/ hreflang="(?!x-default)[^"]*"[^>]* href="([^"]+)"/g)]
  return {
    switch: hrefs(document, '.switch a[hreflang]').filter((href) => new URL(href).pathname.split('/')[3]),
    head: hrefs(document, 'link[rel=alternate][hreflang]:not([hreflang=x-default])').filter((href) => href !== own),
    data: [translationOfWork, ...workTranslation].flatMap((work) => work?.url ?? []),
    badge: hrefs(parseHTML(listing ?? '').document, '.card .also'),
    feed: addressed(item).map(([, href = '']) => href),
    'JSON feed': items
      .filter(({ url }) => url === own)
      .flatMap(({ _translations = [] }) => _translations.map(({ url }) => url)),
    sitemap: addressed(entry)
      .map(([, href = '']) => href)
      .filter((href) => href !== own),
  }
}

const all = (addresses: string[]) => ({
  ...{ switch: addresses, head: addresses, data: addresses, badge: addresses },
  ...{ feed: addresses, 'JSON feed': addresses, sitemap: addresses },
})

test('a translation is named everywhere at once, and nowhere once it is unpublished; the news sitemap has both', async ({
  request,
}) => {
  const [english, spanish] = [newArticle('en'), newArticle('es')]
  const slug = `author-${english.slug.current}`
  const links = [{ _key: 'a', label: 'Mastodon', url: 'https://social.example/@ana' }]
  const author = { _id: slug, _type: 'author', name: 'Ana Prueba', kind: 'person', slug: { current: slug }, links }
  const authors = [{ _type: 'reference', _ref: author._id, _key: 'a' }]
  const [en, es] = [articlePath(english), articlePath(spanish)]
  const authorPath = pathOf({ kind: 'author', locale: 'en', slug })
  await lake
    .transaction()
    .create(author)
    .create({ ...english, authors })
    .create({ ...spanish, authors })
    .create(newPair(english, spanish))
    .commit()
  await expect.poll(() => namedBy(request, en, authorPath), patiently).toEqual(all([`${site}${es}`]))
  const there = pathOf({ kind: 'author', locale: 'es', slug })
  await expect.poll(() => namedBy(request, es, there), patiently).toEqual(all([`${site}${en}`]))

  // Networks of the fediverse credit her beside a shared link, and believe that the account is hers.
  expect(await textAt(request, en)).toContain('<meta name="fediverse:creator" content="@ana@social.example">')
  expect(await textAt(request, authorPath)).toContain('<a href="https://social.example/@ana" rel="me">Mastodon</a>')

  const news = { name: 'news.xml', text: await textAt(request, '/news-sitemap.xml') }
  expect(await objectionsTo('sitemap', [news])).toEqual([])
  for (const path of [en, es]) expect(news.text).toContain(`<loc>${site}${path}</loc>`)

  await lake.delete(spanish._id)
  await expect.poll(() => namedBy(request, en, authorPath), patiently).toEqual(all([]))
  expect(await textAt(request, '/news-sitemap.xml')).not.toContain(es)
})

test('every crawler finds headline and picture in the head of a page that nobody has asked for before', async ({
  request,
}) => {
  // What is published long ago opens a month of the archive, of which no page is made until somebody asks.
  const months = crawlers.map((_, index) => ({ year: 1890 + Math.floor(index / 12), month: (index % 12) + 1 }))
  // The years around them are of this test too: a page leads to the year before and after, whoever publishes there.
  const around = [
    { year: 1889, month: 1 },
    { year: 1890 + Math.ceil(crawlers.length / 12), month: 1 },
  ]
  const articles = [...around, ...months].map(({ year, month }) =>
    newArticle('es', { publishedAt: `${year}-${String(month).padStart(2, '0')}-15T12:00:00Z` }),
  )
  const transaction = lake.transaction()
  for (const article of articles) transaction.create(article)
  await transaction.commit()
  const last = articlePath(articles.at(-1) ?? newArticle('es'))
  await expect.poll(async () => (await request.get(last)).status(), patiently).toBe(200)
  for (const [index, agent] of crawlers.entries()) {
    const path = pathOf({ kind: 'archive', locale: 'es', ...months[index] })
    const first = await textAt(request, path, agent)
    const head = first.slice(0, first.indexOf('</head>'))
    expect.soft(head, `${agent} ${path}`).toContain('<meta property="og:title"')
    const picture = /<meta property="og:image" content="([^"]+)"/.exec(head)?.[1] ?? 'no picture'
    expect.soft((await request.get(picture, { maxRedirects: 0 })).status(), `${agent} ${picture}`).toBe(200)
    expect.soft(await textAt(request, path, agent), agent).toBe(first)
  }
})

/** A language that is read from right to left where the site has one; else Arabic words among English ones. */
const rightToLeft = localeCodes.find((code) => locales[code].direction === ('rtl' as string)) ?? 'en'

const samples: {
  name: string
  language: Locale
  title: string
  excerpt: string
  photo?: { width: number; height: number }
}[] = [
  {
    name: 'long Spanish headline',
    language: 'es',
    title:
      '¿Quién arregla lo que se llevó el río? Tres años después de la crecida, el pueblo de Añover sigue sin puente, sin médico y sin respuesta',
    excerpt:
      'Vecinas, ingenieros y tres administraciones cuentan por qué una obra de cuarenta metros lleva mil días esperando, y qué se pierde mientras tanto en cada orilla.',
    photo: { width: 1800, height: 1200 },
  },
  {
    name: 'no photo',
    language: 'es',
    title: 'Diez años de causas por el clima',
    excerpt:
      'De La Haya a Estrasburgo: lo que los tribunales han ordenado a los Estados, y lo que los Estados han hecho.',
  },
  {
    name: 'portrait photo',
    language: 'en',
    title: 'The judge who kept every letter',
    excerpt: 'For thirty years she answered prisoners by hand. What they wrote, and what she did about it.',
    photo: { width: 1000, height: 1600 },
  },
  {
    name: 'English',
    language: 'en',
    title: 'How an internet shutdown works',
    excerpt:
      'An order, a phone call, a router: the steps by which a country goes dark, and who could refuse to take each.',
    photo: { width: 1600, height: 1000 },
  },
  {
    name: 'right to left',
    language: rightToLeft,
    title: 'حقوق الإنسان أمام المحكمة: ماذا تغيّر في عام 2026؟',
    excerpt: 'شهادات من ثلاث مدن عن سنة من القضايا، وعن القضاة الذين قالوا لا، وعن العائلات التي ما زالت تنتظر.',
  },
]

/** A photo of which one sees how it was cut: rings round the point that must stay in sight, a frame at its edges. */
async function photoOf({ width, height }: { width: number; height: number }, title: string) {
  const [x, y] = [width * 0.62, height * 0.3]
  const rings = [60, 130, 210].map(
    (r) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="14"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#31556b"/><stop offset="1" stop-color="#b9683c"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${rings.join('')}<circle cx="${x}" cy="${y}" r="24" fill="#fff"/>
    <rect x="20" y="20" width="${width - 40}" height="${height - 40}" fill="none" stroke="#fff" stroke-width="10"/></svg>`
  const asset = await lake.assets.upload('image', await sharp(Buffer.from(svg)).jpeg().toBuffer())
  return {
    _type: 'picture',
    asset: { _type: 'reference', _ref: asset._id },
    hotspot: { x: 0.62, y: 0.3, width: 0.2, height: 0.2 },
    alt: title,
  }
}

test('a sheet of how networks show five articles, from the head that each is served', async ({
  page,
  request,
}, testInfo) => {
  // Long ago, so that no headline of theirs stands beside what other tests publish now, and weighs on it.
  const publishedAt = '1989-05-17T12:00:00Z'
  const shared: Shared[] = []
  for (const { name, language, title, excerpt, photo } of samples) {
    const article = newArticle(language, {
      title,
      excerpt,
      publishedAt,
      ...(photo && { leadImage: await photoOf(photo, title) }),
    })
    await lake.create(article)
    const path = articlePath(article)
    await expect.poll(async () => (await request.get(path)).status(), patiently).toBe(200)
    const picture =
      /<meta property="og:image" content="([^"]+)"/.exec(await textAt(request, path, 'WhatsApp/2.23.20.0'))?.[1] ?? ''
    const response = await request.get(picture, { maxRedirects: 0, maxRetries: 2 })
    expect(await sharp(await response.body()).metadata(), name).toMatchObject({
      format: 'jpeg',
      width: 1200,
      height: 630,
    })
    shared.push({ name, address: `${site}${path}`, headOf: (agent) => textAt(request, path, agent) })
  }
  await page.setViewportSize({ width: 2160, height: 1200 })
  await page.setContent(await drawSheet(shared, async (address) => (await request.get(address)).body()))
  await expect(page.locator('.card')).toHaveCount(samples.length * 6)
  // No network puts anything before the headline, and none is left without a picture.
  for (const { title } of samples) {
    await expect.soft(page.locator('.card .title').filter({ hasText: title.slice(0, 30) })).toHaveCount(6)
  }
  const broken = page.locator('img').filter({ visible: true })
  expect(
    await broken.evaluateAll(
      (images: HTMLImageElement[]) => images.filter(({ naturalWidth }) => naturalWidth === 0).length,
    ),
  ).toBe(0)
  const sheet = testInfo.outputPath('share-sheet.png')
  await page.screenshot({ path: sheet, fullPage: true })
  await testInfo.attach('share-sheet', { path: sheet, contentType: 'image/png' })
})
