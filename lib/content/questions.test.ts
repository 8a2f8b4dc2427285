/** Every question the site asks, asked of the demo newspaper in a real Content Lake: does the answer have the shape we read? */
import { createClient, type SanityClient } from '@sanity/client'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { startLake, type Lake } from '../../sanity/lake/lake.ts'
import { connection, publishedTypes } from '../../sanity/project.ts'
import { seed } from '../../sanity/seed/fill.ts'
import { drawSmallPicture } from '../../sanity/seed/small-picture.ts'
import { datesQuery } from './archive.ts'
import { articleQuery, articleShape } from './article.ts'
import { authorQuery, authorShape, authorsQuery } from './author.ts'
import { allCorrectedQuery, correctedQuery, correctedShape } from './corrections.ts'
import { allFactsQuery, changedSinceQuery, countQuery, factsListShape, factsQuery } from './facts.ts'
import { cardsQuery, cardsShape } from './listing.ts'
import { newestSlugsQuery } from './newest.ts'
import { orderQuery, orderShape } from './order.ts'
import { aroundQuery, aroundShape, teasersQuery, teasersShape } from './read-on.ts'
import { searchTextsQuery, searchTextsShape } from './search-text.ts'
import { tolerantList } from './shape.ts'
import { siteQuery, siteShape } from './site.ts'
import { pageQuery, pageShape } from './static-page.ts'
import { fullTopicShape, topicQuery, topicsQuery, usesQuery, usesShape } from './topic.ts'
import { pairShape, versionsQuery } from './versions.ts'

let folder: string
let lake: Lake
let reader: SanityClient

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambas-questions-'))
  lake = await startLake({ data: folder, port: 0, tokens: { write: 'a-token-that-may-write' } })
  reader = createClient({ ...connection, apiHost: lake.address, perspective: 'published' })
  await seed(reader.withConfig({ token: 'a-token-that-may-write' }), { draw: drawSmallPicture })
})

afterAll(async () => {
  await lake.close()
  await rm(folder, { recursive: true })
})

const now = '2026-11-24T12:00:00.000Z'

for (const locale of localeCodes) {
  test(`every article in ${locale} has the shape its page reads, with nothing left out of its body`, async () => {
    const slugs = await slugsOf(locale)
    expect(slugs.length).toBe(20)
    for (const slug of slugs) {
      const raw = await ask<{ body: unknown[]; picture: unknown }>(articleQuery, { locale, slug, now })
      const article = articleShape.parse(raw)
      expect(article.body.length, slug).toBe(raw.body.length)
      expect(article.picture !== null, slug).toBe(raw.picture !== null)
      expect(article.authors.length + article.translators.length, slug).toBeLessThan(7)
    }
  })

  test(`the listings in ${locale} keep every article they were given`, async () => {
    expect(await kept(locale, null)).toBe(20)
    expect(await kept(locale, 'topic-courts')).toBeGreaterThan(2)
    expect(await kept(locale, 'author-ines-iriarte')).toBeGreaterThan(2)
  })

  test(`the archive, the corrections and what stands around an article in ${locale} have the shapes we read`, async () => {
    expect(await ask<string[]>(datesQuery, { locale, now })).toHaveLength(20)
    const corrected = await parsed(allCorrectedQuery, { locale, now }, correctedShape)
    expect(corrected.flatMap(({ corrections }) => corrections).length).toBeGreaterThan(0)
    const again = await parsed(correctedQuery, { ids: corrected.map(({ _id }) => _id), now }, correctedShape)
    expect(again).toHaveLength(corrected.length)
    const { ids } = await parsed(orderQuery, { ...everything, locale, of: null }, orderShape)
    const [newest = '', second = '', third = ''] = ids
    const teasers = await parsed(teasersQuery, { ids: [newest, second, third], now }, teasersShape)
    expect(teasers).toHaveLength(3)
    const date = teasers.find(({ _id }) => _id === second)?.publishedAt
    const around = await parsed(aroundQuery, { id: second, locale, date, of: ['topic-courts'], now }, aroundShape)
    expect([around.newer, around.older]).toEqual([newest, third])
    expect(around.near.length).toBeGreaterThan(2)
  })

  test(`every article in ${locale} can be searched by its whole text`, async () => {
    const { ids } = await parsed(orderQuery, { ...everything, locale, of: null }, orderShape)
    const texts = await parsed(searchTextsQuery, { ids }, searchTextsShape)
    expect(texts).toHaveLength(20)
    for (const { _id, text } of texts) expect(text?.length, _id).toBeGreaterThan(1000)
  })

  test(`topics, authors, pages and the site’s own words in ${locale} have the shapes we read`, async () => {
    expect(await parsed(topicsQuery, {}, tolerantList(fullTopicShape))).toHaveLength(8)
    expect(await parsed(usesQuery, { locale }, usesShape)).toContain('topic-health')
    expect(await parsed(authorsQuery, {}, tolerantList(authorShape))).toHaveLength(6)
    const slug = locale === 'es' ? 'salud' : 'health'
    expect(await parsed(topicQuery, { locale, slug }, fullTopicShape)).toMatchObject({ _id: 'topic-health' })
    const author = await parsed(authorQuery, { slug: 'ines-iriarte' }, authorShape)
    expect(author.biography.map(({ language }) => language)).toContain(locale)
    const site = await parsed(siteQuery, { locale }, siteShape)
    expect(site.settings?.name.map(({ value }) => value)).toContain('Ambas')
    expect(site.pages.length).toBe(4)
    for (const { slug: page } of site.pages) await parsed(pageQuery, { locale, slug: page }, pageShape)
  })
}

test('a pair answers with both its sides, whichever is asked for', async () => {
  for (const side of ['en', 'es']) {
    const [pair] = await parsed(versionsQuery, { ids: [`article-loss-and-damage-${side}`] }, tolerantList(pairShape))
    expect(pair?.documents.map(({ language }) => language).toSorted()).toEqual(['en', 'es'])
    expect(pair?.members).toHaveLength(2)
  }
})

test('the index of what is published knows every document', async () => {
  const types = [...publishedTypes]
  const total = await ask<number>(countQuery, { types })
  const all = await parsed(allFactsQuery, { types, after: '', size: 1000 }, factsListShape)
  expect(all.length).toBe(total)
  const [topic, ...others] = await parsed(factsQuery, { types, ids: ['topic-health', 'no-such-id'] }, factsListShape)
  expect(topic).toMatchObject({ _id: 'topic-health', slug: null })
  expect(topic?.words.map(({ value }) => value)).toEqual(['health', 'salud'])
  expect(others).toEqual([])
  expect(await ask<unknown[]>(changedSinceQuery, { types, since: '2020-01-01T00:00:00Z', size: 1000 })).toHaveLength(
    total,
  )
})

test('of two documents at one address the one that can be shown is answered, though the other comes first', async () => {
  const editor = reader.withConfig({ token: 'a-token-that-may-write' })
  const [slug, params] = ['of-two', { locale: 'en', slug: 'of-two', now }]
  const current = { _type: 'slug', current: slug }
  const inEnglish = (value: unknown) => [{ _key: 'en', language: 'en', value }]
  const of = { language: 'en', slug: current, publishedAt: '2026-01-01T08:00:00Z' }
  const words = { title: 'Sound', name: 'Sound' }
  type Pair = { query: string; type: string; sound: Record<string, unknown>; broken: Record<string, unknown> }
  const pairs: Pair[] = [
    { query: pageQuery, type: 'page', sound: { ...of, ...words }, broken: { title: '' } },
    { query: authorQuery, type: 'author', sound: { ...of, ...words }, broken: { name: null } },
    { query: articleQuery, type: 'article', sound: { ...of, ...words }, broken: { title: 7 } },
    {
      query: articleQuery,
      type: 'article',
      sound: { ...of, ...words },
      broken: { publishedAt: '2026-02-31T99:00:00Z' },
    },
    {
      query: topicQuery,
      type: 'topic',
      sound: { slug: inEnglish(current), title: inEnglish('Sound') },
      broken: { title: [] },
    },
  ]
  for (const { query, type, sound, broken } of pairs) {
    await editor
      .transaction()
      .createOrReplace({ _id: 'of-two-1', _type: type, ...sound, ...broken })
      .createOrReplace({ _id: 'of-two-2', _type: type, ...sound })
      .commit()
    expect(await ask(query, params), JSON.stringify(broken)).toMatchObject({ _id: 'of-two-2' })
    await editor.delete({ query: '*[_id in ["of-two-1", "of-two-2"]]' })
  }
})

function ask<T = unknown>(query: string, params: Record<string, unknown>): Promise<T> {
  return reader.fetch<T>(query, params)
}

async function parsed<S extends z.ZodType>(
  query: string,
  params: Record<string, unknown>,
  shape: S,
): Promise<z.output<S>> {
  return shape.parse(await ask(query, params))
}

const everything = { now, from: '', until: '~', start: 0, end: 50 }

/** How many articles of a listing survive parsing; as many as it says there are. */
async function kept(locale: Locale, of: string | null): Promise<number> {
  const { total, ids } = await parsed(orderQuery, { ...everything, locale, of }, orderShape)
  const cards = await parsed(cardsQuery, { ids, now }, cardsShape)
  expect(cards.length).toBe(total)
  return total
}

async function slugsOf(locale: Locale): Promise<string[]> {
  const found = await ask<{ slug: string }[]>(newestSlugsQuery, { locale, now })
  return found.map(({ slug }) => slug)
}
