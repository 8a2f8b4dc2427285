/** The index of words of every language: articles go in and out, and are found. Knows neither pages nor the Content Lake. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'
import type { Database } from '../delivery/database.ts'
import type { Locale } from '../../messages/locales.ts'
import type { Entry, EntryCard } from './entry.ts'
import { combined, createMeaning, labelToken, toExpression, type Meant } from './expression.ts'
import type { Term } from './question.ts'
import { createSpelling } from './spelling.ts'
import { bare, folded, stemOf, wordsOf } from './words.ts'

export type LabelKind = 'topic' | 'author' | 'year'

export type Label = { kind: LabelKind; id: string }

export type Wanted = {
  locale: Locale
  terms: Term[]
  /** All of which an article must have. */
  labels: Label[]
  sort: 'relevance' | 'newest'
  /** Beyond the last page the last page is meant. */
  page: number
  size: number
}

export type FoundEntry = { id: string; card: EntryCard; text: string }

export type LabelCount = Label & { name: string; count: number | null }

export type Findings = {
  total: number
  page: number
  pages: number
  entries: FoundEntry[]
  /** No article has all of the terms: these have some of them. */
  isLoose: boolean
  /** The stems by which they were found. */
  stems: Set<string>
  labels: LabelCount[]
  /** Words that no article has, and what each was probably meant to be. */
  misspelt: { surface: string; meant: string }[]
}

export type SearchIndex = {
  put: (entry: Entry) => void
  remove: (id: string) => void
  /** To be called when what was put in was rolled back. */
  forgetWords: () => void
  find: (wanted: Wanted) => Findings
  /** How many articles have all of the terms. */
  count: (locale: Locale, terms: Term[]) => number
  size: () => number
}

/** More than these are not weighed against each other: a word that is everywhere says little. */
const mostWeighed = 10_000
/** More than these are not counted by topic, author and year. */
const mostCounted = 5000
/** Nobody reads further. */
export const mostReached = 1000

/** A word in half of all articles is left out of a question that has others, once there are many articles. */
const many = 1000

const cardShape = z.string().transform((card) => JSON.parse(card) as EntryCard)

export function createSearchIndex(database: Database): SearchIndex {
  const meaning = createMeaning(database)
  const spelling = createSpelling(database)
  const { put, remove, forgetWords } = createFilling(database)

  const countIn = (locale: Locale, expression: string) =>
    Number(
      database.get(
        `SELECT COUNT(*) AS total FROM text_${locale} WHERE text_${locale} MATCH ? AND rowid < ?`,
        expression,
        numbersUntilNow(),
      )?.total ?? 0,
    )

  const rankedIn = (locale: Locale, expression: string, size: number, from: number): number[] =>
    database
      .all(
        `SELECT rowid AS number FROM text_${locale} WHERE text_${locale} MATCH ? AND rowid < ?
         ORDER BY bm25(text_${locale}, 10, 6, 4, 1, 0), rowid DESC LIMIT ? OFFSET ?`,
        expression,
        numbersUntilNow(),
        size,
        from,
      )
      .map(({ number }) => Number(number))

  const newestIn = (locale: Locale, expression: string, size: number, from: number): number[] =>
    database
      .all(
        `SELECT rowid AS number FROM text_${locale} WHERE text_${locale} MATCH ? AND rowid < ?
         ORDER BY rowid DESC LIMIT ? OFFSET ?`,
        expression,
        numbersUntilNow(),
        size,
        from,
      )
      .map(({ number }) => Number(number))

  /** When there are too many to weigh: those with the words in their heads, weighed, then the newest of all. */
  const headsFirst = (locale: Locale, expression: string, size: number, from: number): number[] => {
    const heads = expression.replace('{title names excerpt body}', '{title names excerpt}')
    const weighed = countIn(locale, heads) <= mostWeighed ? rankedIn(locale, heads, mostReached, 0) : []
    const newest = newestIn(locale, expression, mostReached, 0)
    return [...new Set([...weighed, ...newest])].slice(from, from + size)
  }

  const entryOf = (number: number): FoundEntry[] => {
    const row = database.get('SELECT id, card, body FROM entry WHERE number = ?', number)
    if (row === undefined) return []
    const text = zstdDecompressSync(row.body as Uint8Array).toString('utf8')
    return [{ id: String(row.id), card: cardShape.parse(row.card), text }]
  }

  const numberOf = (locale: Locale, { kind, id }: Label): number =>
    Number(
      database.get('SELECT number FROM label WHERE locale = ? AND kind = ? AND id = ?', locale, kind, id)?.number ?? 0,
    )

  /** Ubiquitous words are left out of a question that has others. */
  const telling = (locale: Locale, meant: { expression: string; stems: string[]; isPhrase: boolean }[]) => {
    const size = Number(database.get('SELECT COUNT(*) AS size FROM entry WHERE locale = ?', locale)?.size ?? 0)
    if (size < many) return meant
    const isCommon = (stem: string) =>
      Number(database.get(`SELECT doc FROM stem_${locale} WHERE term = ?`, stem)?.doc ?? 0) > size / 2
    const rest = meant.filter(({ stems, isPhrase }) => isPhrase || !stems.some(isCommon))
    return rest.length > 0 ? rest : meant
  }

  const understood = (locale: Locale, terms: Term[]) => {
    const last = terms.at(-1)?.words.at(-1)
    const meanings = new Map<string, Meant>()
    const meaningOf = (surface: string): Meant => {
      const known = meanings.get(surface) ?? meaning(locale, surface, surface === last)
      meanings.set(surface, known)
      return known
    }
    const each = terms.map((term) => ({
      expression: toExpression(term, meaningOf),
      stems: term.words.flatMap((word) => meaningOf(word).stems),
      isPhrase: term.words.length > 1,
    }))
    const found = each.flatMap((one) => (one.expression === null ? [] : [{ ...one, expression: one.expression }]))
    return { found, isWhole: found.length === each.length && found.length > 0, meanings: [...meanings.values()] }
  }

  const count: SearchIndex['count'] = (locale, terms) => {
    const { found, isWhole } = understood(locale, terms)
    if (!isWhole) return 0
    const expressions = telling(locale, found).map(({ expression }) => expression)
    return countIn(locale, combined(expressions, 'AND', []))
  }

  /** How many of the results have each label; those of a kind that is chosen already are counted as if it were not. */
  const labelsFor = (locale: Locale, expressionWith: (labels: Label[]) => string, chosen: Label[]): LabelCount[] => {
    const counted = new Map<string, LabelCount[]>()
    return (['topic', 'author', 'year'] as const).flatMap((kind) => {
      const expression = expressionWith(chosen.filter((label) => label.kind !== kind))
      const all = counted.get(expression) ?? labelsIn(locale, expression)
      counted.set(expression, all)
      return all.filter((label) => label.kind === kind)
    })
  }

  const labelsIn = (locale: Locale, expression: string): LabelCount[] => {
    const isCounted = countIn(locale, expression) <= mostCounted
    return database
      .all(
        `SELECT label.kind, label.id, label.name, COUNT(*) AS count FROM
         (SELECT rowid AS entry FROM text_${locale} WHERE text_${locale} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)
         CROSS JOIN labelled USING (entry) JOIN label ON label.number = labelled.label GROUP BY label.number`,
        expression,
        numbersUntilNow(),
        mostCounted,
      )
      .map(({ kind, id, name, count }) => ({
        kind: kind as LabelKind,
        id: String(id),
        name: String(name),
        count: isCounted ? Number(count) : null,
      }))
  }

  const find: SearchIndex['find'] = ({ locale, terms, labels, sort, page: asked, size }) => {
    const { found, isWhole, meanings } = understood(locale, terms)
    const told = telling(locale, found)
    const expressions = told.map(({ expression }) => expression)
    const misspelt = meanings
      .filter(({ stems }) => stems.length === 0)
      .flatMap(({ surface }) => {
        const meant = spelling(locale, surface)
        return meant === null ? [] : [{ surface, meant }]
      })
    const nothing = {
      total: 0,
      page: 1,
      pages: 1,
      entries: [],
      isLoose: false,
      stems: new Set<string>(),
      labels: [],
      misspelt,
    }
    if (expressions.length === 0) return nothing
    const numbers = (some: Label[]) => some.map((label) => numberOf(locale, label))
    const isThere = (how: 'AND' | 'OR') => countIn(locale, combined(expressions, how, [])) > 0
    const how = isWhole && isThere('AND') ? 'AND' : 'OR'
    const expressionWith = (some: Label[]) => combined(expressions, how, numbers(some))
    const expression = expressionWith(labels)
    const total = countIn(locale, expression)
    const order = sort === 'newest' ? newestIn : total <= mostWeighed ? rankedIn : headsFirst
    const pages = Math.max(1, Math.ceil(Math.min(total, mostReached) / size))
    const page = Math.min(asked, pages)
    return {
      total,
      page,
      pages,
      entries: order(locale, expression, size, (page - 1) * size).flatMap(entryOf),
      isLoose: how === 'OR' && terms.length > 1,
      stems: new Set(found.flatMap(({ stems }) => stems)),
      labels: labelsFor(locale, expressionWith, labels),
      misspelt,
    }
  }

  return {
    put,
    remove,
    forgetWords,
    find,
    count,
    size: () => Number(database.get('SELECT COUNT(*) AS size FROM entry')?.size ?? 0),
  }
}

/** An article's number is the second of its date, with room for as many as an import may have put into one second. */
const perSecond = 2 ** 14

const firstNumberOf = (date: string) => Math.floor(Date.parse(date) / 1000) * perSecond

/** The numbers of articles whose date is still to come are not below it. */
const numbersUntilNow = () => (Math.floor(Date.now() / 1000) + 1) * perSecond

function createFilling(database: Database): Pick<SearchIndex, 'put' | 'remove' | 'forgetWords'> {
  const remove = (id: string): void => {
    const row = database.get('SELECT number, locale FROM entry WHERE id = ?', id)
    if (row === undefined) return
    const number = Number(row.number)
    database.run(`DELETE FROM text_${String(row.locale)} WHERE rowid = ?`, number)
    database.run('DELETE FROM labelled WHERE entry = ?', number)
    database.run('DELETE FROM entry WHERE number = ?', number)
  }

  const freeNumber = (date: string): number => {
    const first = firstNumberOf(date)
    const row = database.get(
      'SELECT MAX(number) AS number FROM entry WHERE number >= ? AND number < ?',
      first,
      first + perSecond,
    )
    let number = row?.number == null ? first : Number(row.number) + 1
    while (database.get('SELECT 1 FROM entry WHERE number = ?', number) !== undefined) number += 1
    return number
  }

  const labelNumber = (locale: Locale, kind: LabelKind, id: string, name: string): number =>
    Number(
      database.get(
        `INSERT INTO label (locale, kind, id, name) VALUES (?, ?, ?, ?)
         ON CONFLICT (locale, kind, id) DO UPDATE SET name = excluded.name RETURNING number`,
        locale,
        kind,
        id,
        name,
      )?.number,
    )

  /** The words that are in the table: most are met again and again. */
  const seen = new Set<string>()
  const forgetWords = () => {
    seen.clear()
  }

  /** The text as stems; its words become known. */
  const stemmed = (text: string, locale: Locale): string =>
    wordsOf(text)
      .map(({ surface }) => {
        const stem = stemOf(surface, locale)
        const key = `${locale} ${surface}`
        if (stem !== '' && !seen.has(key)) {
          database.run(
            'INSERT OR REPLACE INTO word (locale, surface, folded, bare, stem) VALUES (?, ?, ?, ?, ?)',
            locale,
            surface,
            folded(surface),
            bare(surface),
            stem,
          )
          if (seen.size > 200_000) seen.clear()
          seen.add(key)
        }
        return stem
      })
      .join(' ')

  const put = ({ id, locale, card, translators, year, text }: Entry): void => {
    database.together(() => {
      remove(id)
      const number = freeNumber(card.publishedAt)
      const people = new Map([...card.authors, ...translators].map((each) => [each.id, each]))
      const labels = [
        ...card.topics.map((topic) => labelNumber(locale, 'topic', topic.id, topic.name)),
        ...[...people.values()].map((person) => labelNumber(locale, 'author', person.id, person.name)),
        labelNumber(locale, 'year', year, year),
      ]
      const names = [...people.values(), ...card.topics].map(({ name }) => name)
      database.run(
        'INSERT INTO entry (number, id, locale, card, body) VALUES (?, ?, ?, ?, ?)',
        number,
        id,
        locale,
        JSON.stringify(card),
        zstdCompressSync(text),
      )
      for (const label of new Set(labels))
        database.run('INSERT OR IGNORE INTO labelled (entry, label) VALUES (?, ?)', number, label)
      database.run(
        `INSERT INTO text_${locale} (rowid, title, names, excerpt, body, labels) VALUES (?, ?, ?, ?, ?, ?)`,
        number,
        stemmed(card.title, locale),
        stemmed([...names, card.byline ?? ''].join(' '), locale),
        stemmed(card.excerpt ?? '', locale),
        stemmed(text, locale),
        labels.map(labelToken).join(' '),
      )
    })
  }

  return { put, remove, forgetWords }
}
