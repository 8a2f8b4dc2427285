/** Thirty-odd documents as no Studio would let them through, one beside each of twenty good ones: the good ones stand everywhere. */
import { expect } from '@playwright/test'
import { pathOf, searchPath } from '../../lib/urls.ts'
import { readArticleFiles } from '../../sanity/seed/article-file.ts'
import { newArticle, newPair, paragraph } from '../lake.ts'
import { test, untilQuiet, visit } from './newsroom.ts'

type Breaking = {
  /** What is wrong with an article that is otherwise in order. */
  changes?: Record<string, unknown>
  /** Documents beside it. */
  beside?: (id: string) => Record<string, unknown>[]
  /** What becomes of it: shown all the same, shown without a part of it that the log speaks of, or left out, which the log says. */
  is: 'shown' | 'shown in part' | 'left out'
}

const reference = (_ref: string, _key = _ref) => ({ _type: 'reference', _ref, _key, _weak: true })
const block = (changes: object) => ({ ...paragraph('Words.'), ...changes })
const picture = (changes: object) => ({ _type: 'picture', _key: 'p', alt: 'A picture', ...changes })

const kinds: Record<string, Breaking> = {
  'no title': { is: 'left out', changes: { title: null } },
  'a title of nothing but spaces': { is: 'left out', changes: { title: '   ' } },
  'a title that is a number': { is: 'left out', changes: { title: 12 } },
  'a title of ten thousand characters': { is: 'shown', changes: { title: 'Long '.repeat(2000) } },
  'a title that turns the direction of what follows': { is: 'shown', changes: { title: 'A \u202eturned\u2066 title' } },
  'a title with control characters': { is: 'shown', changes: { title: 'A\u0000 b\u001b[31m' } },
  'a title with markup in it': { is: 'shown', changes: { title: '</title><script>alert(1)</script>]]>' } },
  'no slug': { is: 'left out', changes: { slug: null } },
  'an empty slug': { is: 'left out', changes: { slug: { _type: 'slug', current: '' } } },
  'a slug that climbs out of its folder': {
    is: 'left out',
    changes: { slug: { _type: 'slug', current: '../../../etc' } },
  },
  'the slug of another article': {
    is: 'left out',
    changes: { slug: { _type: 'slug', current: 'counting-votes-by-hand' } },
  },
  'no language': { is: 'left out', changes: { language: null } },
  'a language the site does not have': { is: 'left out', changes: { language: 'tlh' } },
  'no date': { is: 'left out', changes: { publishedAt: null } },
  'a date that is no date': { is: 'left out', changes: { publishedAt: '2026-02-31T99:00:00Z' } },
  'a date that is words': { is: 'left out', changes: { publishedAt: 'last Tuesday' } },
  'an update before all time': { is: 'shown', changes: { updatedAt: '-000001-01-01' } },
  'a body of null': { is: 'shown', changes: { body: null } },
  'a body that is words': { is: 'shown', changes: { body: 'Words' } },
  'a block that is no block': {
    is: 'shown in part',
    changes: { body: [null, 7, 'x', {}, block({ children: null, markDefs: 3 })] },
  },
  'a block nobody knows': { is: 'shown', changes: { body: [{ _type: 'poll', _key: 'k', question: { deep: [] } }] } },
  'a link to nowhere good': {
    is: 'shown',
    changes: {
      body: [
        block({
          markDefs: [
            { _type: 'link', _key: 'm', href: 'javascript:alert(1)' },
            { _type: 'internalLink', _key: 'n' },
          ],
        }),
      ],
    },
  },
  'a footnote without words': {
    is: 'shown',
    changes: { body: [block({ markDefs: [{ _type: 'footnote', _key: 'm', text: 4 }] })] },
  },
  'a gallery without pictures': {
    is: 'shown in part',
    changes: { body: [{ _type: 'gallery', _key: 'g', pictures: null }] },
  },
  'a picture without an image': { is: 'shown in part', changes: { leadImage: picture({}) } },
  'a picture of an impossible size': {
    is: 'shown',
    changes: { leadImage: picture({ asset: reference(`image-${'a'.repeat(40)}-0x0-jpg`) }) },
  },
  'a picture whose point of interest lies outside': {
    is: 'shown',
    changes: {
      leadImage: picture({ asset: reference(`image-${'b'.repeat(40)}-900x600-jpg`), hotspot: { x: 7, y: -1 } }),
    },
  },
  'an author who is not there': { is: 'shown', changes: { authors: [reference('author-nobody')] } },
  'an author without a name': {
    is: 'shown',
    changes: { authors: [reference('author-nameless')] },
    beside: () => [{ _id: 'author-nameless', _type: 'author', slug: { _type: 'slug', current: 'nameless' } }],
  },
  'a topic that is not there': {
    is: 'shown',
    changes: { topics: [reference('topic-nothing'), reference('topic-elections')] },
  },
  'corrections that say nothing': {
    is: 'shown in part',
    changes: { corrections: [{ _key: 'c', _type: 'correction', date: 'x' }, null] },
  },
  'a translation of itself': {
    is: 'shown',
    beside: (id) => [newPair({ _id: id, language: 'en' }, { _id: id, language: 'es' })],
  },
  'a pair with documents that are gone': {
    is: 'shown',
    beside: (id) => [newPair({ _id: id, language: 'en' }, { _id: 'article-gone', language: 'es' })],
  },
  'two pairs that claim one article': {
    is: 'shown',
    beside: (id) =>
      [1, 2].map(() => newPair({ _id: id, language: 'en' }, { _id: 'article-amparo-es', language: 'es' })),
  },
}

/** Every article of the demo newspaper in English. */
const good = (await readArticleFiles()).filter(({ language }) => language === 'en')
const newest = good.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, 6)

/** Each stands beside a good one: of the same day, topics and authors. */
const broken = Object.entries(kinds).map(([name, { changes, beside, is }], index) => {
  const { publishedAt, topics, authors } = good[index % good.length] as (typeof good)[number]
  const article = {
    ...newArticle('en', { publishedAt, title: `Beside: ${name}` }),
    topics: topics.map((key) => reference(`topic-${key}`)),
    authors: authors.map((key) => reference(`author-${key}`)),
    ...changes,
  }
  return { name, is, article, others: beside?.(article._id) ?? [] }
})

type Good = (typeof good)[number]
type TopicKey = Good['topics'][number]
type AuthorKey = Good['authors'][number]

const titlesOf = (articles: Good[]) => articles.map(({ title }) => title)
const about = (topic: TopicKey) => titlesOf(good.filter(({ topics }) => topics.includes(topic)))
const by = (author: AuthorKey) => titlesOf(good.filter(({ authors }) => authors.includes(author)))

const front = { kind: 'front', locale: 'en' } as const
const topic = { kind: 'topic', locale: 'en', slug: 'elections' } as const
const author = { kind: 'author', locale: 'en', slug: 'mateo-quispe' } as const

/** Where good articles stand besides the whole listing and the sitemap, and which. */
const places: [path: string, titles: string[]][] = [
  [pathOf(topic), about('elections')],
  [pathOf(author), by('mateo-quispe')],
  [pathOf({ kind: 'feed', locale: 'en', of: front, file: 'feed.xml' }), titlesOf(newest)],
  [pathOf({ kind: 'feed', locale: 'en', of: front, file: 'feed.json' }), titlesOf(newest)],
  [pathOf({ kind: 'feed', locale: 'en', of: topic, file: 'feed.xml' }), about('elections')],
  [pathOf({ kind: 'feed', locale: 'en', of: author, file: 'feed.xml' }), by('mateo-quispe')],
  [searchPath('en', { q: 'observers' }), ['What election observers look for, and what they cannot see']],
  ...good.map(({ slug, title }): [string, string[]] => [pathOf({ kind: 'article', locale: 'en', slug }), [title]]),
]

test(`twenty good articles stand beside ${broken.length} broken documents`, async ({ newsroom }) => {
  test.setTimeout(120_000)
  const { site, editor, siteServer } = newsroom
  expect(good).toHaveLength(20)
  const published = broken.flatMap(({ article, others }) => [article, ...others])
  await published
    .reduce((all, each) => all.create(each as typeof each & { _type: string }), editor.transaction())
    .commit()

  const shown = broken.filter(({ is }) => is !== 'left out').map(({ article }) => article)
  const all = [...titlesOf(good), ...shown.map(({ title }) => readable(title))]
  await expect.poll(async () => missingFrom(await wholeListing(site), all), patient).toEqual([])
  await untilQuiet(newsroom)
  for (const [path, titles] of places) {
    const { status, text } = await visit(site + path)
    expect(status, path).toBe(200)
    expect(missingFrom(text, titles), path).toEqual([])
  }
  const paths = good.map(({ slug }) => pathOf({ kind: 'article', locale: 'en', slug }))
  expect(missingFrom(await wholeSitemap(site), paths)).toEqual([])
  for (const { slug } of shown) {
    const path = pathOf({ kind: 'article', locale: 'en', slug: slug.current })
    expect((await visit(site + path)).status, path).toBe(200)
  }

  // Its last lines, which are hundreds, come with its end.
  await siteServer.stop()
  const { output } = await siteServer.ended
  const named = broken.filter(({ is }) => is !== 'shown')
  expect(named.filter(({ article }) => !output.includes(article._id)).map(({ name }) => name)).toEqual([])
  await published.reduce((each, { _id }) => each.delete(String(_id)), editor.transaction()).commit()
  await newsroom.restartSite()
})

const patient = { intervals: [500], timeout: 30_000 }

/** Of some words, those that a page or file does not have; spaces and marks of their own kind count as any other. */
function missingFrom(text: string, words: string[]): string[] {
  const there = readable(text.replaceAll(/<[^>]*>/g, ''))
  return words.filter((each) => !there.includes(readable(each)))
}

/** As it reads: without what HTML and XML write differently, and what no reader sees. */
const readable = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

async function wholeListing(site: string): Promise<string> {
  let whole = ''
  for (let page = 1; ; page++) {
    const { status, text } = await visit(site + pathOf({ ...front, page }))
    if (status !== 200) return whole
    whole += text
  }
}

async function wholeSitemap(site: string): Promise<string> {
  const { text } = await visit(`${site}/sitemap.xml`)
  const parts = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, part = '']) => new URL(part).pathname)
  const answers = await Promise.all(parts.map((part) => visit(site + part)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  return answers.map((answer) => answer.text).join('')
}
