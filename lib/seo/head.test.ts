import { expect, test } from 'vitest'
import { madeUpArticle, madeUpPicture, madeUpSite } from '../../components/made-up.ts'
import { env } from '../env.ts'
import { articleCard, frontCard } from '../share/cards.ts'
import { headOf } from './head.ts'

const here = (path: string) => `${env().SITE_URL}${path}`
const card = articleCard(madeUpSite, madeUpArticle)
const head = (changes: Partial<Parameters<typeof headOf>[0]> = {}) =>
  headOf({
    site: madeUpSite,
    card,
    title: madeUpArticle.title,
    description: madeUpArticle.excerpt,
    versions: madeUpArticle.versions,
    article: madeUpArticle,
    ...changes,
  })

test('canonical and og:url are the page’s own address', () => {
  expect(head().alternates?.canonical).toBe(here('/en/articles/the-bridge'))
  expect(head().openGraph).toMatchObject({ url: here('/en/articles/the-bridge'), locale: 'en_GB' })
})

test('other languages are announced when they are published, with themselves and a default', () => {
  expect(head().alternates?.languages).toEqual({
    en: here('/en/articles/the-bridge'),
    es: here('/es/articulos/el-puente'),
    'x-default': here('/en/articles/the-bridge'),
  })
  expect(head().openGraph).toMatchObject({ alternateLocale: ['es_ES'] })
  const alone = head({ versions: madeUpArticle.versions.slice(0, 1) })
  expect(alone.alternates).not.toHaveProperty('languages')
  expect(alone.openGraph).toMatchObject({ alternateLocale: [] })
})

test('a later page of a listing is itself, and shares the picture of the first', () => {
  const front = frontCard(madeUpSite, 'en')
  const second = headOf({ site: madeUpSite, card: front, path: '/en/page/2', title: 'Latest articles, page 2 of 3' })
  expect(second.alternates).toMatchObject({ canonical: here('/en/page/2') })
  expect(second.alternates).not.toHaveProperty('languages')
  expect(second.openGraph).toMatchObject({ url: here('/en/page/2'), type: 'website' })
  expect(second.openGraph?.images).toEqual(headOf({ site: madeUpSite, card: front }).openGraph?.images)
})

test('the picture is one JPEG of known size with words for who cannot see it', () => {
  expect(head().openGraph?.images).toEqual([
    {
      url: expect.stringMatching(/\/share\/en\/articles\/the-bridge\.[0-9a-f]{10}\.jpg$/) as string,
      alt: madeUpPicture.alt,
      type: 'image/jpeg',
      width: 1200,
      height: 630,
    },
  ])
})

test('an article says when, by whom and about what', () => {
  expect(head().openGraph).toMatchObject({
    type: 'article',
    publishedTime: madeUpArticle.publishedAt,
    modifiedTime: madeUpArticle.publishedAt,
    authors: [here('/en/authors/ana-ruiz')],
    section: 'Courts',
    tags: ['Courts'],
  })
})

test('an author with an account in the fediverse is credited there', () => {
  expect(head({ article: { ...madeUpArticle, fediverse: '@ana@example.social' } }).other).toEqual({
    'fediverse:creator': '@ana@example.social',
  })
  expect(head().other).toBeUndefined()
})

test('the feed of what is on the page stands before the feed of everything, both in the page’s language', () => {
  const followed = { place: { kind: 'topic', locale: 'es', slug: 'salud' } as const, title: 'Salud · Ambas' }
  const topic = headOf({ site: madeUpSite, card: frontCard(madeUpSite, 'es'), followed })
  expect(topic.alternates?.types).toEqual({
    'application/rss+xml': [
      { url: here('/es/temas/salud/feed.xml'), title: 'Salud · Ambas' },
      { url: here('/es/feed.xml'), title: 'Ambas' },
    ],
  })
})
