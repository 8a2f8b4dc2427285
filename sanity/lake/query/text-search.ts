/**
 * Searching texts: `match` and `text::query()`. Both fold accents and case and keep ñ apart from n, as the index of
 * words does (`store/words.ts`); groq-js folds case alone, and does not know `text::query()` at all.
 */

import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ExprNode } from 'groq-js'
import type { Json } from '../store/document.ts'
import { foldWords } from '../store/words.ts'
import { isConstant } from './tree.ts'

/** One thing asked for: words in a row, the last perhaps only begun; or that they are absent. */
type Term = { words: string[]; isPrefix: boolean; isNegated: boolean }

/** What a `text::query()` asks for: every term. None asks for nothing, and finds everything. */
export type TextQuery = readonly Term[]

export type TextMatch = { left: ExprNode; query: ExprNode }

/** The parts of `left match text::query(query)`; null for anything else. */
export function textMatchOf(node: ExprNode): TextMatch | null {
  if (node.type !== 'OpCall' || node.op !== 'match' || node.right.type !== 'FuncCall') return null
  const { namespace, name, args } = node.right
  const [query] = args
  return namespace === 'text' && name === 'query' && query !== undefined && isConstant(query)
    ? { left: node.left, query }
    : null
}

/** Whether a search is in the whole document: `@`, or a list with `@` in it. */
export function isWholeDocument(node: ExprNode): boolean {
  if (node.type === 'Group') return isWholeDocument(node.base)
  if (node.type === 'Array') return node.elements.some(({ value }) => isWholeDocument(value))
  return node.type === 'This'
}

/** Reads `word "in a row" prefix* -without`. */
export function parseTextQuery(text: unknown): TextQuery {
  if (typeof text !== 'string') return []
  return [...text.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)].flatMap(([, minus, quoted, plain = '']) => {
    const words = wordsIn(quoted ?? plain)
    const isPrefix = quoted === undefined && plain.endsWith('*')
    return words.length === 0 ? [] : [{ words, isPrefix, isNegated: minus === '-' }]
  })
}

/** A text as the index divides it: letters and digits, folded. */
export const wordsIn = (text: string): string[] => foldWords(text).match(/[\p{L}\p{N}\p{Co}\p{M}]+/gu) ?? []

/** SQL that is true of the rows of `document` with the words asked for. */
export function wordCondition(query: TextQuery): { sql: string; values: string[] } {
  const phrases = (terms: Term[]) => terms.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? '*' : ''}`)
  const wanted = phrases(query.filter(({ isNegated }) => !isNegated)).join(' AND ')
  const unwanted = phrases(query.filter(({ isNegated }) => isNegated)).join(' OR ')
  const found = 'document.key IN (SELECT rowid FROM word WHERE words MATCH ?)'
  if (wanted === '') return unwanted === '' ? { sql: 'true', values: [] } : { sql: `NOT ${found}`, values: [unwanted] }
  return { sql: found, values: [unwanted === '' ? wanted : `(${wanted}) NOT (${unwanted})`] }
}

/** Whether texts hold what is asked for. */
export function isFoundIn(query: TextQuery, texts: readonly string[]): boolean {
  const lists = texts.map(wordsIn)
  return query.every((term) => lists.some((words) => holds(words, term)) !== term.isNegated)
}

/** Gives a connection `has_words(json, query)`: whether a text, or the texts in a list, hold what a `text::query()` asks for. */
export function addWordSearch(database: DatabaseSync): void {
  let last = { asked: '', query: parseTextQuery('') }
  database.function('has_words', { deterministic: true }, (json, asked) => {
    if (asked !== last.asked) last = { asked: String(asked), query: parseTextQuery(asked) }
    const value = (json === null ? null : JSON.parse(String(json))) as Json
    const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string')
    return Number(isFoundIn(last.query, texts))
  })
}

function holds(words: string[], { words: wanted, isPrefix }: Term): boolean {
  const last = wanted.length - 1
  return words.some((_word, start) =>
    wanted.every((word, place) => {
      const found = words[start + place]
      return isPrefix && place === last ? found?.startsWith(word) === true : found === word
    }),
  )
}

/** GROQ's own `match`: every word of the patterns, in which `*` stands for anything, is a word of the texts. */
export function isMatch(texts: readonly string[], patterns: readonly string[]): boolean {
  const words = texts.flatMap((text) => tokens(text, /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g))
  const wanted = patterns.flatMap((text) => tokens(text, /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g)).map(toPattern)
  return words.length > 0 && wanted.length > 0 && wanted.every((pattern) => words.some((word) => pattern.test(word)))
}

const toPattern = (word: string): RegExp => new RegExp(`^${word.slice(0, 1024).replace(/\*/g, '.*')}$`)

/** As GROQ divides texts: points stay within words and are dropped around them. */
const tokens = (text: string, pattern: RegExp): string[] =>
  foldWords(text)
    .replace(/(\b\.+|\.+\b)/g, '')
    .match(pattern) ?? []

/** Between texts; none of them can contain it. */
const separator = randomUUID()

/** An expression whose value is the text of a value, or the texts in a list, as one string. */
export function encodeTexts(value: ExprNode): ExprNode {
  const call = (namespace: string, name: string, ...args: ExprNode[]): ExprNode => ({
    type: 'FuncCall',
    namespace,
    name,
    args,
  })
  const constant = (text: string | null): ExprNode => ({ type: 'Value', value: text })
  const mark = (name: string, right: ExprNode): ExprNode => ({ type: 'OpCall', op: '+', left: constant(name), right })
  // Of what is not a text, `lower` is null.
  const isText: ExprNode = {
    ...{ type: 'OpCall', op: '!=', right: constant(null) },
    left: call('global', 'lower', { type: 'This' }),
  }
  const list: ExprNode = { type: 'Filter', base: value, expr: isText }
  return call(
    ...(['global', 'coalesce'] as const),
    mark('s', call('global', 'lower', value)),
    mark('a', call('array', 'join', list, constant(separator))),
    constant('n'),
  )
}

/** The texts an encoded value holds. */
export function decodeTexts(encoded: string): string[] {
  if (encoded === 'n' || encoded === 'a') return []
  return encoded.startsWith('a') ? encoded.slice(1).split(separator) : [encoded.slice(1)]
}
