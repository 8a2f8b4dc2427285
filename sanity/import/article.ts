/** A WordPress post as an article, before it is known what the Content Lake already has. */
import type { Locale } from '../../messages/locales.ts'
import { linesOf, toBody } from './body/body.ts'
import { toPlainText } from './body/html.ts'
import { toLinkAddress } from './body/link-address.ts'
import { wordsOf, type Context, type Note } from './body/part.ts'
import { isProse, type Draft } from './body/passes.ts'
import { toPortableText, type PortableBody } from './body/portable-text.ts'
import { toExcerpt } from './excerpt.ts'
import { recogniseLanguage } from './language.ts'
import { metaOf, type Post, type Term } from './post.ts'
import { toPublicationDate } from './publication-date.ts'
import { toSlug } from './slug.ts'
import { addressKey, type Survey } from './survey.ts'

export type ImportedArticle = {
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
  body: PortableBody
  /** Names, in the order of the byline. */
  authors: string[]
  categories: Term[]
  /** ISO 8601 in UTC. */
  publishedAt: string | null
  /** The address WordPress knows it by, which never changes. */
  source: string
  /** The path of its old address; null when nobody could have linked it. */
  oldPath: string | null
  /** The WordPress account it was written with. */
  account: string
  notes: Note[]
}

/** The id of the article a post becomes. */
export const articleId = (site: string, postId: number) => `article-wp-${site}-${postId}`

/** Everything an article takes from a post, its title and body. Whatever could not be carried is in its notes. */
export function toArticle(post: Post, survey: Survey): ImportedArticle {
  const notes: Note[] = []
  const note: Context['note'] = (about, what, detail) => void notes.push({ about, what, ...(detail && { detail }) })
  const language = languageOf(post, survey, note)
  const body = toBody(post.html, toContext(post, survey, language.locale, note))
  const title = titleOf(post, body, language.locale, note)
  const date = toPublicationDate(post)
  if (date.isGuessed && date.iso && isPublic(post)) note('look', 'the date has no time zone; it was read as UTC')
  noteWhatStays(post, note)
  return {
    id: articleId(survey.site, post.id),
    isPublic: isPublic(post),
    language: language.locale,
    confidence: language.confidence,
    title,
    slug: slugOf(post, title),
    formerSlugs: post.meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => toSlug(value)),
    excerpt: excerptOf(post, body, language.locale, note),
    body: toPortableText(body.parts),
    authors: body.authors,
    categories: post.terms.filter(({ domain, slug }) => domain === 'category' && !unsorted.test(slug)),
    publishedAt: date.iso,
    source: new URL(`?p=${post.id}`, survey.base).href,
    oldPath: isPublic(post) ? toOldPath(post.link) : null,
    account: post.creator,
    notes,
  }
}

/** What WordPress files a post under when nobody did. */
const unsorted = /^(uncategori[sz]ed|sin-categoria|sin-categorizar|sin-clasificar)(-\w+)?$/

export const isPublic = ({ status, password }: Post) => status === 'publish' && password === ''

function languageOf(post: Post, survey: Survey, note: Context['note']) {
  const said = post.terms.find(({ domain }) => domain === 'language')?.slug
  if (said) return { ...recogniseLanguage([], said), confidence: 1 }
  const recognised = recogniseLanguage([post.title, ...linesOf(post.html)], survey.language)
  const { confidence, stranger, locale } = recognised
  const percent = Math.round(confidence * 100)
  if (confidence === 0) note('look', 'the language was not recognised', `filed under ${nameOf(locale)}`)
  else if (stranger)
    note(
      'look',
      'it reads like a language the site is not published in',
      `${nameOf(stranger)}, filed under ${nameOf(locale)}`,
    )
  else if (confidence < 0.8)
    note('look', 'the language is unsure or mixed', `${percent} % speaks for ${nameOf(locale)}`)
  return recognised
}

const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language

function toContext(post: Post, survey: Survey, locale: Locale, note: Context['note']): Context {
  const base = URL.canParse(post.link) ? post.link : survey.base
  return {
    locale,
    base,
    link: post.link,
    postId: post.id,
    footnotes: footnotesOf(post),
    attachments: survey.attachments,
    articleAt: (href) => {
      const id = URL.canParse(href) ? survey.postAt.get(addressKey(href)) : undefined
      return id === undefined ? null : articleId(survey.site, id)
    },
    note,
  }
}

/** WordPress keeps them as JSON: `[{"content": "…", "id": "…"}]`. */
function footnotesOf(post: Post): string[] {
  try {
    const notes: unknown = JSON.parse(metaOf(post, 'footnotes') ?? '[]')
    if (!Array.isArray(notes)) return []
    return notes.map((one: unknown) => toPlainText(hasContent(one) ? one.content : ''))
  } catch {
    return []
  }
}

const hasContent = (value: unknown): value is { content: string } =>
  typeof value === 'object' && value !== null && 'content' in value && typeof value.content === 'string'

const untitled: Record<Locale, string> = { en: 'Untitled', es: 'Sin título' }

function titleOf(post: Post, body: Draft, locale: Locale, note: Context['note']): string {
  if (post.title !== '') return post.title
  note('look', 'it had no title; its first words are the title now')
  return toExcerpt(proseOf(body), locale, 60) || untitled[locale]
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

/** The path others may have linked, `/?p=12` included; null for an address that is none. */
function toOldPath(link: string): string | null {
  const address = toLinkAddress(link, 'invalid:')
  if (!('href' in address)) return null
  const { pathname, search } = new URL(address.href)
  const path = pathname.replace(/\/+$/, '') + search
  return path === '' ? null : path.startsWith('/') ? path : `/${path}`
}

/** What of a post has no place here yet, so that nobody finds out later. */
function noteWhatStays(post: Post, note: Context['note']) {
  const tags = post.terms.filter(({ domain }) => domain === 'post_tag')
  if (tags.length > 0) note('left out', 'its tags')
  if (metaOf(post, '_thumbnail_id')) note('left out', 'its featured picture')
  if (post.isSticky) note('left out', 'that it is sticky')
  if (post.status === 'future') note('look', 'it was scheduled; it is a draft now and has to be published by hand')
  if (post.status === 'private') note('look', 'it was private; it is a draft now, public only if someone publishes it')
  if (post.password !== '') note('look', 'it had a password; it is a draft now, public only if someone publishes it')
}
