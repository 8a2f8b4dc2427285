/** An article as it is put into the index. */
import type { Locale } from '../../messages/locales.ts'

export type Named = { id: string; name: string; slug: string | null }

export type Person = Named & { kind: 'person' | 'organisation' }

/** What the list of results shows besides passages. */
export type EntryCard = {
  title: string
  slug: string
  excerpt: string | null
  publishedAt: string
  byline: string | null
  authors: Person[]
  topics: Named[]
}

export type Entry = {
  id: string
  locale: Locale
  card: EntryCard
  translators: Named[]
  /** The year it appeared in, by the newsroom's calendar. */
  year: string
  /** The text of its body, paragraphs divided by an empty line. */
  text: string
}
