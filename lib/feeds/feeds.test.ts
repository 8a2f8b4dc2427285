import { parseFeed, type RssFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { objectionsTo } from '../../e2e/xml-schemas.ts'
import { madeUpArticle, madeUpPicture } from '../../components/made-up.ts'
import type { Article } from '../content/shown.ts'
import type { Locale } from '../../messages/locales.ts'
import type { Feed } from './feed.ts'
import { toJsonFeed } from './json-feed.ts'
import { toRss } from './rss.ts'

const origin = 'https://ambas.example'

const paragraph = (text: string, markDefs: object[] = []) => ({
  _type: 'block',
  _key: text.slice(0, 5),
  style: 'normal',
  markDefs,
  children: [{ _type: 'span', _key: 'a', text, marks: markDefs.map((_, index) => `m${index}`) }],
})

const body = [
  paragraph('Nobody knew.'),
  paragraph('An inner link', [{ _key: 'm0', _type: 'internalLink', href: '/en/about', hreflang: null, title: null }]),
  paragraph('A dangerous link', [{ _key: 'm0', _type: 'link', href: 'javascript:alert(1)' }]),
  paragraph('A note', [{ _key: 'm0', _type: 'link', href: '#note' }]),
  { _type: 'picture', _key: 'p', ...madeUpPicture },
  { _type: 'embed', _key: 'e', url: 'https://video.example/1', title: 'A <film>' },
  { _type: 'unheardOf', _key: 'u' },
] as unknown as Article['body']

const article: Article = { ...madeUpArticle, body }
const picture = { path: '/share/en/articles/the-bridge.0123456789.jpg', bytes: 81_234 }

const feedOf = (locale: Locale = 'en', changes: Partial<Article> = {}): Feed => ({
  origin,
  locale,
  title: 'Ambas',
  description: 'The same story, both languages',
  path: `/${locale}`,
  self: `/${locale}/feed.xml`,
  hub: null,
  items: [{ article: { ...article, ...changes }, picture }],
})

function rssOf(feed: Feed) {
  const text = toRss(feed)
  const problems: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => problems.push(message))
  parser.write(text).close()
  expect(problems).toEqual([])
  const read = parseFeed(text)
  expect(read.format).toBe('rss')
  return read.feed as RssFeed.Feed<string>
}

const itemOf = (feed: Feed) => rssOf(feed).items?.[0]
const storyOf = () => itemOf(feedOf())?.content?.encoded ?? ''

test.each(['en', 'es'] as const)('an independent reader finds everything in the %s feed', (locale) => {
  const feed = rssOf(feedOf(locale))
  expect(feed).toMatchObject({ title: 'Ambas', link: `${origin}/${locale}`, language: locale })
  expect(feed.atom?.links).toEqual([{ href: `${origin}/${locale}/feed.xml`, rel: 'self', type: 'application/rss+xml' }])
  expect(feed.items?.[0]).toMatchObject({
    title: article.title,
    link: `${origin}/en/articles/the-bridge`,
    guid: { value: article.id, isPermaLink: false },
    description: article.excerpt,
    dc: { creators: ['Ana Ruiz'] },
    categories: [{ name: 'Courts' }],
    enclosures: [{ url: `${origin}${picture.path}`, length: 81_234, type: 'image/jpeg' }],
  })
  expect(Date.parse(String(feed.items?.[0]?.pubDate))).toBe(Date.parse(article.publishedAt))
})

test('the language is stated for the whole of the feed', () => {
  expect(toRss(feedOf('es'))).toMatch(/<rss [^>]*xml:lang="es"/)
})

test('an article keeps its name when its address changes', () => {
  expect(itemOf(feedOf('en', { path: '/en/articles/another' }))?.guid).toEqual(itemOf(feedOf())?.guid)
})

test('the translations an item names are those of the article', () => {
  expect(itemOf(feedOf())?.atom?.links).toEqual([
    { rel: 'alternate', hreflang: 'es', title: 'El puente sin dueño', href: `${origin}/es/articulos/el-puente` },
  ])
  expect(itemOf(feedOf('en', { versions: article.versions.slice(0, 1) }))?.atom?.links).toBeUndefined()
})

test('the story is whole, its addresses are, and nothing dangerous is in it', () => {
  const story = parseHTML(`<!doctype html><html><body>${storyOf()}</body></html>`).document.body
  const links = [...story.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['An inner link', `${origin}/en/about`],
    ['A note', `${origin}/en/articles/the-bridge#note`],
    ['A <film>', 'https://video.example/1'],
  ])
  expect(story.textContent).toContain('A dangerous link')
  const pictures = [...story.querySelectorAll('img')]
  expect(pictures.map((image) => image.getAttribute('alt'))).toEqual([madeUpPicture.alt, madeUpPicture.alt])
  expect(pictures.every((image) => image.getAttribute('src')?.startsWith(`${origin}/media/`))).toBe(true)
  expect(story.innerHTML).not.toMatch(/javascript:|unheardOf|undefined|\bnull\b/)
})

test('what XML forbids is dropped, and what would end a section is not believed', async () => {
  const nasty = 'a\u0000\u0008\uFFFE\uD800b ]]> <script> & "c" \u{1F4F0}'
  const words = { title: nasty, excerpt: nasty, body: [paragraph(nasty)] as never, byline: nasty, authors: [] }
  const feed = feedOf('en', words)
  const item = itemOf(feed)
  expect(await objectionsTo('rss', [{ name: 'feed.xml', text: toRss(feed) }])).toEqual([])
  expect(item?.title).toBe('ab ]]> <script> & "c" \u{1F4F0}')
  expect(item?.dc?.creators).toEqual(['ab ]]> <script> & "c" \u{1F4F0}'])
  expect(item?.content?.encoded).toContain('ab ]]&gt; &lt;script&gt; &amp;')
})

test('corrections go out with the story', () => {
  const corrections = [{ id: 'c', date: '2026-03-06T09:00:00Z', kind: 'correction' as const, text: 'It was 12.' }]
  expect(itemOf(feedOf('es', { corrections, locale: 'es' }))?.content?.encoded).toContain('Corrección')
})

test('a feed without articles is a feed', () => {
  expect(rssOf({ ...feedOf(), items: [] })).toMatchObject({ title: 'Ambas' })
  expect(parseFeed(toJsonFeed({ ...feedOf(), items: [] })).format).toBe('json')
})

test('the same feed gives the same bytes', () => {
  expect(toRss(feedOf())).toBe(toRss(feedOf()))
})

test('JSON Feed says the same', () => {
  const { format, feed } = parseFeed(toJsonFeed(feedOf()))
  expect(format).toBe('json')
  expect(feed).toMatchObject({
    home_page_url: `${origin}/en`,
    language: 'en',
    items: [
      {
        id: article.id,
        url: `${origin}/en/articles/the-bridge`,
        title: article.title,
        authors: [{ name: 'Ana Ruiz', url: `${origin}/en/authors/ana-ruiz` }],
        tags: ['Courts'],
        image: `${origin}${picture.path}`,
        attachments: [{ mime_type: 'image/jpeg', size_in_bytes: 81_234 }],
      },
    ],
  })
})

test('a picture that is still being made is named without its weight', () => {
  const feed = { ...feedOf(), items: [{ article, picture: { ...picture, bytes: null } }] }
  expect(itemOf(feed)?.enclosures).toEqual([{ url: `${origin}${picture.path}`, length: 0, type: 'image/jpeg' }])
  expect(JSON.parse(toJsonFeed(feed))).toMatchObject({
    items: [{ attachments: [{ url: `${origin}${picture.path}`, mime_type: 'image/jpeg' }] }],
  })
  expect(toJsonFeed(feed)).not.toContain('size_in_bytes')
})

test('a hub is named when there is one', () => {
  const hub = 'https://hub.example/'
  expect(rssOf({ ...feedOf(), hub }).atom?.links).toContainEqual({ rel: 'hub', href: hub })
})
