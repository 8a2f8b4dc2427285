/** Writes small WordPress exports for the tests. Everything in them is invented. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readElements, type XmlElement } from './xml.ts'

export type MadeUpPost = {
  id: number
  title?: string
  html?: string
  excerpt?: string
  status?: string
  type?: string
  slug?: string
  link?: string
  password?: string
  date?: string
  dateInUtc?: string
  categories?: { slug: string; name: string; domain?: string }[]
  meta?: Record<string, string>
  attachmentUrl?: string
}

export const madeUpSite = 'https://valley.example'

/** The text of an export of the invented blog “The Valley Post”. */
export function toExport(posts: MadeUpPost[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Valley Post</title><link>${madeUpSite}</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${madeUpSite}</wp:base_site_url><wp:base_blog_url>${madeUpSite}</wp:base_blog_url>
${posts.map(toItem).join('\n')}
</channel>
</rss>
`
}

function toItem(post: MadeUpPost): string {
  const { id, title = `Post ${id}`, html = '', excerpt = '', status = 'publish', type = 'post', password = '' } = post
  const { slug = `post-${id}`, date = '2021-06-01 12:00:00', dateInUtc = '2021-06-01 10:00:00' } = post
  const categories = (post.categories ?? []).map(
    ({ domain = 'category', slug, name }) =>
      `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`,
  )
  const meta = Object.entries(post.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  return `<item>
<title>${cdata(title)}</title><link>${post.link ?? `${madeUpSite}/2021/06/${slug}/`}</link>
<pubDate>Tue, 01 Jun 2021 10:00:00 +0000</pubDate><dc:creator>${cdata('desk')}</dc:creator>
<guid isPermaLink="false">${madeUpSite}/?p=${id}</guid>
<content:encoded>${cdata(html)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${dateInUtc}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent>
<wp:post_type>${type}</wp:post_type><wp:post_password>${cdata(password)}</wp:post_password><wp:is_sticky>0</wp:is_sticky>
<wp:attachment_url>${cdata(post.attachmentUrl ?? '')}</wp:attachment_url>
${categories.join('\n')}${meta.join('\n')}
</item>`
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** All elements of a file at once. */
export async function elementsOf(path: string): Promise<XmlElement[]> {
  const elements: XmlElement[] = []
  for await (const element of readElements(path)) elements.push(element)
  return elements
}

/** Puts content into a file of its own and answers its path. */
export async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'ambas-import-')), 'export.xml')
  await writeFile(path, content)
  return path
}
