/** A WordPress post or page as it will be here, before it is known what the Content Lake already has. */
import { z } from 'zod'
import type { Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { authorsOf } from './authors.ts'
import { toBody } from './body/body.ts'
import { toPlainText } from './body/html.ts'
import { toLinkAddress } from './body/link-address.ts'
import { wordsOf, type Context, type Note, type Part, type PicturePart } from './body/part.ts'
import { describePicture, isProse, type Draft } from './body/passes.ts'
import { toExcerpt } from './excerpt.ts'
import { foldedName } from './folded-name.ts'
import { fileKey, withoutSize } from './media/media-address.ts'
import { languageOf } from './post-language.ts'
import { decodedSlug, metaOf, type Post } from './post.ts'
import { toPublicationDate } from './publication-date.ts'
import { toSlug } from './slug.ts'
import { addressKey, documentId, type Survey } from './survey.ts'
import type { TopicRules, WantedTopic } from './topic-rules.ts'

export type ImportedArticle = {
  type: 'article' | 'page'
  /** Of the published document; a draft's has `drafts.` before it. */
  id: string
  /** Only what WordPress showed to everyone. */
  isPublic: boolean
  language: Locale
  /** From 0 to 1; 1 when WordPress said which language it is. */
  confidence: number
  title: string
  /** Not yet known to be free. */
  slug: string
  formerSlugs: string[]
  excerpt: string | null
  /** The body; its pictures have no assets yet. */
  parts: Part[]
  /** The picture above the text. */
  lead: PicturePart | null
  /** Names, in the order of the byline. */
  authors: string[]
  topics: WantedTopic[]
  /** ISO 8601 in UTC. */
  publishedAt: string | null
  /** The address WordPress knows it by, which never changes. */
  source: string
  /** When WordPress would have published it: ISO 8601 in UTC; null when it was not scheduled. */
  scheduledFor: string | null
  /** The paths of its old addresses; none when nobody could have linked it. */
  oldPaths: string[]
  /** The WordPress account it was written with. */
  account: string
  notes: Note[]
}

/** Everything a document takes from a post, its title and body. Whatever could not be carried is in its notes. */
export function toArticle(post: Post, survey: Survey, rules: TopicRules): ImportedArticle {
  const notes: Note[] = []
  const note: Context['note'] = (about, what, detail) => void notes.push({ about, what, ...(detail && { detail }) })
  const type = post.type === 'page' ? 'page' : 'article'
  const language = languageOf(post, survey.language, note)
  const context = toContext(post, survey, language.locale, note)
  const body = toBody(post.html, context)
  const title = titleOf(post, body, language.locale, note)
  const date = toPublicationDate(post)
  if (date.isGuessed && date.iso && isPublic(post)) note('look', 'the date has no time zone; it was read as UTC')
  if (type === 'article' && date.iso === null && isPublic(post))
    note('look', 'it has no date: readers cannot see it until it has one')
  noteStatus(post, note)
  return {
    type,
    id: documentId(survey, post.id),
    isPublic: isPublic(post),
    language: language.locale,
    confidence: language.confidence,
    title,
    slug: slugOf(post, title),
    formerSlugs: formerSlugsOf(post),
    excerpt: excerptOf(post, body, language.locale, note),
    ...withLead(body.parts, leadOf(post, context), type, note),
    authors: type === 'page' ? [] : authorsOf(post, body.authors, survey),
    topics: type === 'page' ? [] : topicsOf(post, rules, language.locale),
    publishedAt: date.iso,
    scheduledFor: post.status === 'future' ? date.iso : null,
    source: new URL(`?${type === 'page' ? 'page_id' : 'p'}=${post.id}`, survey.base).href,
    oldPaths: isPublic(post) ? oldPathsOf(post) : [],
    account: post.creator,
    notes,
  }
}

/** A category and a tag of one name are one topic, also where neither is there yet. */
function topicsOf({ terms }: Post, rules: TopicRules, locale: Locale): WantedTopic[] {
  const wanted = terms.map((term) => topicFor(term, rules, locale)).filter((topic) => topic !== null)
  const nameOf = ({ key, names }: WantedTopic) => foldedName(names[0]?.name ?? key)
  return Array.from(Map.groupBy(wanted, nameOf).values(), ([first]) => first).filter((topic) => topic !== undefined)
}

function topicFor(term: Post['terms'][number], rules: TopicRules, locale: Locale): WantedTopic | null {
  return term.domain === 'category' || term.domain === 'post_tag' ? rules.topicOf(term, locale) : null
}

export const isPublic = ({ status, password }: Post) => status === 'publish' && password === ''

function toContext(post: Post, survey: Survey, locale: Locale, note: Context['note']): Context {
  const base = URL.canParse(post.link) ? post.link : survey.base
  return {
    locale,
    hasByline: post.type !== 'page',
    base,
    link: post.link,
    postId: post.id,
    footnotes: footnotesOf(post),
    attachments: survey.attachments,
    attachmentAt: (address) => attachmentAt(address, survey),
    articleAt: (href) => targetOf(href, survey),
    note,
  }
}

/** A file that is called like a smaller copy may be an original. */
function attachmentAt(address: string, { attachments, attachmentAt }: Survey) {
  const id = attachmentAt.get(fileKey(address)) ?? attachmentAt.get(fileKey(withoutSize(address)))
  return attachments.get(id ?? 0) ?? null
}

/** The document an address of the old site leads to: a post, a page, or the post a picture's own page belongs to. */
function targetOf(href: string, survey: Survey): string | null {
  const url = URL.parse(href)
  if (url === null) return null
  const isOwn = addressKey(url.origin) === addressKey(new URL(survey.base).origin)
  const number = /[?&](?:p|page_id|attachment_id)=(\d{1,12})(?:&|$)/.exec(url.search)?.[1]
  const numbered = isOwn && number !== undefined ? Number(number) : undefined
  const id =
    survey.postAt.get(addressKey(href)) ?? survey.postAt.get(addressKey(href.replace(/[?#].*$/, ''))) ?? numbered
  if (id === undefined) return null
  const target = survey.published.has(id) ? id : survey.attachments.get(id)?.parent
  return target !== undefined && survey.published.has(target) ? documentId(survey, target) : null
}

const notesShape = z.array(z.object({ id: z.string(), content: z.string() }))

/** WordPress keeps them as JSON: `[{"content": "…", "id": "…"}]`. */
function footnotesOf(post: Post): Map<string, string> {
  try {
    const notes = notesShape.parse(JSON.parse(metaOf(post, 'footnotes') ?? '[]'))
    return new Map(notes.map(({ id, content }) => [id, content]))
  } catch {
    return new Map()
  }
}

/** WordPress's featured picture, with what the media library says of it; null when there is none. */
function leadOf(post: Post, context: Context): PicturePart | null {
  const number = Number(metaOf(post, '_thumbnail_id') ?? 0)
  const attachment = context.attachments.get(number)
  if (!attachment || !URL.canParse(attachment.url)) {
    if (number > 0) context.note('left out', 'a featured picture that is not in the export')
    return null
  }
  const { url: src, alt, caption } = attachment
  const picture = {
    kind: 'picture',
    src,
    attachment: number,
    files: [src],
    alt,
    caption,
    credit: '',
    link: null,
  } as const
  return describePicture({ ...picture, asset: null }, context)
}

/** Themes show the featured picture above the text, and many posts begin with the same one again. */
function withLead(parts: Part[], lead: PicturePart | null, type: ImportedArticle['type'], note: Context['note']) {
  const [first] = parts
  const isTwice = lead && first?.kind === 'picture' && first.files[0] === lead.files[0]
  if (isTwice) note('changed', 'a text no longer begins with the picture that stands above it')
  const rest = isTwice ? parts.slice(1) : parts
  const words = isTwice && !lead.caption ? { caption: first.caption, alt: lead.alt || first.alt } : {}
  const picture = lead && { ...lead, ...words }
  if (type === 'article' || picture === null) return { parts: rest, lead: picture }
  // Pages have no lead picture: it begins their text.
  return { parts: [picture, ...rest], lead: null }
}

function titleOf(post: Post, body: Draft, locale: Locale, note: Context['note']): string {
  if (post.title !== '') return post.title
  note('look', 'it had no title; its first words are the title now')
  return toExcerpt(proseOf(body), locale, 60) || words[locale].Import.untitled
}

const slugOf = (post: Post, title: string) => toSlug(post.slug) || toSlug(title) || `post-${post.id}`

/** The Studio lets no editor publish a longer one. */
const longestExcerpt = 300

function excerptOf(post: Post, body: Draft, locale: Locale, note: Context['note']): string | null {
  const given = toPlainText(post.excerptHtml)
  if (given.length > longestExcerpt) note('changed', 'a very long excerpt was shortened')
  if (given !== '') return given.length > longestExcerpt ? toExcerpt(given, locale, longestExcerpt) : given
  return toExcerpt(body.opening ?? proseOf(body), locale) || null
}

const proseOf = (body: Draft) => body.parts.filter(isProse).map(wordsOf).join(' ')

const formerSlugsOf = (post: Post) =>
  post.meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => toSlug(decodedSlug(value)))

/** The paths others may have linked, `/?p=12` included, and those with a slug it had before. */
function oldPathsOf(post: Post): string[] {
  const aliases = post.meta.filter(({ key }) => key === '_old_path').flatMap(({ value }) => toOldPath(value) ?? [])
  const path = toOldPath(post.link)
  if (path === null) return aliases
  const before = path.includes('?') ? [] : formerSlugsOf(post).map((slug) => path.replace(/[^/]+$/, slug))
  return Array.from(new Set([path, ...before, ...aliases]))
}

/** Null for an address that is none. */
function toOldPath(link: string): string | null {
  const address = toLinkAddress(link, link.startsWith('/') ? 'https://here.invalid' : 'invalid:')
  if (!('href' in address)) return null
  const { pathname, search } = new URL(address.href)
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '') + search
  return path === '' ? null : path.startsWith('/') ? path : `/${path}`
}

/** What a person has to decide, because WordPress showed it to nobody, or not in its place. */
function noteStatus(post: Post, note: Context['note']) {
  if (post.isSticky && isPublic(post)) note('left out', 'that it stood at the top of the list (sticky)')
  if (post.status === 'private') note('look', 'it was private; it is a draft now, public only if someone publishes it')
  if (post.password !== '') note('look', 'it had a password; it is a draft now, public only if someone publishes it')
}
