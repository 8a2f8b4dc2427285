/** The documents of an imported article, and the mark by which an editor's hand is recognised. */
import { createHash } from 'node:crypto'
import type { Locale } from '../../messages/locales.ts'
import type { ImportedArticle } from './article.ts'
import type { PortableBody, PortablePicture } from './body/portable-text.ts'
import { toIdPart, toSlug } from './slug.ts'

type Reference = { _type: 'reference'; _key: string; _ref: string }

/** The fields of an article or a page that the importer writes. All others are the editors' alone. */
export type ArticleFields = {
  language: Locale
  title: string
  slug: { _type: 'slug'; current: string }
  excerpt?: string
  leadImage?: PortablePicture
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
  'leadImage',
  'body',
  'authors',
  'topics',
  'publishedAt',
  'formerSlugs',
] as const satisfies (keyof ArticleFields)[]

export type ImportedFrom = { source: string; fingerprint: string }

/** What a document refers to and holds once everything around it has its id. */
export type Surroundings = {
  slug: string
  body: PortableBody
  lead: PortablePicture | null
  authorIds: readonly string[]
  topicIds: readonly string[]
}

export function toArticleFields(article: ImportedArticle, surroundings: Surroundings): ArticleFields {
  const { type, language, title, excerpt, publishedAt } = article
  const { slug, body, lead, authorIds, topicIds } = surroundings
  const formerSlugs = Array.from(new Set(article.formerSlugs)).filter((former) => former !== '' && former !== slug)
  return {
    language,
    title,
    slug: { _type: 'slug', current: slug },
    ...(excerpt && { excerpt }),
    ...(lead && { leadImage: lead }),
    body,
    ...(authorIds.length > 0 && { authors: authorIds.map(toReference) }),
    ...(topicIds.length > 0 && { topics: topicIds.map(toReference) }),
    // A page has no date that readers see.
    ...(publishedAt && type === 'article' && { publishedAt }),
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

/** `key` is the slug or the name it is known by in the archive. */
export const topicId = (key: string) => `topic-${toIdPart(toSlug(key) || key)}`

/** A value of a field that carries every language, as the Studio's plugin stores it. */
export function inLanguage<Value>(type: 'String' | 'Slug', language: Locale, value: Value) {
  return { _key: shortHash(`${type}${language}`), _type: `internationalizedArray${type}Value`, language, value }
}

/** What is at an old address now: a document, or a path of the site. */
export type Target = { document: string } | { path: string }

/** Its reference is weak, so that an old address never keeps a document from being unpublished. */
export function toRedirect(site: string, from: string, target: Target) {
  return {
    _id: redirectId(site, from),
    _type: 'redirect',
    from,
    ...('document' in target
      ? { to: { _type: 'reference', _ref: target.document, _weak: true } }
      : { url: target.path }),
    permanent: true,
  }
}

/** The ids of the redirects of one archive begin alike. */
export const redirectIds = (site: string) => `redirect-wp-${site}-`

export const redirectId = (site: string, from: string) => `${redirectIds(site)}${shortHash(from)}`

/** The drafts appear by themselves at the moment WordPress would have published them. */
export function toSchedule(id: string, publishAt: string) {
  return { _id: `schedule.${id}`, _type: 'schedule', publishAt, documents: [id] }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
