/** A file of WordPress's media library, with what is said of it. */
import { splitCredit } from './body/credit.ts'
import { toPlainText } from './body/html.ts'
import { isPictureFile } from './media/media-address.ts'
import { metaOf, type Post } from './post.ts'

export type Attachment = {
  id: number
  url: string
  /** The address of the page WordPress makes for it. */
  page: string
  title: string
  alt: string
  caption: string
  description: string
  credit: string
  /** The post it was uploaded to; 0 when to none. */
  parent: number
  isPicture: boolean
}

/** What an item of type `attachment` says. */
export function toAttachment(post: Post): Attachment {
  const { id, title, excerptHtml: caption, html, attachmentUrl: url, parent, link: page } = post
  const said = splitCredit(toPlainText(caption))
  return {
    id,
    url,
    page,
    title,
    alt: metaOf(post, '_wp_attachment_image_alt') ?? '',
    caption: said.caption,
    description: toPlainText(html),
    credit: creditOf(post) || said.credit,
    parent,
    isPicture: URL.canParse(url) && isPictureFile(url),
  }
}

/** Plugins keep who made a picture in fields of their own; WordPress, what the camera wrote, in PHP’s own notation. */
function creditOf(post: Post): string {
  const named = [
    '_media_credit',
    'media_credit',
    '_wp_attachment_credit',
    '_credit',
    'credit',
    '_photo_credit',
    '_isc_image_source',
  ]
  const said = named.map((key) => metaOf(post, key)).find((value) => value)
  const [, written] = /"credit";s:\d+:"([^"]{1,200})"/.exec(metaOf(post, '_wp_attachment_metadata') ?? '') ?? []
  return toPlainText(said ?? written ?? '')
}
