/** The only place where an address of the site is put together or taken apart. Addresses here are paths; `absolute` adds the site. */
import { isLocale, locales, type Locale, type LocaleFacts } from '../messages/locales.ts'

/** A place a reader can ask for. `page` is the page of a listing, 1 when it is left out. */
export type Place =
  | { kind: 'front'; locale: Locale; page?: number }
  | { kind: 'article'; locale: Locale; slug: string }
  | { kind: 'topic'; locale: Locale; slug: string; page?: number }
  | { kind: 'author'; locale: Locale; slug: string; page?: number }
  | { kind: 'topics'; locale: Locale }
  | { kind: 'authors'; locale: Locale }
  | { kind: 'page'; locale: Locale; slug: string }

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

/** Where the pages for "not found" and "not available now" are made. No public path leads there. */
export function statusRoute(locale: Locale, status: 404 | 503): string {
  return `/${locale}/status/${status}`
}

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

/** The language a path is in, whether or not it leads anywhere. */
export function localeOfPath(path: string): Locale | null {
  const locale = path.split('/')[1]
  return isLocale(locale) ? locale : null
}

function placeIn(locale: Locale, parts: string[]): Place | null {
  const words = locales[locale].paths
  const { page, rest } = withoutPage(parts, words.page)
  if (page === null) return null
  const [word, slug, ...more] = rest
  if (more.length > 0) return null
  if (word === undefined) return { kind: 'front', locale, ...paged(page) }
  const section = (['articles', 'topics', 'authors'] as const).find((name) => words[name] === word)
  if (section === undefined) {
    const isReserved = Object.values<string>(words).includes(word)
    return slug === undefined && page === 1 && !isReserved ? { kind: 'page', locale, slug: word } : null
  }
  if (slug === undefined) return page === 1 ? listOf(section, locale) : null
  if (section === 'articles') return page === 1 ? { kind: 'article', locale, slug } : null
  return { kind: kindOf[section], locale, slug, ...paged(page) }
}

function listOf(section: Section, locale: Locale): Place | null {
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
  const page = 'page' in place && place.page && place.page > 1 ? [words.page, String(place.page)] : []
  return ['', place.locale, ...partsOf(place, words), ...page].map(encodeURIComponent).join('/')
}

function partsOf(place: Place, words: Words): string[] {
  switch (place.kind) {
    case 'front':
      return []
    case 'page':
      return [place.slug]
    case 'topics':
    case 'authors':
      return [words[place.kind]]
    default:
      return [words[sectionOf[place.kind]], place.slug]
  }
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
