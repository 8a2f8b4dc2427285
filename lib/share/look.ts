/** How an article or a page will look where it is shared and found, draft or not: the words and the picture of its own head. */
import 'server-only'
import { getDraft } from '../content/draft.ts'
import { previewSharePicture } from '../delivery/share-pictures.ts'
import { articleHead, pageHead } from '../seo/pages.ts'
import { shareAlt } from './card.ts'
import { articleCard, pageCard } from './cards.ts'

export type Look = {
  /** Of the site, as networks name it. */
  site: string
  /** Where it is or will be: the site's address, its name alone, and the path, decoded as browsers show it. */
  origin: string
  host: string
  path: string
  /** What search engines show above the description. */
  searchTitle: string
  /** What networks show. */
  title: string
  description: string
  /** The JPEG networks get, as a `data:` address, and what it shows. */
  picture: string
  alt: string
}

/** Null when there is no such document, or it lacks what a page must have. Throws ContentLakeError. */
export async function getLook(id: string, origin: string): Promise<Look | null> {
  const draft = await getDraft(id)
  if (draft === null) return null
  const { site } = draft
  const [head, card] =
    draft.kind === 'article'
      ? [articleHead(site, draft.article), articleCard(site, draft.article)]
      : [pageHead(site, draft.page), pageCard(site, draft.page)]
  const picture = await previewSharePicture(card)
  return {
    site: site.name,
    origin,
    host: new URL(origin).host,
    path: decodeURI(card.path),
    searchTitle: plain(head.title),
    title: plain(head.openGraph?.title),
    description: head.description ?? '',
    picture: `data:image/jpeg;base64,${picture.toString('base64')}`,
    alt: shareAlt(card),
  }
}

/** Our own head has its titles as plain words; Next's type allows more. */
const plain = (title: unknown) => (typeof title === 'string' ? title : '')
