/** What stands in the sitemaps, from the known index: no question to the Content Lake, and no scan for a part. */
import type { Facts } from '../content/facts.ts'
import { versionsOf } from '../content/language-versions.ts'
import { listName } from '../content/lists.ts'
import { monthsBetween, spanOf } from '../content/periods.ts'
import { pathOf, type Place } from '../urls.ts'
import { isLocale, localeCodes, type Locale } from '../../messages/locales.ts'
import type { SitemapEntry, SitemapPart } from '../feeds/sitemap.ts'
import type { NewsEntry } from '../feeds/news-sitemap.ts'
import type { Database } from './database.ts'
import { factsIn, findFacts } from './known-facts.ts'
import { findPairs } from './known-pairs.ts'
import { createListed } from './listed.ts'

export type SitemapParts = {
  /** Every part: a month of articles each, and one for all other pages. */
  list: () => SitemapPart[]
  /** What stands in a part, by its name (`2026-11`, `2026-11-2`, `pages`); null when there is no such part. */
  entries: (name: string) => SitemapEntry[] | null
  /** The articles first published in the 48 hours before a moment, in milliseconds; newest first. */
  news: (now: number) => NewsEntry[]
}

/** The most addresses in one part, and articles in the news sitemap. */
const largest = 10_000
const mostNews = 1000
const newsworthy = 48 * 60 * 60_000

const lists = JSON.stringify(localeCodes.map((locale) => listName(locale)))
const inLists = 'FROM listed WHERE list IN (SELECT value FROM json_each(?))'

export function createSitemapParts(database: Database): SitemapParts {
  /** The published versions of an article or page, as `lib/content/versions.ts` tells them from the same documents. */
  const alternates = (facts: Facts): { locale: Locale; path: string }[] => {
    const [pair] = findPairs(database, [facts._id])
    const documents = (pair?.documents ?? []).filter(({ slug }) => slug !== null)
    const versions = pair === undefined ? [] : versionsOf({ _id: pair._id, documents })
    return (versions.some(({ _id }) => _id === facts._id) ? versions : [facts])
      .flatMap((each) => placesIn(each).map((place) => ({ locale: place.locale, path: pathOf(place) })))
      .toSorted((a, b) => localeCodes.indexOf(a.locale) - localeCodes.indexOf(b.locale))
  }

  const articleEntry = (facts: Facts): SitemapEntry[] => {
    const [place] = placesIn(facts)
    return place ? [{ path: pathOf(place), modified: modifiedAt(facts), alternates: alternates(facts) }] : []
  }

  const months = () =>
    database.all(
      `SELECT substr(published_at, 1, 7) AS month, COUNT(*) AS total, MAX(modified_at) AS modified
       ${inLists} AND published_at <= ? GROUP BY month ORDER BY month DESC`,
      lists,
      nowInUtc(),
    )

  let memo: { changes: number; due: string; parts: SitemapPart[] } | undefined

  return {
    list: () => {
      // Counting a hundred thousand articles takes a tenth of a second: it is done again when something changed.
      const changes = Number(database.get(`SELECT value FROM fact WHERE name = 'changes'`)?.value ?? 0)
      const due = nowInUtc().slice(0, 16)
      if (memo?.changes === changes && memo.due === due) return memo.parts
      const parts = months().flatMap(({ month, total, modified }) =>
        numbered(String(month), Number(total), String(modified)),
      )
      memo = { changes, due, parts: [...parts, ...numbered('pages', pageEntries(database).length, null)] }
      return memo.parts
    },
    entries: (name) => {
      const [, stem, number] = /^(\d{4}-\d{2}|pages)(?:-([1-9]\d{0,3}))?$/.exec(name) ?? []
      const part = Number(number ?? 1)
      if (stem === undefined || number === '1') return null
      const from = (part - 1) * largest
      const found =
        stem === 'pages'
          ? pageEntries(database, alternates).slice(from, from + largest)
          : database
              .all(
                `SELECT document.facts ${inLists.replace('listed', 'listed JOIN document USING (id)')}
                 AND listed.published_at >= ? AND listed.published_at < ? AND listed.published_at <= ?
                 ORDER BY listed.published_at, id LIMIT ? OFFSET ?`,
                lists,
                stem,
                `${stem}~`,
                nowInUtc(),
                largest,
                from,
              )
              .map(factsIn)
              .flatMap(articleEntry)
      return found.length > 0 ? found : null
    },
    news: (now) => {
      const since = new Date(now - newsworthy).toISOString()
      return database
        .all(
          `SELECT document.facts ${inLists.replace('listed', 'listed JOIN document USING (id)')}
           AND listed.published_at > ? AND listed.published_at <= ? ORDER BY listed.published_at DESC, id LIMIT ?`,
          lists,
          since,
          new Date(now).toISOString(),
          mostNews,
        )
        .map(factsIn)
        .flatMap((facts) => toNews(facts, nameOf(findFacts(database, 'siteSettings'), facts.language)))
    },
  }
}

/** The years and months in which anything was published, each with the languages that published in it. */
function archivePlaces(database: Database): Place[][] {
  const listed = createListed(database)
  const timeZone = findFacts(database, 'siteSettings')?.timeZone ?? 'UTC'
  const periods = localeCodes.flatMap((locale) => {
    const list = listName(locale)
    const ends = listed.ends(list)
    const months = ends === null ? [] : monthsBetween(ends.oldest, ends.newest, timeZone)
    const years = [...new Set(months.map(({ year }) => year))].map((year) => ({ year }))
    return [...years, ...months]
      .filter((period) => listed.count(list, spanOf(period, timeZone)) > 0)
      .map((period) => ({ kind: 'archive' as const, locale, ...period }))
  })
  return [...Map.groupBy(periods, (place) => JSON.stringify({ ...place, locale: null })).values()]
}

/** Everything that is no article: fronts, indexes, the archive, topics, authors, pages. */
function pageEntries(
  database: Database,
  alternates: (facts: Facts) => SitemapEntry['alternates'] = () => [],
): SitemapEntry[] {
  const everywhere = (['front', 'topics', 'authors', 'archive', 'corrections'] as const).map((kind) =>
    localeCodes.map((locale): Place => ({ kind, locale })),
  )
  const facts = database
    .all(
      `SELECT DISTINCT document.id, document.facts FROM address JOIN document USING (id)
       WHERE kind IN ('topic', 'author', 'page') AND is_former = 0 ORDER BY document.id`,
    )
    .map(factsIn)
  const shared = facts.filter(({ _type }) => _type === 'topic' || _type === 'author').map((each) => placesIn(each))
  const own = facts
    .filter(({ _type }) => _type === 'page')
    .flatMap((page) =>
      placesIn(page).map((place) => ({ path: pathOf(place), modified: page._updatedAt, alternates: alternates(page) })),
    )
  return [...[...everywhere, ...archivePlaces(database), ...shared].flatMap(toEntries), ...own]
}

/** The same thing in several languages: each names all of them. */
function toEntries(places: Place[]): SitemapEntry[] {
  const alternates = places.map((place) => ({ locale: place.locale, path: pathOf(place) }))
  return places.map((place) => ({ path: pathOf(place), modified: null, alternates }))
}

function numbered(stem: string, total: number, modified: string | null): SitemapPart[] {
  return Array.from({ length: Math.ceil(total / largest) }, (_, index) => ({
    name: index === 0 ? stem : `${stem}-${index + 1}`,
    modified,
  }))
}

function placesIn(facts: Facts): Place[] {
  const { _type: kind, language, slug, words } = facts
  if (kind === 'topic') {
    return words.flatMap(({ language: locale, value }): Place[] =>
      isLocale(locale) ? [{ kind, locale, slug: value }] : [],
    )
  }
  if (slug === null) return []
  if (kind === 'author') return localeCodes.map((locale) => ({ kind, locale, slug }))
  return (kind === 'article' || kind === 'page') && isLocale(language) ? [{ kind, locale: language, slug }] : []
}

function toNews(facts: Facts, publication: string | null): NewsEntry[] {
  const { language, slug, title, publishedAt } = facts
  if (!isLocale(language) || slug === null || title === null || publishedAt === null) return []
  const path = pathOf({ kind: 'article', locale: language, slug })
  return [{ path, locale: language, title, publishedAt, publication: publication ?? unnamed }]
}

const unnamed = 'Ambas'

const nameOf = (settings: Facts | null, language: string | null) =>
  settings?.names.find((name) => name.language === language)?.value ?? settings?.names[0]?.value ?? null

const nowInUtc = () => new Date().toISOString()

/** When an article last changed in a way its readers are told of; ISO 8601 in UTC. */
export function modifiedAt({ publishedAt, updatedAt }: Pick<Facts, 'publishedAt' | 'updatedAt'>): string | null {
  const dates = [publishedAt, updatedAt].flatMap((date) => (date === null ? [] : new Date(date).toISOString()))
  return dates.toSorted().at(-1) ?? null
}
