/** A feed before it is written in one format or another. */
import type { Article } from '../content/shown.ts'
import type { Locale } from '../../messages/locales.ts'

export type FeedItem = {
  article: Article
  /** The picture a shared link to it shows, and its weight in bytes; null while it is being made. */
  picture: { path: string; bytes: number | null } | null
}

export type Feed = {
  /** The site's public address; everything in a feed is absolute. */
  origin: string
  locale: Locale
  title: string
  description: string
  /** The page the feed is of, and the feed itself. */
  path: string
  self: string
  /** The WebSub hub that is told of changes; null when there is none. */
  hub: string | null
  /** Newest first. */
  items: FeedItem[]
}
