/** What components are given to draw: the shapes of `lib/content`, free of queries so that they can be imported as types anywhere. */
import type { PortableTextBlock } from '@portabletext/react'
import type { Locale } from '@/messages/locales'
import type { Picture } from '@/lib/images'

/** A published language version of something, and its address. The language asked from is among them. */
export type Version = { locale: Locale; title: string; path: string; publishedAt?: string | null }

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
  /** Fit to be shown anywhere: null when readers are warned of it. */
  picture: Picture | null
  topics: TopicLink[]
  /** Every published version, this one included. */
  versions: Version[]
}

export type Correction = { id: string; date: string; kind: 'correction' | 'clarification' | 'update'; text: string }

/** What people did for an article besides writing and translating it. */
export type Credit = { role: CreditRole; people: Contributor[] }
export type CreditRole = 'reporting' | 'research' | 'data' | 'photography' | 'illustration' | 'editing'

/** A text ready to be drawn: links resolved, footnotes numbered, headings with addresses of their own. */
export type Text = {
  body: PortableTextBlock[]
  /** The footnotes, in the order of their numbers: the first is 1. */
  notes: PortableTextBlock[][]
  /** The table of contents; empty when the text is too short to need one. */
  contents: { id: string; title: string }[]
}

export type Article = ArticleCard &
  Text & {
    /** The picture at the head of the article, covered when readers are warned of it. */
    lead: Picture | null
    credits: Credit[]
    /** How long it takes to read. */
    minutes: number
    updatedAt: string | null
    /** Whether it has lain so long that readers should be told. */
    isOld: boolean
    translators: Contributor[]
    /** The published original this was translated from. */
    original: Version | null
    /** Whether that original says something now that it did not say when this was translated. */
    isBehind: boolean
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
export type StaticPage = Text & {
  id: string
  locale: Locale
  title: string
  path: string
  versions: Version[]
}

/** Who answers for what the site says. `name` is the site's where no legal name was given; the policies are paths. */
export type Publisher = {
  name: string
  kind: 'NGO' | 'NewsMediaOrganization'
  email: string | null
  address: string | null
  /** Its accounts elsewhere, each by the name of the place. */
  social: { name: string; url: string }[]
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

/** A text in pieces, of which some are what a reader searched for. */
export type Excerpted = { text: string; isHit: boolean }[]

/** An article that was found, as the list of results shows it. */
export type FoundArticle = {
  id: string
  path: string
  title: Excerpted
  passage: Excerpted
  publishedAt: string
  authors: Contributor[]
  byline: string | null
  topics: TopicLink[]
}

/** Something results can be narrowed by. `value` stands in the address; `count` is null when there are too many to count. */
export type Narrowing = { value: string; name: string; count: number | null }

export type SearchSort = 'relevance' | 'newest'

/** What a reader searched for. */
export type Search = {
  question: string
  topic: string | null
  author: string | null
  year: string | null
  sort: SearchSort
  page: number
}

/** One page of what was found. */
export type SearchResults = {
  articles: FoundArticle[]
  total: number
  page: number
  pages: number
  /** No article has all of the words: these have some of them. */
  isLoose: boolean
  topics: Narrowing[]
  authors: Narrowing[]
  years: Narrowing[]
  /** The same question with its words written as articles write them, and found. */
  suggestion: string | null
  /** How many articles other languages have for the same question; those that have none are left out. */
  elsewhere: { locale: Locale; total: number; path: string }[]
}

/** A link to another article and little more. */
export type Teaser = { id: string; title: string; path: string; publishedAt: string }

/** Where to go from an article. */
export type ReadOn = { newer: Teaser | null; older: Teaser | null; related: Teaser[] }

/** A year in which something was published. `month` counts from 1; newest first. */
export type ArchiveYear = {
  year: number
  path: string
  count: number
  months: { month: number; path: string; count: number }[]
}

/** A correction in the list of all, with the article it was made to. */
export type ListedCorrection = Correction & { article: { title: string; path: string } }
