/** One item of a WordPress export, parsed at the door: WXR 1.0 to 1.2. */
import { z } from 'zod'
import { toPlainText } from './body/html.ts'
import { textOfChild, type XmlElement } from './xml.ts'

const termShape = z.object({ domain: z.string(), slug: z.string(), name: z.string().min(1) })

const postShape = z.object({
  id: z.coerce.number().int().positive(),
  type: z.string().min(1),
  /** publish, draft, pending, future, private, trash, inherit, or a plugin's own. */
  status: z.string().min(1),
  /** Plain text. */
  title: z.string(),
  /** The address it had. */
  link: z.string(),
  /** Decoded; empty for most drafts. */
  slug: z.string(),
  /** The login of the WordPress account. */
  creator: z.string(),
  /** `2020-10-30 09:00:00` in the blog's time, and in UTC. WordPress writes zeros for a draft's. */
  date: z.string(),
  dateInUtc: z.string(),
  /** RFC 822. */
  pubDate: z.string(),
  html: z.string(),
  excerptHtml: z.string(),
  password: z.string(),
  parent: z.coerce.number().int().nonnegative(),
  isSticky: z.boolean(),
  terms: z.array(termShape),
  meta: z.array(z.object({ key: z.string(), value: z.string() })),
  comments: z.number(),
  attachmentUrl: z.string(),
  /** Where it begins in the file. */
  line: z.number(),
})

export type Post = z.output<typeof postShape>
export type Term = z.output<typeof termShape>

/** The post in an `item` element; null when the item lacks what identifies a post. */
export function parsePost(item: XmlElement): Post | null {
  const text = (name: string) => textOfChild(item, name)
  const parsed = postShape.safeParse({
    id: text('wp:post_id'),
    type: text('wp:post_type'),
    status: text('wp:status'),
    title: toPlainText(text('title')),
    link: text('link'),
    slug: decodedSlug(text('wp:post_name')),
    creator: text('dc:creator'),
    date: text('wp:post_date'),
    dateInUtc: text('wp:post_date_gmt'),
    pubDate: text('pubDate'),
    html: text('content:encoded'),
    excerptHtml: text('excerpt:encoded'),
    password: text('wp:post_password'),
    parent: text('wp:post_parent'),
    isSticky: text('wp:is_sticky') === '1',
    terms: item.children
      .filter(({ name }) => name === 'category')
      .map(toTerm)
      .filter(({ name }) => name !== ''),
    meta: item.children.filter(({ name }) => name === 'wp:postmeta').map(toMeta),
    comments: item.children.filter(({ name }) => name === 'wp:comment').length,
    attachmentUrl: text('wp:attachment_url'),
    line: item.line,
  })
  return parsed.success ? parsed.data : null
}

/** The first value WordPress keeps under a key; null when there is none. */
export function metaOf(post: Post, key: string): string | null {
  return post.meta.find((entry) => entry.key === key)?.value ?? null
}

const toTerm = ({ attributes, text }: XmlElement) => ({
  domain: attributes.domain ?? '',
  slug: decodedSlug(attributes.nicename ?? ''),
  name: toPlainText(text),
})

const toMeta = (element: XmlElement) => ({
  key: textOfChild(element, 'wp:meta_key'),
  value: textOfChild(element, 'wp:meta_value'),
})

/** WordPress keeps slugs percent-encoded; one it cut in the middle of a character stays as it is. */
export function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return slug
  }
}
