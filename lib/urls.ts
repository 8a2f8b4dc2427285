/** The only place where an address of the site is put together or taken apart. Addresses here are paths; `absolute` adds the site. */
import { isLocale, locales, type Locale, type LocaleFacts } from '../messages/locales.ts'

/** A page a reader can ask for. `page` is the page of a listing, 1 when it is left out. */
export type PagePlace =
  | { kind: 'front'; locale: Locale; page?: number }
  | { kind: 'article'; locale: Locale; slug: string }
  | { kind: 'topic'; locale: Locale; slug: string; page?: number }
  | { kind: 'author'; locale: Locale; slug: string; page?: number }
  | { kind: 'topics'; locale: Locale }
  | { kind: 'authors'; locale: Locale }
  | { kind: 'page'; locale: Locale; slug: string }
  | { kind: 'search'; locale: Locale }
  | { kind: 'saved'; locale: Locale }
  | { kind: 'corrections'; locale: Locale; page?: number }
  | ArchivePlace

/** All years, one of them, or a month of one. Only a year or a month has articles, and so pages. */
export type ArchivePlace = { kind: 'archive'; locale: Locale; year?: number; month?: number; page?: number }

/** What a feed can be of: all articles of a language, or those of a topic or an author. */
export type FollowedPlace = Extract<PagePlace, { kind: 'front' | 'topic' | 'author' }>

/**
 * A file that is made like a page: a feed, what a phone needs to know to keep the site among its apps, or a browser to
 * search it from its address bar.
 */
export type FilePlace =
  | { kind: 'feed'; locale: Locale; of: FollowedPlace; file: FeedFile }
  | { kind: 'manifest'; locale: Locale }
  | { kind: 'opensearch'; locale: Locale }

export type FeedFile = 'feed.xml' | 'feed.json'

export type Place = PagePlace | FilePlace

export function isPagePlace(place: Place): place is PagePlace {
  return place.kind !== 'feed' && !isNamedFile(place)
}

const namedFiles = { manifest: 'manifest.webmanifest', opensearch: 'opensearch.xml' } as const
type NamedFile = Extract<FilePlace, { kind: keyof typeof namedFiles }>

const isNamedFile = (place: Place): place is NamedFile => Object.hasOwn(namedFiles, place.kind)

type Section = 'articles' | 'topics' | 'authors'
type Words = LocaleFacts['paths']

const sectionOf = { article: 'articles', topic: 'topics', author: 'authors' } as const
const kindOf = { articles: 'article', topics: 'topic', authors: 'author' } as const

/** Longer than any slug the Studio lets through; what is longer is refused unread. */
const longestSlug = 200

/** The public path of a place, percent-encoded: `/es/temas/salud/pagina/2`. */
export function pathOf(place: Place): string {
  return joined(place, locales[place.locale].paths)
}

/** The words of the folders of `app/`, the same in every language. */
const folders: Words = { ...locales.en.paths, page: 'pages' }

/** The path of the same place among the folders of `app/`: `/es/topics/salud/pages/2`. */
export function routeOf(place: Place): string {
  return joined(place, folders)
}

/** A route as `routeOf` writes it, of one that Next has decoded on its way. */
export function asRoute(path: string): string {
  return path.split('/').map(encodedOnce).join('/')
}

function encodedOnce(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    return encodeURIComponent(segment)
  }
}

/** Where the pages for "not found", "withdrawn" and "not available now" are made. No public path leads there. */
export function statusRoute(locale: Locale, status: 404 | 410 | 503): string {
  return `/${locale}/status/${status}`
}

const light = '/light'

/** The path of a page as readers get it who want no pictures: lib/delivery/light-page.ts makes it of the page itself. */
export function lightPath(path: string): string {
  return light + path
}

/** The path of the page itself; null when the path is not one of a page without pictures. */
export function withoutLight(path: string): string | null {
  return path === light || path.startsWith(`${light}/`) ? path.slice(light.length) || '/' : null
}

/** The one script a reader may be sent: a file of ours, for what only a browser can do. Its page is whole without it. */
export const enhancementPath = '/enhance.js'

/**
 * What stands in a page instead of that script, in the element it adds to: has it fetched when that is less than a window
 * away. Who does not read so far is not sent it, and no picture waits for it, which even a `defer` does not see to.
 */
export const enhancementLoader = `new IntersectionObserver(e=>e.pop().isIntersecting&&import("${enhancementPath}"),{rootMargin:"99%"}).observe(document.currentScript.parentNode)`

/** The script that tells how fast a page came, and where it tells it. On no page unless the operator asks (WEB_VITALS). */
export const vitalsPath = '/vitals.js'
export const vitalsReportPath = '/api/vitals'

/** The path of the picture a shared link to a page shows. `mark` changes when the picture does. */
export function shareImagePath(path: string, mark: string): string {
  return `/share${path}.${mark}.jpg`
}

/** The path of the page whose picture a path is for; null when it is no such path. */
export function pageOfShareImage(path: string): string | null {
  return /^\/share(\/.+)\.[0-9a-f]{10}\.jpg$/.exec(path)?.[1] ?? null
}

/**
 * A value as it stands in a query. Spaces as %20: programs for e-mail and phones show a plus sign as it stands. Colons
 * and slashes may stand there (RFC 3986, 3.4): the page's address is then spelt the same wherever it is in the page,
 * and compresses to nothing.
 */
export function inQuery(value: string): string {
  return encodeURIComponent(value).replace(/%(3A|2F)/g, decodeURIComponent)
}

const nowhere = 'https://here.invalid'
const safeProtocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address in a text that somebody wrote, when a reader may be sent there: http, https, mailto, or a path or anchor
 * of this site. Null for anything else. It is judged as a browser would read it, so that `java\nscript:` or
 * `/\t/evil.test` do not slip through.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const trimmed = href.trim()
  const url = URL.parse(trimmed, nowhere)
  if (url === null) return null
  if (url.origin === nowhere) return /^[/#]/.test(trimmed) ? trimmed : null
  return URL.canParse(trimmed) && safeProtocols.has(url.protocol) ? trimmed : null
}

/** Where "not found, but the other language has it" is made. The link there leads to `elsewherePath` until it is shown. */
export function elsewhereRoute(locale: Locale, elsewhere: Locale): string {
  return `/${locale}/status/404-${elsewhere}`
}

/** Stands for an address that is known only when the page is shown. */
export const elsewherePath = '/elsewhere'

/** The address with the site before it. `site` is an origin such as `https://ambas.example`. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href
}

/** The place a public path leads to; null when no place has that path in that form. Expects the path as sent, still encoded. */
export function placeAt(path: string): Place | null {
  const locale = localeOfPath(path)
  if (locale === null) return null
  const parts = path.split('/').slice(2).map(decoded)
  return parts.every((part) => part !== null) ? placeIn(locale, parts) : null
}

/** The feed of what a page lists; null when there is none of it. Expects the path of the first page. */
export function feedPathOf(path: string): string | null {
  const of = placeAt(path)
  if (of === null || !isPagePlace(of) || !isFollowed(of)) return null
  return pathOf({ kind: 'feed', locale: of.locale, of, file: 'feed.xml' })
}

/** The language a path is in, whether or not it leads anywhere. */
export function localeOfPath(path: string): Locale | null {
  const locale = path.split('/')[1]
  return isLocale(locale) ? locale : null
}

function placeIn(locale: Locale, parts: string[]): Place | null {
  const [before, file] = [parts.slice(0, -1), parts.at(-1)]
  const named = (['manifest', 'opensearch'] as const).find((kind) => namedFiles[kind] === file)
  if (named !== undefined) return before.length === 0 ? { kind: named, locale } : null
  if (file !== 'feed.xml' && file !== 'feed.json') return pageIn(locale, parts)
  const of = pageIn(locale, before)
  return of !== null && isFollowed(of) ? { kind: 'feed', locale, of, file } : null
}

/** Whether there is a feed of it: of the first page of a listing, which stands for all of it. */
const isFollowed = (place: PagePlace): place is FollowedPlace =>
  (place.kind === 'front' || place.kind === 'topic' || place.kind === 'author') && place.page === undefined

function pageIn(locale: Locale, parts: string[]): PagePlace | null {
  const words = locales[locale].paths
  const { page, rest } = withoutPage(parts, words.page)
  if (page === null) return null
  const [word, slug, ...more] = rest
  if (word === undefined) return { kind: 'front', locale, ...paged(page) }
  const alone = (['search', 'saved'] as const).find((kind) => words[kind] === word)
  if (alone !== undefined) return rest.length === 1 && page === 1 ? { kind: alone, locale } : null
  if (word === words.corrections) return rest.length === 1 ? { kind: 'corrections', locale, ...paged(page) } : null
  if (word === words.archive) return archiveIn(locale, rest.slice(1), page)
  if (more.length > 0) return null
  const section = (['articles', 'topics', 'authors'] as const).find((name) => words[name] === word)
  if (section === undefined) {
    const isReserved = Object.values<string>(words).includes(word)
    return slug === undefined && page === 1 && !isReserved ? { kind: 'page', locale, slug: word } : null
  }
  if (slug === undefined) return page === 1 ? listOf(section, locale) : null
  if (section === 'articles') return page === 1 ? { kind: 'article', locale, slug } : null
  return { kind: kindOf[section], locale, slug, ...paged(page) }
}

function archiveIn(locale: Locale, parts: string[], page: number): ArchivePlace | null {
  const [year, month, ...more] = parts
  if (more.length > 0) return null
  if (year === undefined) return page === 1 ? { kind: 'archive', locale } : null
  if (!/^[1-9]\d{3}$/.test(year)) return null
  if (month === undefined) return { kind: 'archive', locale, year: Number(year), ...paged(page) }
  // `3` is another spelling of `03`: the door leads from one to the other.
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return null
  return { kind: 'archive', locale, year: Number(year), month: Number(month), ...paged(page) }
}

function listOf(section: Section, locale: Locale): PagePlace | null {
  return section === 'articles' ? null : { kind: section, locale }
}

/** Takes `page/2` off the end. Page 1 has no number of its own, so `page/1` is nowhere: null. */
function withoutPage(parts: string[], word: string): { page: number | null; rest: string[] } {
  if (parts.at(-2) !== word) return { page: 1, rest: parts }
  const number = parts.at(-1) ?? ''
  const isNumber = /^[1-9]\d{0,5}$/.test(number) && number !== '1'
  return { page: isNumber ? Number(number) : null, rest: parts.slice(0, -2) }
}

const paged = (page: number) => (page > 1 ? { page } : {})

function joined(place: Place, words: Words): string {
  if (place.kind === 'feed') return `${joined(place.of, words)}/${place.file}`
  if (isNamedFile(place)) return `/${place.locale}/${namedFiles[place.kind]}`
  const page = 'page' in place && place.page && place.page > 1 ? [words.page, String(place.page)] : []
  return ['', place.locale, ...partsOf(place, words), ...page].map(encodeURIComponent).join('/')
}

function partsOf(place: PagePlace, words: Words): string[] {
  switch (place.kind) {
    case 'front':
      return []
    case 'page':
      return [place.slug]
    case 'topics':
    case 'authors':
    case 'search':
    case 'saved':
    case 'corrections':
      return [words[place.kind]]
    case 'archive':
      return [words.archive, ...yearAndMonth(place)]
    default:
      return [words[sectionOf[place.kind]], place.slug]
  }
}

const yearAndMonth = ({ year, month }: ArchivePlace): string[] => [
  ...(year === undefined ? [] : [String(year)]),
  ...(month === undefined ? [] : [String(month).padStart(2, '0')]),
]

/** The address of a search: a path with what was asked for. What has its usual value is left out. */
export function searchPath(locale: Locale, asked: Record<string, string | number | null>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  const query = new URLSearchParams(given).toString()
  return pathOf({ kind: 'search', locale }) + (query === '' ? '' : `?${query}`)
}

/** Whether an address can be made of a slug, and taken apart again. */
export function isSlug(slug: string): boolean {
  return slug.isWellFormed() && !/^\.{1,2}$/.test(slug) && decoded(encodeURIComponent(slug)) === slug
}

/** A path segment decoded; null when it is not one a place could have (bad encoding, control characters, too long, not NFC). */
function decoded(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment)
    const isSound =
      text !== '' &&
      text.length <= longestSlug &&
      text === text.normalize('NFC') &&
      !/[\u0000-\u001f\u007f/\\]/.test(text)
    return isSound ? text : null
  } catch {
    return null
  }
}
