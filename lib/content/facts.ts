/** What the site must know of every published document to tell which addresses exist and which pages a change touches. */
import { defineQuery } from 'groq'
import { z } from 'zod'
import { publishedTypes } from '../../sanity/project.ts'
import { ask } from './ask.ts'
import { isSlug } from '../urls.ts'
import { isTimeZone } from './periods.ts'
import { answeredList, inLanguages, orNull, text, tolerantList } from './shape.ts'

const factFields = `
  _id, _type, _createdAt, _updatedAt, language, publishedAt, updatedAt,
  "title": select(_type in ["article", "page"] => title, _type == "author" => name),
  "names": select(_type == "siteSettings" => name[]{language, value}, _type == "topic" => title[]{language, value}),
  "isInFooter": select(_type == "page" => coalesce(inFooter, true)),
  "timeZone": select(_type == "siteSettings" => timeZone),
  "corrections": select(_type == "article" => corrections[].date),
  "source": importedFrom.source,
  "from": select(_type == "redirect" => from),
  "to": select(_type == "redirect" => to._ref),
  "url": select(_type == "redirect" => url),
  permanent,
  "slug": select(_type == "topic" => null, slug.current),
  "words": select(_type == "topic" => slug[]{language, "value": value.current}),
  "formerSlugs": select(_type == "topic" => null, formerSlugs),
  "formerWords": select(_type == "topic" => formerSlugs[]{language, value}),
  "authors": authors[]._ref, "translators": translators[]._ref, "topics": topics[]._ref,
  "credited": credits[].people[]._ref,
  "members": translations[].value._ref`

// Written out, not built from the list of types: typegen and readers should see the question as it is asked.
export const allFactsQuery = defineQuery(
  `*[_type in $types && _id > $after] | order(_id asc) [0...$size] {${factFields}}`,
)
export const factsQuery = defineQuery(`*[_type in $types && _id in $ids] {${factFields}}`)
export const changedSinceQuery = defineQuery(
  `*[_type in $types && _updatedAt > $since] | order(_updatedAt asc) [0...$size] {_id, _updatedAt}`,
)
export const countQuery = defineQuery(`count(*[_type in $types])`)

const ids = z
  .array(z.string().nullable())
  .nullish()
  .transform((found) => (found ?? []).filter((id) => id !== null))

const statedShape = z.object({
  _id: z.string(),
  _type: z.enum(publishedTypes),
  _createdAt: z.string().catch(''),
  _updatedAt: z.string(),
  language: text,
  publishedAt: orNull(z.iso.datetime({ offset: true })),
  updatedAt: orNull(z.iso.datetime({ offset: true })),
  slug: text.catch(null).transform((word) => (word !== null && isSlug(word) ? word : null)),
  title: text.catch(null),
  /** What the site, or a topic, is called, by language. */
  names: inLanguages(z.string().min(1)),
  /** Of a page: whether every page of its language leads to it. */
  isInFooter: z.boolean().nullish().catch(null),
  /** The newsroom's, of the site's settings. */
  timeZone: z.string().refine(isTimeZone).nullish().catch(null),
  /** When each correction of an article was made. */
  corrections: tolerantList(z.string().refine((date) => !Number.isNaN(Date.parse(date)))),
  /** The address an imported article had in the old system. */
  source: text.catch(null),
  /** Of a redirect: the old address, and the document or the address it leads to. */
  from: text.catch(null),
  to: text.catch(null),
  url: text.catch(null),
  permanent: z.boolean().nullish().catch(null),
  words: inLanguages(z.string().min(1)),
  formerSlugs: tolerantList(z.string().min(1)),
  /** Of a topic, whose slugs have a language each. */
  formerWords: inLanguages(z.string().min(1)),
  authors: ids,
  translators: ids,
  /** Who else did something for an article: its photographers, its editors. */
  credited: ids,
  topics: ids,
  members: ids,
})

export type Facts = z.output<typeof statedShape>

/** What has no name cannot be shown: no page of it is made, so it has no address and stands in no list. */
const factsShape = statedShape.transform((facts): Facts => {
  const { _type, title, words, names } = facts
  if (_type === 'topic') {
    return { ...facts, words: words.filter(({ language }) => names.some((name) => name.language === language)) }
  }
  const isNameless = (_type === 'article' || _type === 'page' || _type === 'author') && title === null
  return isNameless ? { ...facts, slug: null, publishedAt: null } : facts
})

export const factsListShape = answeredList(factsShape)

const types = [...publishedTypes]
const batch = 1000

/** The facts of the published documents among the ids. Throws ContentLakeError. */
export async function listFacts(wanted: string[]): Promise<Facts[]> {
  return factsListShape.parse(await ask(factsQuery, { types, ids: wanted }))
}

/** The facts of everything published, a batch at a time. Throws ContentLakeError. */
export async function* eachFacts(): AsyncGenerator<Facts[]> {
  let after = ''
  for (;;) {
    const answer = await ask(allFactsQuery, { types, after, size: batch })
    const raw = z.array(z.object({ _id: z.string() })).parse(answer)
    yield factsListShape.parse(answer)
    const last = raw.at(-1)
    if (last === undefined || raw.length < batch) return
    after = last._id
  }
}

/** What was published or changed after a moment (ISO 8601), oldest change first; at most a thousand. */
export async function listChangedSince(since: string): Promise<{ id: string; updatedAt: string }[]> {
  const answer = await ask(changedSinceQuery, { types, since, size: batch })
  const found = z.array(z.object({ _id: z.string(), _updatedAt: z.string() })).parse(answer)
  return found.map(({ _id: id, _updatedAt: updatedAt }) => ({ id, updatedAt }))
}

/** How many documents are published. */
export async function countPublished(): Promise<number> {
  return z.number().parse(await ask(countQuery, { types }))
}
