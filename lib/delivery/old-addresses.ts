/** Addresses the site had before, by a `redirect` document or as WordPress makes them: where each leads now, in one hop. */
import { defaultLocale, isLocale, localeCodes, type Locale } from '../../messages/locales.ts'
import { pathOf, placeAt, searchPath, type FeedFile, type FollowedPlace, type PagePlace, type Place } from '../urls.ts'
import type { Database } from './database.ts'
import type { Standing } from './standing.ts'

export type Forwarding = {
  /** A path of ours, or a whole address elsewhere. */
  to: string
  isPermanent: boolean
}

type Known = { standing: (place: Place) => Standing; placesOf: (id: string) => Place[] }

/** A chain of redirects longer than this leads nowhere. */
const mostSteps = 10

/**
 * Where an address that is not ours any more leads; null when it leads nowhere. `search` counts only for what WordPress
 * asks in it, such as `?p=12`. A chain is followed to its end here, so that nobody makes two hops; one that goes round leads nowhere.
 */
export function findForwarding(database: Database, known: Known, path: string, search: string): Forwarding | null {
  const asked = searchedFor(path, search)
  if (asked !== null) return { to: asked, isPermanent: true }
  let key = oldAddressKey(path, search)
  let isPermanent = true
  const seen = new Set<string>()
  while (key !== null && !seen.has(key) && seen.size < mostSteps) {
    seen.add(key)
    const row = rowFor(key, database)
    if (row === undefined) return forwarded(fromWordPress(key, known), isPermanent)
    isPermanent &&= row.is_permanent === 1
    if (typeof row.target === 'string') return forwarded(placeOf(row.target, key, known), isPermanent)
    const url = String(row.url)
    if (!url.startsWith('/')) return { to: url, isPermanent }
    // A picture is no place, and is where it says.
    if (url.startsWith('/media/')) return { to: url, isPermanent }
    const place = settled(placeAt(url.replace(/[?#].*$/, '')), known)
    if (place !== null) return forwarded(place, isPermanent)
    const next = URL.parse(url, 'https://here.invalid')
    key = next && oldAddressKey(next.pathname, next.search)
  }
  return null
}

/** An address as it is; or, where there is none, what WordPress makes of another: a part of a page, a copy of a picture. */
function rowFor(key: string, database: Database) {
  const picture = key.replace(smallerCopy, '')
  const keys = [key, key.replace(suffix, ''), picture, picture.replace(/(?=\.\w+$)/, '-scaled')]
  for (const each of new Set(keys)) {
    const row = rowAt(each, database)
    if (row !== undefined) return row
  }
  return undefined
}

const rowAt = (key: string, database: Database) =>
  database.get('SELECT target, url, is_permanent FROM redirect WHERE path = ? ORDER BY id LIMIT 1', key)

/**
 * How an old address is kept and looked up: decoded, without a slash at its end, what WordPress asks in a query as the
 * path it also has. Null when it is none.
 */
export function oldAddressKey(path: string, search = ''): string | null {
  try {
    const decoded = decodeURIComponent(path)
      .normalize('NFC')
      .replace(/\/{2,}/g, '/')
      .replace(/^\/index\.php(?=\/|$)/, '')
      .replace(/\/$/, '')
    return keyAskedFor(decoded, new URLSearchParams(search)) ?? decoded
  } catch {
    return null
  }
}

/** `bridge-300x200.jpg`, `bridge-scaled.jpg`: WordPress makes them of `bridge.jpg`. */
const smallerCopy = /(?:-\d{2,5}x\d{2,5}|-scaled)(?=\.(?:jpe?g|png|gif|webp|avif)$)/i

/** WordPress's queries, and the path the same thing has there. */
const queries: [names: string[], value: RegExp, toKey: (value: string, path: string) => string][] = [
  [['p', 'page_id', 'attachment_id'], /^\d{1,12}$/, (number) => `/?p=${number}`],
  [['cat'], /^\d{1,12}$/, (number) => `/?cat=${number}`],
  [['author'], /^\d{1,12}$/, (number) => `/?author=${number}`],
  [['category_name'], /^[^?#]{1,200}$/, (slug, path) => `${path}/category/${slug}`],
  [['tag'], /^[^/?#]{1,200}$/, (slug, path) => `${path}/tag/${slug}`],
  [['author_name'], /^[^/?#]{1,200}$/, (slug, path) => `${path}/author/${slug}`],
  [
    ['m'],
    /^\d{4}(\d\d){0,5}$/,
    (date, path) => `${path}/${[date.slice(0, 4), date.slice(4, 6)].join('/').replace(/\/$/, '')}`,
  ],
  [['feed'], /^(feed|rss2?|rdf|atom)$/, (_, path) => `${path}/feed`],
]

function keyAskedFor(path: string, search: URLSearchParams): string | null {
  const isFront = path === '' || isLocale(path.slice(1))
  for (const [names, value, toKey] of queries) {
    // Elsewhere such words are somebody's own, put there to count readers.
    if (!isFront && !names.includes('p') && !names.includes('feed')) continue
    const asked = names.map((name) => search.get(name)).find((each) => each !== null && value.test(each))
    if (asked != null) return toKey(asked, path)
  }
  return null
}

/** Whether a query is one that WordPress would answer with something else than what is at the path. */
export function isWordPressQuery(search: string): boolean {
  return search !== '' && (keyAskedFor('', new URLSearchParams(search)) !== null || /[?&]s=./.test(search))
}

/** The page of results for what somebody once looked for in WordPress: `/?s=river`. */
function searchedFor(path: string, search: string): string | null {
  const isFront = /^\/(?:[a-z]{2})?\/?$/.test(path)
  const words = isFront && /[?&]s=./.test(search) ? new URLSearchParams(search).get('s') : null
  return words ? searchPath(languageOf(path), { q: words.slice(0, 200) }) : null
}

const forwarded = (place: Place | null, isPermanent: boolean): Forwarding | null =>
  place === null ? null : { to: pathOf(place), isPermanent }

/** Where a document is, in the language of the old address where it has one. */
function placeOf(id: string, key: string, known: Known): Place | null {
  const places = known.placesOf(id).filter((place) => known.standing(place).is === 'here')
  const wanted = languageOf(key)
  return places.find(({ locale }) => locale === wanted) ?? places[0] ?? null
}

/** The place, where it has moved to, or null when it is not there. */
function settled(place: Place | null, known: Known): Place | null {
  if (place === null) return null
  const standing = known.standing(place)
  return standing.is === 'here' ? place : standing.is === 'moved' ? standing.to : null
}

function languageOf(key: string): Locale {
  const first = key.split('/')[1]
  return isLocale(first) ? first : defaultLocale
}

/** What follows an address in WordPress and shows the same thing in another way. */
const suffix = /\/(?:amp|embed|trackback|feed(?:\/(?:rss2?|rdf|atom))?|page\/\d+|comment-page-\d+)$/

/** Of comments too, which are not carried on: whoever follows them hears of new articles. */
const isSiteFeed = /^\/(?:wp-(?:rss2?|rdf|atom|feed|commentsrss2)\.php|comments\/feed(?:\/(?:rss2?|rdf|atom))?)$/

const isFeed = /\/(?:feed(?:\/(?:rss2?|rdf|atom))?)$/

/** WordPress's own addresses: `/2019/05/17/slug`, `/category/x`, `/tag/x`, `/author/x`, `/feed`, under a language or not. */
function fromWordPress(key: string, known: Known): Place | null {
  const wanted = languageOf(key)
  const bare = isLocale(key.split('/')[1]) ? key.slice(wanted.length + 1) : key
  const languages = [wanted, ...localeCodes.filter((locale) => locale !== wanted)]
  const first =
    (...kinds: ((locale: Locale, slug: string) => PagePlace)[]) =>
    (slug: string) => {
      const places = kinds.flatMap((kind) => languages.map((locale) => kind(locale, slug)))
      return places.map((place) => settled(place, known)).find((place) => place !== null) ?? null
    }
  if (isSiteFeed.test(bare)) return feedOf({ kind: 'front', locale: wanted })
  const page = pageOf(bare.replace(suffix, ''), first, wanted)
  return isFeed.test(bare) && page !== null ? feedOf(page) : page
}

type Finder = (...kinds: ((locale: Locale, slug: string) => PagePlace)[]) => (slug: string) => Place | null

const article = (locale: Locale, slug: string): PagePlace => ({ kind: 'article', locale, slug })
const topic = (locale: Locale, slug: string): PagePlace => ({ kind: 'topic', locale, slug })
const author = (locale: Locale, slug: string): PagePlace => ({ kind: 'author', locale, slug })
const page = (locale: Locale, slug: string): PagePlace => ({ kind: 'page', locale, slug })
const archiveOf =
  (month: string | undefined) =>
  (locale: Locale, year: string): PagePlace => ({
    kind: 'archive',
    locale,
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
  })

function pageOf(path: string, first: Finder, locale: Locale): Place | null {
  if (path === '') return { kind: 'front', locale }
  const [, year, month] = /^\/(\d{4})(?:\/(\d{2})(?:\/\d{2})?)?$/.exec(path) ?? []
  if (year !== undefined) return first(archiveOf(month), archiveOf(undefined))(year) ?? { kind: 'front', locale }
  const filed = /^\/(?:category|tag|topics?)\/(?:[^/]+\/)*([^/]+)$/.exec(path)?.[1]
  if (filed !== undefined) return first(topic)(filed)
  const written = /^\/author\/([^/]+)$/.exec(path)?.[1]
  if (written !== undefined) return first(author)(written)
  // A number behind the slug is a page of a text that WordPress divided.
  const slug = /^(?:\/\d{4}\/\d{2}(?:\/\d{2})?)?\/([^/]+)(?:\/\d{1,2})?$/.exec(path)?.[1]
  return slug === undefined ? null : first(article, page)(slug)
}

/** The feed of what can be followed; an article's own feed was one of comments, so that leads to the article. */
function feedOf(place: Place): Place {
  const file: FeedFile = 'feed.xml'
  return isFollowed(place) ? { kind: 'feed', locale: place.locale, of: place, file } : place
}

const isFollowed = (place: Place): place is FollowedPlace =>
  place.kind === 'front' || place.kind === 'topic' || place.kind === 'author'
