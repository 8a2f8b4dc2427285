/** A folder of Markdown files with front matter, read as if it were an archive of WordPress. */
import { createHash } from 'node:crypto'
import { glob, readFile, realpath } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import matter from 'gray-matter'
import MarkdownIt from 'markdown-it'
import { z } from 'zod'
import { isLocale } from '../../messages/locales.ts'
import type { Attachment } from './attachment.ts'
import { Failure } from './failure.ts'
import { fileKey } from './media/media-address.ts'
import type { Post } from './post.ts'
import { toIdPart, toSlug } from './slug.ts'
import { addressKey, type Survey } from './survey.ts'

const words = z.union([z.string(), z.number()]).transform(String)
const oneOrMore = z
  .union([words.transform((one) => [one]), z.array(words)])
  .nullish()
  .transform((list) => list ?? [])
const moment = z
  .union([z.date(), z.string()])
  .nullish()
  .transform((date) => (date instanceof Date ? date : date ? new Date(date) : null))
  .refine((date) => date === null || !Number.isNaN(date.getTime()), 'a date such as 2026-10-14 or 2026-10-14T08:30:00Z')

/** What the tools that write such files call these things: Hugo, Jekyll, Eleventy, Astro, Ghost’s and WordPress’s exporters. */
const headShape = z.looseObject({
  title: words.nullish(),
  slug: words.nullish(),
  date: moment,
  publishedAt: moment,
  excerpt: words.nullish(),
  description: words.nullish(),
  summary: words.nullish(),
  draft: z.boolean().nullish(),
  published: z.boolean().nullish(),
  status: words.nullish(),
  author: oneOrMore,
  authors: oneOrMore,
  category: oneOrMore,
  categories: oneOrMore,
  tags: oneOrMore,
  topics: oneOrMore,
  language: words.nullish(),
  lang: words.nullish(),
  translationKey: words.nullish(),
  image: words.nullish(),
  cover: words.nullish(),
  imageAlt: words.nullish(),
  layout: words.nullish(),
  type: words.nullish(),
  permalink: words.nullish(),
  url: words.nullish(),
  aliases: oneOrMore,
  redirect_from: oneOrMore,
})

type Head = z.output<typeof headShape>

const markdown = new MarkdownIt({ html: true })

/** The posts of a folder and what they know of one another. Throws a Failure when there is none, or one has a wrong head. */
export async function openMarkdownFolder(path: string): Promise<{ survey: Survey; posts: Post[] }> {
  const folder = await realpath(path)
  const base = `https://${toSlug(basename(folder)) || 'markdown'}.invalid/`
  const attachments = new Map<number, Attachment>()
  const posts: Post[] = []
  const names: string[] = []
  for await (const name of glob('**/*.{md,markdown}', { cwd: folder })) names.push(name)
  for (const name of names.toSorted()) {
    posts.push(toPost(name, await readFile(join(folder, name), 'utf8'), base, attachments))
  }
  if (posts.length === 0) throw new Failure(`There is no Markdown file (.md) in ${path}.`)
  return { survey: surveyOf(posts, basename(folder), base, attachments), posts }
}

function toPost(name: string, source: string, base: string, attachments: Map<number, Attachment>): Post {
  const { head, text } = parsedFile(name, source)
  const file = new URL(name.split(/[\\/]/).map(encodeURIComponent).join('/'), base).href
  const [, dated, plain = ''] = /^(?:(\d{4}-\d\d-\d\d)-)?(.+?)$/.exec(nameOf(name)) ?? []
  const date = head.date ?? head.publishedAt ?? (dated ? new Date(dated) : null)
  const isPage = [head.layout, head.type].includes('page') || /(?:^|[\\/])_?pages[\\/]/.test(name)
  const cover = head.image ?? head.cover
  const picture = cover ? toAttachment(new URL(cover, file).href, head.imageAlt ?? '', attachments) : null
  return {
    id: numberOf(name),
    type: isPage ? 'page' : 'post',
    status: isDraft(head) ? 'draft' : 'publish',
    title: head.title ?? '',
    link: linkOf(head, base),
    slug: head.slug ?? toSlug(plain),
    creator: '',
    date: '',
    dateInUtc: date ? date.toISOString().slice(0, 19).replace('T', ' ') : '',
    pubDate: '',
    // So that its text is not read as one of WordPress's classic editor, in which every new line counts.
    html: `<!-- wp:html -->${rendered(text, file)}`,
    excerptHtml: markdown.renderInline(head.excerpt ?? head.description ?? head.summary ?? ''),
    password: '',
    parent: 0,
    isSticky: false,
    terms: [...termsOf(head), ...languageOf(name, head)],
    meta: [
      ...(picture ? [{ key: '_thumbnail_id', value: String(picture.id) }] : []),
      ...[...head.aliases, ...head.redirect_from].map((value) => ({ key: '_old_path', value })),
    ],
    comments: 0,
    attachmentUrl: file,
    line: 1,
  }
}

function parsedFile(name: string, source: string): { head: Head; text: string } {
  try {
    // An object of options, even an empty one, keeps the library from remembering every file it saw.
    const { data, content } = matter(source, {})
    const head = headShape.safeParse(data)
    if (head.success) return { head: head.data, text: content }
    const problems = head.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new Failure(`The head of ${name} cannot be read: ${problems.join('; ')}. Nothing was imported.`)
  } catch (error) {
    if (error instanceof Failure) throw error
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : ''
    throw new Failure(`The head of ${name} is no YAML: ${why}. Nothing was imported.`)
  }
}

/** `posts/bridge.es.md` and `bridge/index.es.md` are `bridge`. */
function nameOf(path: string): string {
  const parts = path.replace(/(?:\.[a-z]{2})?\.\w+$/, '').split(/[\\/]/)
  const last = parts.at(-1) ?? ''
  return ['index', '_index', 'README'].includes(last) ? (parts.at(-2) ?? last) : last
}

const isDraft = ({ draft, published, status }: Head) =>
  draft === true || published === false || (status != null && !/^publish(ed)?$/i.test(status))

function linkOf({ permalink, url }: Head, base: string): string {
  const written = permalink ?? url
  return written ? new URL(written, base).href : ''
}

function termsOf(head: Head): Post['terms'] {
  const of = (domain: string, names: string[]) =>
    names.map((name) => ({ domain, slug: toSlug(name) || toIdPart(name), name: name.trim() }))
  return [
    ...of('category', [...head.category, ...head.categories, ...head.topics]),
    ...of('post_tag', head.tags),
    ...of('author', [...head.author, ...head.authors]),
  ]
}

/** Said in the head, in the name (`bridge.es.md`) or by the folder (`es/bridge.md`); then versions have the rest in common. */
function languageOf(path: string, head: Head): Post['terms'] {
  const named = /\.([a-z]{2})\.\w+$/.exec(path)?.[1]
  const inFolder = path.split(/[\\/]/).find((part) => isLocale(part))
  const code = head.language ?? head.lang ?? (isLocale(named) ? named : inFolder)
  if (!code) return []
  const rest = path
    .split(/[\\/]/)
    .filter((part) => !isLocale(part))
    .join('/')
  const group = head.translationKey ?? ((named ?? inFolder) ? rest.replace(/(?:\.[a-z]{2})?\.\w+$/, '') : null)
  const language = { domain: 'language', slug: code, name: code }
  return group ? [language, { domain: 'post_translations', slug: `md_${group}`, name: group }] : [language]
}

/** HTML in which every address is whole: a file's neighbours are known by where they lie. */
function rendered(text: string, file: string): string {
  const tokens = markdown.parse(text, {})
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    const name = token.type === 'image' ? 'src' : token.type === 'link_open' ? 'href' : null
    const written = name && token.attrGet(name)
    if (name && written && !written.startsWith('#')) token.attrSet(name, URL.parse(written, file)?.href ?? written)
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}

/** A picture named in a head; its number is made of its address. */
function toAttachment(url: string, alt: string, attachments: Map<number, Attachment>): Attachment {
  const id = numberOf(url)
  const nothing = { page: '', title: '', caption: '', description: '', credit: '', parent: 0 }
  const attachment = { ...nothing, id, url, alt, isPicture: true }
  attachments.set(id, attachment)
  return attachment
}

/** The same for the same name, whatever else is in the folder. */
const numberOf = (name: string) =>
  Number.parseInt(createHash('sha256').update(name.replaceAll('\\', '/')).digest('hex').slice(0, 9), 16) + 1

function surveyOf(posts: Post[], title: string, base: string, attachments: Map<number, Attachment>): Survey {
  const published = posts.filter(({ status }) => status === 'publish')
  const termUses = new Map<string, number>()
  for (const { domain, slug } of posts.flatMap(({ terms }) => terms)) {
    termUses.set(`${domain}/${slug}`, (termUses.get(`${domain}/${slug}`) ?? 0) + 1)
  }
  const isPage = ({ type }: Post) => type === 'page'
  return {
    title,
    base,
    language: '',
    site: createHash('sha256').update(addressKey(base)).digest('hex').slice(0, 8),
    counts: new Map([
      ['post', posts.length - posts.filter(isPage).length],
      ['page', posts.filter(isPage).length],
    ]),
    comments: 0,
    attachments,
    attachmentAt: new Map(Array.from(attachments.values(), ({ id, url }) => [fileKey(url), id])),
    postAt: new Map(published.flatMap((post) => addressesOf(post).map((address) => [addressKey(address), post.id]))),
    pages: new Set(posts.filter(isPage).map(({ id }) => id)),
    published: new Set(published.map(({ id }) => id)),
    accounts: new Map(),
    desks: new Set(),
    guests: new Map(),
    hosts: new Set(),
    terms: [],
    termUses,
    unreadable: [],
  }
}

/** How other files may link to one: by its name, with or without its ending, or by the address it had. */
function addressesOf({ attachmentUrl: file, link }: Post): string[] {
  const bare = file.slice(0, -extname(file).length)
  return [file, bare, ...(link ? [link] : [])]
}
