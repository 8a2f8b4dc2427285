/** What a feed carries: the newest articles of a listing, each whole. */
import 'server-only'
import { defineQuery } from 'groq'
import type { Locale } from '../../messages/locales.ts'
import { articleFields, articleShape, idsOf, toArticle } from './article.ts'
import { listName } from './lists.ts'
import { pageMoment } from './moment.ts'
import { read } from './read.ts'
import { answeredList } from './shape.ts'
import type { Article } from './shown.ts'
import { listVersions } from './versions.ts'

export const feedQuery =
  defineQuery(`*[_type == "article" && language == $locale && publishedAt <= $now] | order(publishedAt desc, _id asc) [0...20] {
  ${articleFields}
}`)

export const topicFeedQuery =
  defineQuery(`*[_type == "article" && language == $locale && publishedAt <= $now && $of in topics[]._ref] | order(publishedAt desc, _id asc) [0...20] {
  ${articleFields}
}`)

export const authorFeedQuery =
  defineQuery(`*[_type == "article" && language == $locale && publishedAt <= $now && ($of in authors[]._ref || $of in translators[]._ref || $of in credits[].people[]._ref)] | order(publishedAt desc, _id asc) [0...20] {
  ${articleFields}
}`)

type Wanted = { locale: Locale; topic?: string; author?: string }

/** The newest twenty, newest first. `topic` and `author` are document ids. Throws ContentLakeError. */
export async function listForFeed({ locale, topic, author }: Wanted): Promise<Article[]> {
  const of = topic ?? author
  const query = topic ? topicFeedQuery : author ? authorFeedQuery : feedQuery
  const params = { locale, now: pageMoment(), ...(of ? { of } : {}) }
  const found = (await read({ query, params, shape: answeredList(articleShape), lists: [listName(locale, of)] })) ?? []
  const versions = await listVersions(found.flatMap(idsOf))
  return Promise.all(found.map((answer) => toArticle(answer, versions)))
}
