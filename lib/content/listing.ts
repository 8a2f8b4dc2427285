/** Pages of articles in one language: all of them, a topic's, an author's, a year's or a month's. */
import 'server-only'
import { defineQuery } from 'groq'
import type { CardsQueryResult } from '../../sanity/types.ts'
import { cardFields, cardShape, toCard } from './card.ts'
import { momentTag } from '../delivery/page-tags.ts'
import { pageMoment } from './moment.ts'
import { listIds, type Articles } from './order.ts'
import { read } from './read.ts'
import { answering } from './answering.ts'
import { answeredList } from './shape.ts'
import type { ArticleCard, Listing } from './shown.ts'
import { listVersions } from './versions.ts'
import { listName, pageSize } from './lists.ts'

export const cardsQuery = defineQuery(`*[_type == "article" && _id in $ids && publishedAt <= $now] {${cardFields}}`)

export const cardsShape = answering<CardsQueryResult>()(answeredList(cardShape))

type Wanted = Articles & {
  page?: number
  /** The lists whose changes the page shows; its articles' own when left out. */
  lists?: string[]
}

/** One page of a listing, newest first. Beyond the last page it has no articles. Throws ContentLakeError. */
export async function getListing({ page = 1, lists, ...articles }: Wanted): Promise<Listing> {
  // A change between here and the question for the cards is not in this page.
  const asked = momentTag(Date.now())
  const { total, ids } = await listIds(articles, page)
  return {
    articles: await listCards(ids, [...(lists ?? [listName(articles.locale, articles.of)]), asked]),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
  }
}

/** The cards of articles, in the order of their ids. Those that are not published are left out. Throws ContentLakeError. */
export async function listCards(ids: string[], lists: string[]): Promise<ArticleCard[]> {
  const found =
    (await read({
      query: cardsQuery,
      params: { ids: ids.toSorted(), now: pageMoment() },
      shape: cardsShape,
      lists,
      isExpected: () => ids.length > 0,
    })) ?? []
  const versions = await listVersions(found.map(({ _id }) => _id))
  const cards = new Map(found.map((each) => [each._id, toCard(each, versions.get(each._id))]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}
