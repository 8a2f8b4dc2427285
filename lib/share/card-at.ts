/** The card of the page at a place, read from the Content Lake. */
import 'server-only'
import { getArticle } from '../content/article.ts'
import { getAuthor } from '../content/author.ts'
import { getSite } from '../content/site.ts'
import { getPage } from '../content/static-page.ts'
import { getTopic } from '../content/topic.ts'
import type { PagePlace } from '../urls.ts'
import type { ShareCard } from './card.ts'
import { archiveCard, articleCard, authorCard, frontCard, indexCard, pageCard, topicCard } from './cards.ts'

/** Null when there is no such page. Throws ContentLakeError. */
export async function getCard(place: PagePlace): Promise<ShareCard | null> {
  const { locale } = place
  const site = await getSite(locale)
  switch (place.kind) {
    case 'front':
      return frontCard(site, locale)
    case 'topics':
    case 'authors':
    case 'corrections':
      return indexCard(site, locale, place.kind)
    case 'archive':
      return archiveCard(site, place)
    case 'search':
    case 'saved':
      return null
    case 'article':
      return onto(await getArticle(locale, place.slug), (article) => articleCard(site, article))
    case 'topic':
      return onto(await getTopic(locale, place.slug), (topic) => topicCard(site, locale, topic))
    case 'author':
      return onto(await getAuthor(locale, place.slug), (author) => authorCard(site, locale, author))
    case 'page':
      return onto(await getPage(locale, place.slug), (page) => pageCard(site, page))
  }
}

const onto = <T>(found: T | null, toCard: (found: T) => ShareCard) => (found === null ? null : toCard(found))
