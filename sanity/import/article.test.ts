import { expect, test } from 'vitest'
import { toArticle, type ImportedArticle } from './article.ts'
import { elementsOf, fileWith, toExport, type MadeUpPost } from './made-up-export.ts'
import { parsePost } from './post.ts'
import { surveyExport } from './survey.ts'
import { parseTopicRules } from './topic-rules.ts'

async function articlesOf(...posts: MadeUpPost[]): Promise<ImportedArticle[]> {
  const path = await fileWith(toExport(posts))
  const survey = await surveyExport(path)
  const items = (await elementsOf(path)).filter(({ name }) => name === 'item').map(parsePost)
  return items
    .filter((post) => post !== null)
    .filter(({ type }) => type === 'post')
    .map((post) =>
      toArticle(
        post,
        survey,
        parseTopicRules('', () => 1),
      ),
    )
}

const rain =
  '<p>By Ana Pérez and Li Wei</p><p>It rained all night in the valley, and the old bridge went with the river.</p>'
const lluvia = '<p>Por Ana Pérez</p><p>Llovió toda la noche en el valle, y el río se llevó el viejo puente.</p>'

test('a post has a title, a language, a byline, an excerpt, a date and an address', async () => {
  const [article] = await articlesOf({
    id: 7,
    title: 'The <em>old</em> bridge &amp; the river',
    html: rain,
    slug: 'old-bridge',
    categories: [
      { slug: 'rivers', name: 'Rivers' },
      { domain: 'post_tag', slug: 'rivers-2', name: 'rivers' },
      { slug: 'uncategorized', name: 'Uncategorized' },
    ],
    meta: { _wp_old_slug: 'bridge' },
  })
  expect(article).toMatchObject({
    title: 'The old bridge & the river',
    language: 'en',
    confidence: 1,
    slug: 'old-bridge',
    formerSlugs: ['bridge'],
    authors: ['Ana Pérez', 'Li Wei'],
    excerpt: 'It rained all night in the valley, and the old bridge went with the river.',
    publishedAt: '2021-06-01T10:00:00.000Z',
    isPublic: true,
    source: 'https://valley.example/?p=7',
    oldPaths: ['/2021/06/old-bridge', '/2021/06/bridge'],
    topics: [{ key: 'rivers', names: [{ language: 'en', name: 'Rivers', slug: 'rivers' }] }],
    notes: [],
  })
  expect(article?.id).toMatch(/^article-wp-[0-9a-f]{8}-7$/)
})

test('the language is that of the text; where the archive says it, the archive is believed', async () => {
  const [spanish, said] = await articlesOf(
    { id: 1, title: 'El puente', html: lluvia },
    { id: 2, title: 'El puente', html: lluvia, categories: [{ domain: 'language', slug: 'en', name: 'English' }] },
  )
  expect(spanish?.language).toBe('es')
  expect(said).toMatchObject({ language: 'en', confidence: 1 })
})

test.each([
  [{ status: 'draft' }, null],
  [{ status: 'pending' }, null],
  [{ status: 'future' }, null],
  [{ status: 'private' }, /private/],
  [{ status: 'publish', password: 'river' }, /password/],
])('%o is never public, and has no old address', async (post, note) => {
  const [article] = await articlesOf({ id: 1, html: rain, ...post })
  expect(article).toMatchObject({ isPublic: false, oldPaths: [] })
  if (note) expect(article?.notes.map(({ what }) => what).join()).toMatch(note)
})

test('a given excerpt is kept, without its markup', async () => {
  const [article] = await articlesOf({ id: 1, html: rain, excerpt: '<p>A bridge is <b>gone</b>.</p>' })
  expect(article?.excerpt).toBe('A bridge is gone.')
})

test('what stands before the cut is the excerpt', async () => {
  const [article] = await articlesOf({ id: 1, html: 'It rained.\n\n<!--more-->\n\nThen it stopped.' })
  expect(article?.excerpt).toBe('It rained.')
})

test('a post without title takes its first words, one without slug its title', async () => {
  const [untitled, empty] = await articlesOf({ id: 1, title: '', slug: '', html: rain }, { id: 2, title: '', slug: '' })
  expect(untitled?.title).toBe('It rained all night in the valley, and the old bridge went…')
  expect(untitled?.slug).toBe('it-rained-all-night-in-the-valley-and-the-old-bridge-went')
  expect(empty).toMatchObject({ title: 'Untitled', slug: 'untitled', parts: [] })
})

test('links between posts of the archive lead to the articles, by whichever address', async () => {
  const [, article] = await articlesOf(
    { id: 1, slug: 'rain', link: 'https://www.valley.example/2021/06/rain/' },
    {
      id: 2,
      html: '<p><a href="http://valley.example/2021/06/rain#top">a</a><a href="/?p=1">b</a><a href="/?p=9">c</a></p>',
    },
  )
  const [part] = article?.parts ?? []
  const marks = part?.kind === 'text' ? part.spans.flatMap((span) => span.marks) : []
  expect(marks.map(({ kind }) => kind)).toEqual(['article', 'article', 'link'])
})

test('a feed and an export of no site are refused', async () => {
  const feed = await fileWith('<rss><channel><title>News</title><item><title>A</title></item></channel></rss>')
  await expect(surveyExport(feed)).rejects.toThrow('not a WordPress export: it is a feed')
  const nowhere = await fileWith(toExport([]).replaceAll('https://valley.example', ''))
  await expect(surveyExport(nowhere)).rejects.toThrow('does not say which site')
})
