/** The authors and topics the newsroom already has, so that the import makes no second one of any. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { foldedName } from './folded-name.ts'
import { readAll } from './read-all.ts'
import { authorId, inLanguage, toAuthorDocument, topicId } from './documents.ts'
import type { WantedTopic } from './topic-rules.ts'

/** Something another document refers to: its id, and what has to be written so that it is there. */
export type Entry = { id: string; mutations: Mutation[] }

export type Mutation =
  | { createIfNotExists: { _id: string; _type: string; [field: string]: unknown } }
  | { patch: { id: string; setIfMissing: Record<string, unknown[]>; insert: { after: string; items: unknown[] } } }

const inLanguageShape = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ language: z.string().optional(), value: value.nullish() })).nullish()

const authorShape = z.object({ _id: z.string(), name: z.string().nullish() })

const topicShape = z.object({
  _id: z.string(),
  title: inLanguageShape(z.string()),
  slug: inLanguageShape(z.object({ current: z.string().nullish() })),
})

type Known = { names: Set<string>; languages: Set<string> }

export type Directory = Awaited<ReturnType<typeof openDirectory>>

const published = (type: string) => `_type == "${type}" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))`

/** Reads all authors and topics once. `client` null stands for a Content Lake with nothing in it. */
export async function openDirectory(client: SanityClient | null) {
  const ofAuthors = { condition: published('author'), projection: '{_id, name}' }
  const ofTopics = { condition: published('topic'), projection: '{_id, title, slug}' }
  const storedAuthors = await readAll(client, ofAuthors, authorShape)
  const authors = new Map(storedAuthors.map(({ _id, name }) => [foldedName(name ?? ''), _id]))
  const authorIds = new Set(storedAuthors.map(({ _id }) => _id))
  const topics = new Map<string, Known>()
  for (const { _id, title, slug } of await readAll(client, ofTopics, topicShape)) {
    const slugs = (slug ?? []).map(({ value }) => value?.current ?? '')
    const names = [...(title ?? []).map(({ value }) => foldedName(value ?? '')), ...slugs]
    topics.set(_id, { names: new Set(names), languages: new Set((title ?? []).map(({ language }) => language ?? '')) })
  }

  function authorOf(name: string): Entry {
    const known = authors.get(foldedName(name))
    if (known !== undefined) return { id: known, mutations: [] }
    const id = authorId(name)
    return { id, mutations: authorIds.has(id) ? [] : [{ createIfNotExists: toAuthorDocument(name) }] }
  }

  function topicOf(topic: WantedTopic): Entry {
    const id = knownTopic(topic) ?? topicId(topic.key)
    const known = topics.get(id)
    const lacking = topic.names.filter(({ language }) => !known?.languages.has(language))
    const titles = lacking.map(({ language, name }) => inLanguage('String', language, name))
    const slugs = lacking.map(({ language, slug }) => inLanguage('Slug', language, { _type: 'slug', current: slug }))
    if (titles.length === 0) return { id, mutations: [] }
    if (!known)
      return { id, mutations: [{ createIfNotExists: { _id: id, _type: 'topic', title: titles, slug: slugs } }] }
    return { id, mutations: [appended(id, 'title', titles), appended(id, 'slug', slugs)] }
  }

  /** By id first: a topic renamed in the Studio stays the one it was made for. */
  function knownTopic({ key, names }: WantedTopic): string | undefined {
    const id = topicId(key)
    if (topics.has(id)) return id
    const wanted = names.flatMap(({ name, slug }) => [foldedName(name), slug])
    return topics.entries().find(([, known]) => wanted.some((name) => known.names.has(name)))?.[0]
  }

  return {
    authorOf,
    topicOf,
    /** To be called once what was asked for is written: only then is it there for the next article. */
    rememberAuthor(name: string) {
      const { id } = authorOf(name)
      authors.set(foldedName(name), id)
      authorIds.add(id)
    },
    rememberTopic(topic: WantedTopic) {
      const id = knownTopic(topic) ?? topicId(topic.key)
      const known = topics.get(id) ?? { names: new Set(), languages: new Set() }
      for (const { language, name, slug } of topic.names) {
        known.names.add(foldedName(name)).add(slug)
        known.languages.add(language)
      }
      topics.set(id, known)
    },
    /** The id of an author or a topic that is there already; null when there is none. */
    findAuthor: (name: string) => authors.get(foldedName(name)) ?? null,
    findTopic: (topic: WantedTopic) => knownTopic(topic) ?? null,
    /** Whether a topic is at the address a category or tag of that slug had in WordPress: then the site finds it itself. */
    isTopicAt: (id: string, slug: string) => topics.get(id)?.names.has(slug) === true,
  }
}

const appended = (id: string, field: string, items: unknown[]): Mutation => ({
  patch: { id, setIfMissing: { [field]: [] }, insert: { after: `${field}[-1]`, items } },
})
