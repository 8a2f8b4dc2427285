/** The first look through an export: that it is one and whole, and what single posts need to know of the rest. */
import { createHash } from 'node:crypto'
import { Failure } from './failure.ts'
import { toPlainText } from './body/html.ts'
import { metaOf, parsePost, type Post } from './post.ts'
import { notAnExport, readElements, textOfChild, type XmlElement } from './xml.ts'

export type Attachment = { url: string; title: string; alt: string; caption: string; parent: number }

export type Survey = {
  /** The old site's name and address. */
  title: string
  base: string
  /** The language WordPress was set to, such as `en-GB`; empty when it does not say. */
  language: string
  /** Stands in the ids of everything imported, so that two archives never meet. */
  site: string
  /** How many of each type the file holds. */
  counts: ReadonlyMap<string, number>
  comments: number
  attachments: ReadonlyMap<number, Attachment>
  /** Published posts by the address they had. */
  postAt: ReadonlyMap<string, number>
  /** Where items begin that no post could be made of. */
  unreadable: number[]
}

/** Types WordPress keeps among the posts that say nothing to readers. */
export const carriedType = 'post'

/** Reads the whole file once. Throws a Failure when it is no export, so that nothing is imported of it. */
export async function surveyExport(path: string): Promise<Survey> {
  const channel = new Map<string, string>()
  const counts = new Map<string, number>()
  const attachments = new Map<number, Attachment>()
  const postAt = new Map<string, number>()
  const unreadable: number[] = []
  let comments = 0
  for await (const element of readElements(path)) {
    if (element.name !== 'item') {
      if (!channel.has(element.name)) channel.set(element.name, element.text.trim())
      continue
    }
    if (!channel.has('wp:wxr_version'))
      throw new Failure(notAnExport(path, 'it is a feed, without WordPress’s own fields'))
    const post = parsePost(element)
    if (post === null) unreadable.push(element.line)
    else {
      counts.set(post.type, (counts.get(post.type) ?? 0) + 1)
      comments += post.comments
      if (post.type === 'attachment') attachments.set(post.id, toAttachment(post))
      for (const address of publicAddresses(post, element)) postAt.set(address, post.id)
    }
  }
  if (!channel.has('wp:wxr_version')) throw new Failure(notAnExport(path, 'WordPress’s own fields are missing'))
  const base = channel.get('wp:base_blog_url') || channel.get('wp:base_site_url') || channel.get('link') || ''
  if (!/^https?:$/.test(URL.parse(base)?.protocol ?? ''))
    throw new Failure(notAnExport(path, 'it does not say which site it is of'))
  return {
    title: channel.get('title') ?? '',
    base,
    language: channel.get('language') ?? '',
    site: createHash('sha256').update(addressKey(base)).digest('hex').slice(0, 8),
    counts,
    comments,
    attachments,
    postAt,
    unreadable,
  }
}

function toAttachment(post: Post): Attachment {
  const { title, excerptHtml: caption, attachmentUrl: url, parent } = post
  return { url, title, alt: metaOf(post, '_wp_attachment_image_alt') ?? '', caption: toPlainText(caption), parent }
}

/** The addresses others may have linked a published post by. */
function publicAddresses(post: Post, item: XmlElement): string[] {
  if (post.type !== carriedType || post.status !== 'publish' || post.password !== '') return []
  return [post.link, textOfChild(item, 'guid')].filter((address) => URL.canParse(address)).map(addressKey)
}

/** What is the same in all ways an address is written: no scheme, no www, no slash or fragment at the end. */
export function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
