/** Topics: what articles are about. One document carries a topic in every language. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { TopicQueryResult } from '../../sanity/types.ts'
import type { Locale } from '../../messages/locales.ts'
import { localeCodes } from '../../messages/locales.ts'
import { topicFields, topicShape, toTopicLink } from './card.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { isAnyExpected, isExpectedAt, isOrderKnown } from './expected.ts'
import { indexList } from './lists.ts'
import { answering } from './answering.ts'
import { read } from './read.ts'
import { answeredList, inLanguages } from './shape.ts'
import type { Topic } from './shown.ts'

const fullTopicFields = `${topicFields}, description[]{language, value}`

// Of several at one slug, the first that can be shown.
export const topicQuery = defineQuery(
  `*[_type == "topic" && $slug in slug[language == $locale].value.current]
  | order(select(title[language == $locale][0].value > "" => 0, 1) asc, _id asc) [0] {${fullTopicFields}}`,
)

export const topicsQuery = defineQuery(`*[_type == "topic"] | order(_id asc) {${fullTopicFields}}`)

export const fullTopicShape = answering<TopicQueryResult>()(topicShape.extend({ description: inLanguages(z.string()) }))

/** The topic at a slug of a language; null when there is none. */
export async function getTopic(locale: Locale, slug: string): Promise<Topic | null> {
  const answer = await read({
    query: topicQuery,
    params: { locale, slug },
    shape: fullTopicShape.nullable(),
    isExpected: () => isExpectedAt({ kind: 'topic', locale, slug }),
  })
  return answer === null ? null : (toTopic(answer, locale)[0] ?? null)
}

/** Every topic that has a name in a language, in that language's alphabetical order. */
export async function listTopics(locale: Locale): Promise<Topic[]> {
  const lists = [indexList('topic', locale)]
  const found =
    (await read({
      query: topicsQuery,
      params: {},
      shape: answeredList(fullTopicShape),
      lists,
      isExpected: () => isAnyExpected('topic', locale),
    })) ?? []
  return found.flatMap((topic) => toTopic(topic, locale)).toSorted((a, b) => a.title.localeCompare(b.title, locale))
}

/** More would push the page down: an archive that was brought over may have hundreds. */
const mostMain = 12

export const usesQuery = defineQuery(
  `*[_type == "article" && language == $locale] | order(publishedAt desc) [0...1000].topics[]._ref`,
)

export const usesShape = z.array(z.string().nullable())

/** The topics that stand on every page: all of them while they are few, else those with most articles. Alphabetical. */
export async function listMainTopics(locale: Locale): Promise<Topic[]> {
  const topics = await listTopics(locale)
  if (topics.length <= mostMain) return topics
  const usesOf = await countUses(locale)
  const main = topics.toSorted((a, b) => usesOf(b.id) - usesOf(a.id)).slice(0, mostMain)
  return topics.filter((topic) => main.includes(topic))
}

/** How many articles each topic has: from what the site knows; a build, which knows nothing, asks about the newest. */
async function countUses(locale: Locale): Promise<(id: string) => number> {
  if (isOrderKnown()) return (id) => siteKnown().countListed(locale, id)
  const used = (await read({ query: usesQuery, params: { locale }, shape: usesShape, isExpected: () => false })) ?? []
  const uses = Map.groupBy(used, (id) => id)
  return (id) => uses.get(id)?.length ?? 0
}

function toTopic(answer: z.output<typeof fullTopicShape>, locale: Locale): Topic[] {
  const inLocale = answer.description.find(({ language }) => language === locale)
  const versions = localeCodes.flatMap((code) =>
    toTopicLink(answer, code).map(({ title, path }) => ({ locale: code, title, path })),
  )
  return toTopicLink(answer, locale).map((link) => ({ ...link, description: inLocale?.value ?? null, versions }))
}
