import { expect, test } from 'vitest'
import { madeUpArticle, madeUpSite } from '../../components/made-up.ts'
import { articleCard } from '../share/cards.ts'
import type { Article } from '../content/shown.ts'
import { articleData, authorData, frontData, topicData } from './structured-data.ts'

const origin = 'https://ambas.example'
const page = { origin, site: madeUpSite, locale: 'en' as const }

type Loose = Record<string, unknown>
const things = (graph: { '@graph': readonly unknown[] }) => graph['@graph'] as Loose[]
const newsOf = (changes: Partial<Article> = {}) => {
  const article = { ...madeUpArticle, ...changes }
  return things(articleData({ ...page, article, card: articleCard(madeUpSite, article) }))[0] ?? {}
}

test('an article says what its page shows, with whole addresses and dates with a zone', () => {
  expect(newsOf({ updatedAt: '2026-03-05T10:00:00Z' })).toMatchObject({
    '@type': 'NewsArticle',
    headline: madeUpArticle.title,
    datePublished: '2026-03-04T23:30:00Z',
    dateModified: '2026-03-05T10:00:00Z',
    author: [{ '@type': 'Person', name: 'Ana Ruiz', url: `${origin}/en/authors/ana-ruiz` }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Ambas',
      logo: { '@type': 'ImageObject', url: `${origin}/icon-512.png` },
    },
    inLanguage: 'en',
    isAccessibleForFree: true,
    mainEntityOfPage: `${origin}/en/articles/the-bridge`,
    articleSection: 'Courts',
    keywords: ['Courts'],
  })
})

test('an article is never changed before it was published', () => {
  expect(newsOf({ updatedAt: '2026-03-01T10:00:00Z' }).dateModified).toBe(madeUpArticle.publishedAt)
})

test('its photo comes in three shapes, and its card stands in where there is none', () => {
  expect(newsOf().image).toEqual([
    expect.stringMatching(/^https:\/\/ambas\.example\/media\/.+\/wide-1280\.jpg$/),
    expect.stringMatching(/\/classic-1280\.jpg$/),
    expect.stringMatching(/\/square-1280\.jpg$/),
  ])
  const cards = newsOf({ picture: null }).image as string[]
  expect(new Set(cards).size).toBe(3)
  for (const card of cards)
    expect(card).toMatch(/^https:\/\/ambas\.example\/share\/en\/articles\/the-bridge\.[0-9a-f]{10}\.jpg$/)
})

const spanish = { locale: 'es' as const, title: 'El puente sin dueño', path: '/es/articulos/el-puente' }

test('a translation names its original and its translator; an original names its translations', () => {
  const translators = [{ id: 't', name: 'Faro', kind: 'organisation' as const, path: null }]
  expect(newsOf({ original: spanish, translators })).toMatchObject({
    translator: [{ '@type': 'Organization', name: 'Faro' }],
    translationOfWork: { url: `${origin}/es/articulos/el-puente`, inLanguage: 'es', headline: spanish.title },
  })
  expect(newsOf()).toMatchObject({ workTranslation: [{ url: `${origin}/es/articulos/el-puente` }] })
  const alone = newsOf({ versions: madeUpArticle.versions.slice(0, 1), original: null })
  expect(Object.keys(alone).filter((key) => key.startsWith('translat') || key === 'workTranslation')).toEqual([])
})

test('an original that is not published is not named', () => {
  const versions = madeUpArticle.versions.slice(0, 1)
  expect(newsOf({ original: spanish, versions })).not.toHaveProperty('translationOfWork')
})

test('corrections are dated', () => {
  const corrections = [
    { id: 'c', date: '2026-03-06T09:00:00Z', kind: 'correction' as const, text: 'It was 12, not 21.' },
  ]
  expect(newsOf({ corrections }).correction).toEqual([
    { '@type': 'CorrectionComment', datePublished: '2026-03-06T09:00:00Z', text: 'It was 12, not 21.' },
  ])
})

test('a byline in free words is a name and no more', () => {
  expect(newsOf({ authors: [], byline: 'The newsroom' }).author).toEqual({
    '@type': 'Organization',
    name: 'The newsroom',
  })
})

test('the way to an article goes by its topic', () => {
  const article = madeUpArticle
  const crumbs = things(articleData({ ...page, article, card: articleCard(madeUpSite, article) }))[1]
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Ambas', item: `${origin}/en` },
      { position: 2, name: 'Courts', item: `${origin}/en/topics/courts` },
      { position: 3, name: article.title, item: `${origin}/en/articles/the-bridge` },
    ],
  })
})

test('the front page says who publishes the site and by which rules', () => {
  const [publisher, website] = things(frontData(page))
  expect(publisher).toMatchObject({
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#publisher`,
    sameAs: ['https://example.social/@ambas'],
    correctionsPolicy: `${origin}/en/corrections`,
  })
  expect(website).toMatchObject({
    '@type': 'WebSite',
    url: `${origin}/en`,
    publisher: { '@id': `${origin}/#publisher` },
  })
})

test('an author is a profile, an organisation among them; a topic is a place on the way', () => {
  const author = {
    id: 'a',
    name: 'Faro',
    kind: 'organisation' as const,
    biography: null,
    photo: null,
    links: [{ label: 'Site', url: 'https://faro.example' }],
    path: '/en/authors/faro',
    versions: [],
  }
  expect(things(authorData({ ...page, author }))[0]).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Organization', name: 'Faro', sameAs: ['https://faro.example'] },
  })
  expect(things(topicData({ ...page, topic: { title: 'Courts', path: '/en/topics/courts' } }))[0]).toMatchObject({
    '@type': 'BreadcrumbList',
  })
})
