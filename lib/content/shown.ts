/** What components are given to draw: the shapes of `lib/content`, free of queries so that they can be imported as types anywhere. */
import type { PortableTextBlock } from '@portabletext/react'
import type { Locale } from '@/messages/locales'
import type { Picture } from '@/lib/images'

/** A published language version of something, and its address. The language asked from is among them. */
export type Version = { locale: Locale; title: string; path: string }

/** Someone named in a byline. `path` is null when they have no page. */
export type Contributor = { id: string; name: string; kind: 'person' | 'organisation'; path: string | null }

export type TopicLink = { id: string; title: string; path: string }

/** An article as a listing shows it. Times are ISO 8601 with zone. */
export type ArticleCard = {
  id: string
  locale: Locale
  title: string
  path: string
  excerpt: string | null
  publishedAt: string
  authors: Contributor[]
  /** A byline in free words, used when there are no author documents. */
  byline: string | null
  picture: Picture | null
  topics: TopicLink[]
  /** Every published version, this one included. */
  versions: Version[]
}

export type Correction = { id: string; date: string; kind: 'correction' | 'clarification' | 'update'; text: string }

export type Article = ArticleCard & {
  updatedAt: string | null
  translators: Contributor[]
  /** The published original this was translated from. */
  original: Version | null
  /** Whether that original says something now that it did not say when this was translated. */
  isBehind: boolean
  body: PortableTextBlock[]
  corrections: Correction[]
  /** The account of an author in the fediverse, `@name@host`: networks that know it credit it beside a shared link. */
  fediverse: string | null
  /** What search engines and networks are told instead of title and excerpt. */
  searchTitle: string | null
  searchDescription: string | null
}

/** One page of a listing. `page` counts from 1. */
export type Listing = { articles: ArticleCard[]; page: number; pages: number; total: number }

export type Topic = { id: string; title: string; description: string | null; path: string; versions: Version[] }

export type Author = {
  id: string
  name: string
  kind: 'person' | 'organisation'
  biography: string | null
  photo: Picture | null
  links: { label: string; url: string }[]
  path: string
  versions: Version[]
}

/** About, contact and the like. */
export type StaticPage = {
  id: string
  locale: Locale
  title: string
  path: string
  body: PortableTextBlock[]
  versions: Version[]
}

/** Who answers for what the site says. `name` is the site's where no legal name was given; the policies are paths. */
export type Publisher = {
  name: string
  kind: 'NGO' | 'NewsMediaOrganization'
  email: string | null
  address: string | null
  /** Its accounts elsewhere, as addresses. */
  social: string[]
  correctionsPolicy: string | null
  ethicsPolicy: string | null
}

/** The site's own words, in the language of the page. */
export type Site = {
  name: string
  tagline: string | null
  description: string | null
  timeZone: string
  publisher: Publisher
  pages: { title: string; path: string }[]
  topics: TopicLink[]
}
