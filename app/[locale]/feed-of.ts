/** The feed of a listing: asks for its newest articles and writes them in the format of the file. */
import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { getAuthor } from '@/lib/content/author'
import { listForFeed } from '@/lib/content/feed'
import { getSite } from '@/lib/content/site'
import type { Article, Site } from '@/lib/content/shown'
import { getTopic } from '@/lib/content/topic'
import { log, reason } from '@/lib/delivery/log'
import { getSharePicture } from '@/lib/delivery/share-pictures'
import { env } from '@/lib/env'
import type { FeedItem } from '@/lib/feeds/feed'
import { toJsonFeed } from '@/lib/feeds/json-feed'
import { toRss } from '@/lib/feeds/rss'
import { sharePath } from '@/lib/share/card'
import { articleCard } from '@/lib/share/cards'
import { pathOf, type FeedFile, type FollowedPlace } from '@/lib/urls'

const formats = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', write: toRss },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: toJsonFeed },
}

/** Answers 404 when what it is of does not exist. Throws ContentLakeError. */
export async function feedOf(of: FollowedPlace, file: FeedFile): Promise<Response> {
  const { locale } = of
  const site = await getSite(locale)
  const subject = await subjectOf(of, site)
  if (subject === null) return new Response(null, { status: 404 })
  const { title, description, filter } = subject
  const articles = await listForFeed({ locale, ...filter })
  const tooLate = sleep(picturePatience, 'too late' as const, { ref: false })
  const items = await Promise.all(articles.map((article) => toItem(article, site, tooLate)))
  const { type, write } = formats[file]
  const self = pathOf({ kind: 'feed', locale, of, file })
  const text = write({
    origin: env().SITE_URL,
    locale,
    title,
    description,
    path: pathOf(of),
    self,
    hub: hubOf(of),
    items,
  })
  return new Response(text, {
    headers: {
      'content-type': type,
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
      // When it was made, not when an article was last dated: an edit in silence must reach followers too.
      'last-modified': new Date().toUTCString(),
    },
  })
}

/** Only the feed of a language: no other is announced to the hub. */
const hubOf = ({ kind }: FollowedPlace) => (kind === 'front' ? (env().WEBSUB_HUB ?? null) : null)

type Subject = { title: string; description: string; filter: { topic?: string; author?: string } }

async function subjectOf(of: FollowedPlace, site: Site): Promise<Subject | null> {
  const about = site.description ?? site.tagline ?? site.name
  if (of.kind === 'front') return { title: site.name, description: about, filter: {} }
  if (of.kind === 'topic') {
    const topic = await getTopic(of.locale, of.slug)
    if (topic === null) return null
    return {
      title: `${topic.title} · ${site.name}`,
      description: topic.description ?? about,
      filter: { topic: topic.id },
    }
  }
  const author = await getAuthor(of.locale, of.slug)
  if (author === null) return null
  return {
    title: `${author.name} · ${site.name}`,
    description: author.biography ?? about,
    filter: { author: author.id },
  }
}

/** Milliseconds a feed waits for all its pictures. Twenty are made in one second by a machine that has nothing else to do. */
const picturePatience = 8000

/**
 * Feeds state how heavy a picture is, so it is made now if it is not kept; who cannot wait is told without its weight.
 * Where it cannot be made the article goes out alone.
 */
async function toItem(article: Article, site: Site, tooLate: Promise<'too late'>): Promise<FeedItem> {
  const card = articleCard(site, article)
  const path = sharePath(card)
  try {
    const picture = await Promise.race([getSharePicture(path, () => Promise.resolve(card)), tooLate])
    if (picture === 'too late') return { article, picture: { path, bytes: null } }
    return { article, picture: picture && { path, bytes: picture.bytes.length } }
  } catch (error) {
    log({ event: 'share picture not made', path, why: reason(error) })
    return { article, picture: null }
  }
}
