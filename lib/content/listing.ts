/** Pages of articles in one language: all of them, a topic's, an author's. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { ListingQueryResult } from '../../sanity/types.ts'
import type { Locale } from '../../messages/locales.ts'
import { cardFields, cardShape, toCard } from './card.ts'
import { isListingExpected } from './expected.ts'
import { pageMoment } from './moment.ts'
import { read } from './read.ts'
import { answering } from './answering.ts'
import { tolerantList } from './shape.ts'
import type { Listing } from './shown.ts'
import { listVersions } from './versions.ts'
import { listName, pageSize } from './lists.ts'

export const listingQuery = defineQuery(`{
  "total": count(*[_type == "article" && language == $locale && publishedAt <= $now]),
  "articles": *[_type == "article" && language == $locale && publishedAt <= $now]
    | order(publishedAt desc, _id asc) [$from...$to] {${cardFields}}
}`)

export const topicListingQuery = defineQuery(`{
  "total": count(*[_type == "article" && language == $locale && publishedAt <= $now && $of in topics[]._ref]),
  "articles": *[_type == "article" && language == $locale && publishedAt <= $now && $of in topics[]._ref]
    | order(publishedAt desc, _id asc) [$from...$to] {${cardFields}}
}`)

export const authorListingQuery = defineQuery(`{
  "total": count(*[_type == "article" && language == $locale && publishedAt <= $now && ($of in authors[]._ref || $of in translators[]._ref)]),
  "articles": *[_type == "article" && language == $locale && publishedAt <= $now && ($of in authors[]._ref || $of in translators[]._ref)]
    | order(publishedAt desc, _id asc) [$from...$to] {${cardFields}}
}`)

export const listingShape = answering<ListingQueryResult>()(
  z.object({ total: z.number().int().nonnegative(), articles: tolerantList(cardShape) }),
)

type Wanted = { locale: Locale; page?: number; topic?: string; author?: string }

/** One page of a listing, newest first. `topic` and `author` are document ids. Beyond the last page it has no articles. */
export async function getListing({ locale, page = 1, topic, author }: Wanted): Promise<Listing> {
  const of = topic ?? author
  const query = topic ? topicListingQuery : author ? authorListingQuery : listingQuery
  const from = (page - 1) * pageSize
  const params = { locale, now: pageMoment(), from, to: from + pageSize, ...(of ? { of } : {}) }
  const answer = await read({
    query,
    params,
    shape: listingShape,
    lists: [listName(locale, of)],
    isExpected: () => isListingExpected(locale, of),
  })
  const found = answer?.articles ?? []
  const versions = await listVersions(found.map(({ _id }) => _id))
  const total = answer?.total ?? 0
  return {
    articles: found.map((each) => toCard(each, versions.get(each._id))),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
  }
}
