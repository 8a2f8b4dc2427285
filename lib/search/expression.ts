/** The terms of a question → what is asked of SQLite's index of words (sqlite.org/fts5.html, 3). */
import type { Database } from '../delivery/database.ts'
import type { Locale } from '../../messages/locales.ts'
import type { Term } from './question.ts'
import { bare, folded, hasEnye, stemOf } from './words.ts'

/** A word a reader typed, and the stems of all words of our articles that it can mean. None: no article has it. */
export type Meant = { surface: string; stems: string[] }

/** A shorter beginning of a word would mean too many words. */
const shortestBeginning = 4
const mostEndings = 20

/** Stems are letters and digits, so that nothing needs to be escaped. */
const quoted = (words: string[]) => `"${words.join(' ')}"`

/** Each phrase is tried in so many forms at most. */
const mostForms = 16

/** What each word of a question can mean in a language. */
export function createMeaning(database: Database) {
  const stemsWhere = (column: 'folded' | 'bare', locale: Locale, value: string): string[] =>
    database
      .all(`SELECT DISTINCT stem FROM word WHERE locale = ? AND ${column} = ?`, locale, value)
      .map(({ stem }) => String(stem))

  const hasStem = (locale: Locale, stem: string) =>
    stem !== '' && database.get(`SELECT 1 FROM stem_${locale} WHERE term = ?`, stem) !== undefined

  const beginningWith = (locale: Locale, beginning: string): string[] =>
    database
      .all(
        'SELECT DISTINCT stem FROM word WHERE locale = ? AND folded > ? AND folded < ? LIMIT ?',
        locale,
        beginning,
        `${beginning}\u{10FFFF}`,
        mostEndings,
      )
      .map(({ stem }) => String(stem))

  /** `isLast`: the reader may not have typed it to its end. */
  return (locale: Locale, surface: string, isLast: boolean): Meant => {
    const plain = folded(surface)
    const own = stemOf(surface, locale)
    const exact = new Set([...(hasStem(locale, own) ? [own] : []), ...stemsWhere('folded', locale, plain)])
    if (exact.size > 0) return { surface, stems: [...exact] }
    const loose = hasEnye(locale) ? [] : stemsWhere('bare', locale, bare(surface))
    if (loose.length > 0) return { surface, stems: loose }
    const isBeginning = isLast && plain.length >= shortestBeginning
    return { surface, stems: isBeginning ? beginningWith(locale, plain) : [] }
  }
}

/** An expression for one term; null when it has a word that no article has. */
export function toExpression(term: Term, meaningOf: (surface: string) => Meant): string | null {
  const forms = term.words.reduce<string[][]>(
    (before, surface) =>
      before.flatMap((form) => meaningOf(surface).stems.map((stem) => [...form, stem])).slice(0, mostForms),
    [[]],
  )
  return forms.length === 0 ? null : `(${forms.map(quoted).join(' OR ')})`
}

/** The texts in which all (or any) of the expressions are found, with all of the labels. */
export function combined(expressions: string[], how: 'AND' | 'OR', labels: number[]): string {
  const texts = `{title names excerpt body} : (${expressions.join(` ${how} `)})`
  return [texts, ...labels.map((label) => `labels : "${labelToken(label)}"`)].join(' AND ')
}

export const labelToken = (label: number) => `l${label}`
