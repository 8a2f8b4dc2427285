/** Where to go from an article: to the next and the one before in its language, and to what is about the same. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import { isLocale, type Locale } from '../../messages/locales.ts'
import type { Listed, Row } from '../delivery/listed.ts'
import { momentTag } from '../delivery/page-tags.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { pathOf } from '../urls.ts'
import { besideList, listName } from './lists.ts'
import { pageMoment } from './moment.ts'
import { isFromKnown } from './order.ts'
import { read, tagPage } from './read.ts'
import { mostRelated, rankRelated, type Candidate } from './related.ts'
import { answeredList, slug, tolerantList } from './shape.ts'
import type { Article, ReadOn, Teaser } from './shown.ts'

export const aroundQuery = defineQuery(`{
  "older": *[_type == "article" && language == $locale && publishedAt <= $now
    && (publishedAt < $date || (publishedAt == $date && _id < $id))] | order(publishedAt desc, _id desc) [0]._id,
  "newer": *[_type == "article" && language == $locale && publishedAt <= $now
    && (publishedAt > $date || (publishedAt == $date && _id > $id))] | order(publishedAt asc, _id asc) [0]._id,
  "near": *[_type == "article" && language == $locale && publishedAt <= $now && _id != $id
    && (count((topics[]._ref)[@ in $of]) > 0 || count((authors[]._ref)[@ in $of]) > 0)]
    | order(publishedAt desc) [0...60] {_id, publishedAt, "of": [...topics[]._ref, ...authors[]._ref]}
}`)

export const aroundShape = z.object({
  older: z.string().nullish(),
  newer: z.string().nullish(),
  near: tolerantList(z.object({ _id: z.string(), publishedAt: z.string(), of: z.array(z.string().nullable()) })),
})

export const teasersQuery = defineQuery(
  `*[_type == "article" && _id in $ids && publishedAt <= $now] {_id, language, title, "slug": slug.current, publishedAt}`,
)

const teaserShape = z.object({
  _id: z.string(),
  language: z.string().refine(isLocale),
  title: z.string().trim().min(1),
  slug,
  publishedAt: z.iso.datetime({ offset: true }),
})

export const teasersShape = answeredList(teaserShape)

/** Throws ContentLakeError. */
export async function getReadOn(article: Article): Promise<ReadOn> {
  const asked = momentTag(Date.now())
  const { older, newer, candidates } = (await isFromKnown()) ? aroundKnown(article) : await aroundInLake(article)
  const beside = [older, newer].flatMap((id) => id ?? [])
  const related = rankRelated(
    article,
    candidates.filter(({ id }) => !beside.includes(id)),
  )
  const teasers = await listTeasers([...beside, ...related], [besideList(article.id), asked])
  const at = (id: string | null) => (id === null ? null : (teasers.get(id) ?? null))
  return { older: at(older), newer: at(newer), related: related.flatMap((id) => teasers.get(id) ?? []) }
}

type Around = { older: string | null; newer: string | null; candidates: Candidate[] }

/** The lists in which an article may have something in common with another, but for its language's. */
const subjectsOf = ({ topics, authors }: Article) => [...topics, ...authors].map(({ id }) => id)

/** So many on each side, so that the oldest article is no more work than the newest. */
const looked = 4 * mostRelated

function aroundKnown(article: Article): Around {
  const { listed } = siteKnown()
  const { id, locale } = article
  const row = { id, date: new Date(article.publishedAt).toISOString() }
  const own = listName(locale)
  const near = subjectsOf(article).flatMap((of) =>
    nearIn(listed, listName(locale, of), row).map((each) => ({ ...each, of })),
  )
  const candidates = [...Map.groupBy(near, (each) => each.id)].map(([other, found]) => ({
    id: other,
    date: found[0]?.date ?? '',
    of: found.map(({ of }) => of),
  }))
  const first = (rows: Row[]) => rows[0]?.id ?? null
  return { older: first(listed.older(own, row, 1)), newer: first(listed.newer(own, row, 1)), candidates }
}

const nearIn = (listed: Listed, list: string, row: Row) => [
  ...listed.older(list, row, looked),
  ...listed.newer(list, row, looked),
]

async function aroundInLake(article: Article): Promise<Around> {
  const { id, locale, publishedAt: date } = article
  const answer = await read({
    query: aroundQuery,
    params: { id, locale, date, of: subjectsOf(article), now: pageMoment() },
    shape: aroundShape,
  })
  const candidates = (answer?.near ?? []).map((each) => ({
    id: each._id,
    date: each.publishedAt,
    of: each.of.flatMap((subject) => subject ?? []),
  }))
  return { older: answer?.older ?? null, newer: answer?.newer ?? null, candidates }
}

async function listTeasers(ids: string[], lists: string[]): Promise<Map<string, Teaser>> {
  const found = (await isFromKnown())
    ? await listKnownTeasers(ids, lists)
    : await read({
        query: teasersQuery,
        params: { ids: ids.toSorted(), now: pageMoment() },
        shape: teasersShape,
        lists,
      })
  return new Map(
    (found ?? []).map(({ _id: id, language, title, slug, publishedAt }) => [
      id,
      { id, title, publishedAt, path: pathOf({ kind: 'article', locale: language satisfies Locale, slug }) },
    ]),
  )
}

/** Their titles and addresses are among what is known of everything published. */
async function listKnownTeasers(ids: string[], lists: string[]): Promise<z.output<typeof teaserShape>[]> {
  await tagPage([...ids, ...lists])
  return ids.flatMap((id) => teaserShape.safeParse(siteKnown().facts(id)).data ?? [])
}
