/** Which addresses exist: an index of what is published, so that an unknown address costs neither a page nor a question. */
import { z } from 'zod'
import { listsOf } from '../content/changed.ts'
import type { Facts } from '../content/facts.ts'
import { correctionsList, listName, pageSize } from '../content/lists.ts'
import { spanOf } from '../content/periods.ts'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { pathOf, placeAt, type ArchivePlace, type Place } from '../urls.ts'
import { addressesOf, isKind, type Kind } from './addresses.ts'
import type { Database } from './database.ts'
import { findFacts } from './known-facts.ts'
import { findPairs, type KnownPair } from './known-pairs.ts'
import { createListed, type Listed } from './listed.ts'
import { forgottenAddresses, type Owed, owedAddresses } from './lived.ts'
import { findForwarding, oldAddressKey, type Forwarding } from './old-addresses.ts'
import { modifiedAt } from './sitemap-parts.ts'
import type { Standing } from './standing.ts'

export type { Standing } from './standing.ts'

export type Known = {
  standing: (place: Place) => Standing
  /** Where an address that is none of ours any more leads; null when it leads nowhere. */
  oldAddress: (path: string, search: string) => Forwarding | null
  facts: (id: string) => Facts | null
  /** The pairs of translations that name any of the documents, the oldest first. */
  pairs: (ids: string[]) => KnownPair[]
  /** Replaces what is known of a document; null: it is not published any more. */
  learn: (id: string, facts: Facts | null) => void
  /** Forgets every document that is not among the ids; answers theirs. */
  strangers: (ids: Set<string>) => string[]
  /** The places of a document that have an address now. */
  placesOf: (id: string) => Place[]
  /** The document at a place; null when there is none. */
  idAt: (place: Place) => string | null
  count: () => number
  /** A number that is another one after anything was learnt. */
  changes: () => number
  /** How many articles of a language are out now; with `of`, those of one topic or author (a document id). */
  countListed: (locale: Locale, of?: string) => number
  /** The order in which what is published stands. */
  listed: Listed
  /** The articles of its language between which an article stands, where there are any. */
  beside: (id: string) => string[]
  /** The newsroom's, of the site's settings. */
  timeZone: () => string
  /** Whether there is any topic, author or page with an address in a language. */
  hasAny: (kind: Kind, locale: Locale) => boolean
  /** Whether the whole Content Lake has been read once. */
  isComplete: () => boolean
  setComplete: () => void
  /** The addresses at which readers found documents that do not say so themselves, of at most so many documents. */
  owed: (most: number) => Owed[]
  /** Articles whose date passed between two moments, in ISO 8601: nobody edits them when their time comes. */
  cameDue: (after: string, until: string) => string[]
  /** Articles published, or last updated, between two moments, in ISO 8601: they grow old together. */
  lastWritten: (after: string, until: string) => string[]
}

const isOfDocument = (place: Place): place is Extract<Place, { kind: Kind }> => isKind(place.kind)

export function createKnown(database: Database): Known {
  // Of several that once had an address the youngest counts: it will have had it last.
  const at = (kind: Kind, locale: string, slug: string, isFormer: boolean) =>
    database
      .all(
        `SELECT address.id, document.published_at FROM address JOIN document USING (id)
         WHERE kind = ? AND locale = ? AND slug = ? AND is_former = ?
         ORDER BY CASE is_former WHEN 1 THEN json_extract(facts, '$._createdAt') END DESC, address.id`,
        kind,
        locale,
        slug,
        isFormer ? 1 : 0,
      )
      .find(({ published_at }) => isDue(published_at))

  const placesOf: Known['placesOf'] = (id) =>
    database
      .all('SELECT kind, locale, slug FROM address WHERE id = ? AND is_former = 0', id)
      .map(({ kind, locale, slug }) => ({
        kind: kind as Kind,
        locale: locale as Locale,
        slug: String(slug),
      }))

  const factsOf: Known['facts'] = (id) => findFacts(database, id)

  const isComplete = () => database.get(`SELECT 1 FROM fact WHERE name = 'known'`) !== undefined

  const listed = createListed(database)

  const countListed: Known['countListed'] = (locale, of) => listed.count(listName(locale, of))

  const timeZone = () => factsOf('siteSettings')?.timeZone ?? 'UTC'

  /** Whether a list reaches to a page. The first page is there even when it is empty. */
  const reaches = (page = 1, count: () => number): Standing =>
    page === 1 || page <= Math.ceil(count() / pageSize) ? { is: 'here' } : { is: 'nowhere', elsewhere: [] }

  const standingOfPeriod = ({ locale, year, month, page = 1 }: ArchivePlace): Standing => {
    if (year === undefined) return { is: 'here' }
    const span = spanOf({ year, ...(month !== undefined && { month }) }, timeZone())
    const articles = listed.count(listName(locale), span)
    return articles === 0 ? { is: 'nowhere', elsewhere: [] } : reaches(page, () => articles)
  }

  const standing: Known['standing'] = (place) => {
    if (!isComplete()) return { is: 'unknown' }
    if (place.kind === 'feed') return standingOfFeed(place)
    switch (place.kind) {
      case 'front':
        return reaches(place.page, () => countListed(place.locale))
      case 'corrections':
        return reaches(place.page, () => listed.count(correctionsList(place.locale)))
      case 'archive':
        return standingOfPeriod(place)
      case 'article':
      case 'topic':
      case 'author':
      case 'page':
        return standingOfDocument(place)
      default:
        return { is: 'here' }
    }
  }

  const standingOfDocument = (place: Extract<Place, { kind: Kind }>): Standing => {
    const { kind, locale, slug } = place
    const here = at(kind, locale, slug, false)
    if (here) return reaches('page' in place ? place.page : 1, () => countListed(locale, String(here.id)))
    const former = at(kind, locale, slug, true)
    const to = former && placesOf(String(former.id)).find((each) => each.locale === locale)
    if (to) return { is: 'moved', to: onSamePage(to, place) }
    return { is: 'nowhere', elsewhere: inOtherLanguages(kind, locale, slug) }
  }

  /** Page 2 of a listing that has moved is page 2 of it where it is now, as long as it has one. */
  const onSamePage = (to: Place, from: Place): Place => {
    const moved = { ...to, ...('page' in from && from.page && { page: from.page }) }
    return standing(moved).is === 'here' ? moved : to
  }

  /** A feed is where what it is of is, and moves with it. */
  const standingOfFeed = (feed: Extract<Place, { kind: 'feed' }>): Standing => {
    const of = standing(feed.of)
    if (of.is !== 'moved') return of.is === 'nowhere' ? { is: 'nowhere', elsewhere: [] } : of
    const to = placeAt(`${pathOf(of.to)}/${feed.file}`)
    return to === null ? { is: 'nowhere', elsewhere: [] } : { is: 'moved', to }
  }

  /** The same slug in another language: someone changed the language in the address by hand. */
  const inOtherLanguages = (kind: Kind, locale: Locale, slug: string): Place[] =>
    localeCodes
      .filter((code) => code !== locale && at(kind, code, slug, false))
      .map((code) => ({ kind, locale: code, slug }))

  /** What leads from a document to another: a pair to its members, an old address to what it became. */
  const learnPointers = (id: string, { members, from, to, url, permanent, source }: Facts) => {
    for (const member of members)
      database.run('INSERT OR IGNORE INTO member (member, pair, id) VALUES (?1, ?2, ?2)', member, id)
    const old = source ? URL.parse(source) : from ? URL.parse(from, 'https://here.invalid') : null
    const path = old && oldAddressKey(old.pathname, old.search)
    const target = source ? id : to
    if (path === null || (target === null && url === null)) return
    database.run(
      'INSERT OR IGNORE INTO redirect (path, id, target, url, is_permanent) VALUES (?, ?, ?, ?, ?)',
      path,
      id,
      target,
      url,
      permanent === false ? 0 : 1,
    )
  }

  /** An article is searched by its own words and by the names of its people and topics. */
  const noteForSearch = (id: string, type: string | undefined) => {
    if (type === 'article') database.run('INSERT OR REPLACE INTO unindexed (id) VALUES (?)', id)
    if (type !== 'author' && type !== 'topic') return
    for (const locale of localeCodes)
      database.run('INSERT OR REPLACE INTO unindexed (id) SELECT id FROM listed WHERE list = ?', listName(locale, id))
  }

  const learn: Known['learn'] = (id, facts) => {
    database.together(() => {
      noteForSearch(id, facts?._type ?? factsOf(id)?._type)
      for (const table of ['document', 'address', 'listed', 'member', 'redirect'])
        database.run(`DELETE FROM ${table} WHERE id = ?`, id)
      database.run(
        `INSERT INTO fact (name, value) VALUES ('changes', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1`,
      )
      if (facts === null) return
      learnPointers(id, facts)
      database.run(
        'INSERT INTO document (id, facts, published_at) VALUES (?, ?, ?)',
        id,
        JSON.stringify(facts),
        facts.publishedAt,
      )
      const addresses = addressesOf(facts)
      for (const { kind, locale, slug, isFormer } of [
        ...addresses,
        ...forgottenAddresses(database, facts, addresses),
      ]) {
        database.run(
          'INSERT OR IGNORE INTO address (kind, locale, slug, id, is_former) VALUES (?, ?, ?, ?, ?)',
          kind,
          locale,
          slug,
          id,
          isFormer ? 1 : 0,
        )
      }
      if (facts.publishedAt === null) return
      for (const list of listsOf(facts)) {
        database.run(
          'INSERT OR IGNORE INTO listed (list, published_at, id, modified_at) VALUES (?, ?, ?, ?)',
          list,
          inUtc(facts.publishedAt),
          id,
          modifiedAt(facts) ?? inUtc(facts.publishedAt),
        )
      }
      for (const date of facts.corrections) {
        database.run(
          'INSERT OR IGNORE INTO listed (list, published_at, id, modified_at) VALUES (?, ?, ?, ?)',
          correctionsList(String(facts.language)),
          inUtc(date),
          id,
          inUtc(date),
        )
      }
    })
  }

  const beside: Known['beside'] = (id) => {
    const facts = factsOf(id)
    if (facts?._type !== 'article' || facts.language === null || facts.publishedAt === null) return []
    if (!isDue(facts.publishedAt)) return []
    const row = { id, date: inUtc(facts.publishedAt) }
    const list = listName(facts.language)
    return [...listed.older(list, row, 1), ...listed.newer(list, row, 1)].map((each) => each.id)
  }

  return {
    beside,
    listed,
    timeZone,
    standing,
    learn,
    placesOf,
    facts: factsOf,
    pairs: (ids) => findPairs(database, ids),
    oldAddress: (path, search) =>
      isComplete() ? findForwarding(database, { standing, placesOf }, path, search) : null,
    isComplete,
    owed: (most) => owedAddresses(database, most),
    idAt: (place) => {
      const row = isOfDocument(place) ? at(place.kind, place.locale, place.slug, false) : undefined
      return row === undefined ? null : z.string().parse(row.id)
    },
    countListed,
    hasAny: (kind, locale) =>
      database.get('SELECT 1 FROM address WHERE kind = ? AND locale = ? AND is_former = 0', kind, locale) !== undefined,
    strangers: (ids) =>
      database
        .all('SELECT id FROM document')
        .map(({ id }) => String(id))
        .filter((id) => !ids.has(id)),
    count: () => Number(database.get('SELECT COUNT(*) AS total FROM document')?.total ?? 0),
    changes: () => Number(database.get(`SELECT value FROM fact WHERE name = 'changes'`)?.value ?? 0),
    setComplete: () => {
      database.run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('known', 'yes')`)
    },
    cameDue: (after, until) =>
      database
        .all(`${inWhole} AND published_at > ? AND published_at <= ?`, wholeLists, after, until)
        .map(({ id }) => String(id)),
    lastWritten: (after, until) =>
      database
        .all(`${inWhole} AND modified_at > ? AND modified_at <= ?`, wholeLists, after, until)
        .map(({ id }) => String(id)),
  }
}

/** Every article stands in one of these, and in several others: to look through all lists takes 30 times as long. */
const wholeLists = JSON.stringify(localeCodes.flatMap((locale) => [listName(locale), correctionsList(locale)]))
const inWhole = 'SELECT DISTINCT id FROM listed WHERE list IN (SELECT value FROM json_each(?))'

const inUtc = (date: string) => new Date(date).toISOString()
const isDue = (publishedAt: unknown) => typeof publishedAt !== 'string' || Date.parse(publishedAt) <= Date.now()
