/** The documents of an imported article, and the mark by which an editor's hand is recognised. */
import { createHash } from 'node:crypto'
import type { Locale } from '../../messages/locales.ts'
import type { ImportedArticle } from './article.ts'
import type { PortableBody } from './body/portable-text.ts'
import { toIdPart, toSlug } from './slug.ts'

type Reference = { _type: 'reference'; _key: string; _ref: string }

/** The fields of an article that the importer writes. All others are the editors' alone. */
export type ArticleFields = {
  language: Locale
  title: string
  slug: { _type: 'slug'; current: string }
  excerpt?: string
  body: PortableBody
  authors?: Reference[]
  topics?: Reference[]
  publishedAt?: string
  formerSlugs?: string[]
}

export const articleFields = [
  'language',
  'title',
  'slug',
  'excerpt',
  'body',
  'authors',
  'topics',
  'publishedAt',
  'formerSlugs',
] as const satisfies (keyof ArticleFields)[]

export type ImportedFrom = { source: string; fingerprint: string }

export function toArticleFields(
  article: ImportedArticle,
  slug: string,
  authorIds: readonly string[],
  topicIds: readonly string[],
): ArticleFields {
  const { language, title, excerpt, body, publishedAt } = article
  const formerSlugs = Array.from(new Set(article.formerSlugs)).filter((former) => former !== '' && former !== slug)
  return {
    language,
    title,
    slug: { _type: 'slug', current: slug },
    ...(excerpt && { excerpt }),
    body,
    ...(authorIds.length > 0 && { authors: authorIds.map(toReference) }),
    ...(topicIds.length > 0 && { topics: topicIds.map(toReference) }),
    ...(publishedAt && { publishedAt }),
    ...(formerSlugs.length > 0 && { formerSlugs }),
  }
}

const toReference = (id: string): Reference => ({ _type: 'reference', _key: shortHash(id), _ref: id })

/** Changes with anything the importer wrote, and with nothing else. `isPublic` tells a draft from the published. */
export function fingerprintOf(fields: Readonly<Record<string, unknown>>, isPublic: boolean): string {
  const written = articleFields.map((name) => [name, fields[name] ?? null])
  return createHash('sha256')
    .update(JSON.stringify([isPublic, written], inOrder))
    .digest('hex')
    .slice(0, 32)
}

/** The Content Lake may give the fields of an object back in another order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

export function toAuthorDocument(name: string) {
  return {
    _id: authorId(name),
    _type: 'author',
    name,
    slug: { _type: 'slug', current: toSlug(name) || toIdPart(name) },
    kind: organisation.test(name) || !/\s/u.test(name) ? 'organisation' : 'person',
  }
}

/** One name is hardly ever a person's in a byline: an agency, a desk, “the newsroom”. */
const organisation =
  /\b(team|staff|newsroom|desk|editors|committee|network|foundation|association|council|watch|international|equipo|redacción|comité|red|fundación|asociación|consejo|internacional)\b/iu

export const authorId = (name: string) => `author-${toIdPart(toSlug(name) || name)}`

export const topicId = (name: string, slug: string) => `topic-${toIdPart(toSlug(slug) || toSlug(name) || name)}`

/** A value of a field that carries every language, as the Studio's plugin stores it. */
export function inLanguage<Value>(type: 'String' | 'Slug', language: Locale, value: Value) {
  return { _key: shortHash(`${type}${language}`), _type: `internationalizedArray${type}Value`, language, value }
}

/** Leads from an old path to an article. Weak, so that it never keeps the article from being unpublished. */
export function toRedirect(site: string, from: string, to: string) {
  return {
    _id: `redirect-wp-${site}-${shortHash(from)}`,
    _type: 'redirect',
    from,
    to: { _type: 'reference', _ref: to, _weak: true },
    permanent: true,
  }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
