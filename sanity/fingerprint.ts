/**
 * The fingerprint of an article's words. Two versions have the same one when a translator would have nothing to do
 * between them: bold, links and pictures with what is said about them do not count, nor does how often the space bar
 * was pressed. Footnotes, pull quotes and tables are text like any other.
 * Imports nothing: the Studio, the seed and the importer all use it.
 */

/** What has words in it. A whole article document fits. */
export type Worded = {
  title?: string | null
  excerpt?: string | null
  body?: readonly Part[] | null
}

type Paragraph = {
  _type: string
  children?: readonly { _type: string; text?: string; marks?: readonly string[] | null }[] | null
}

/** A paragraph, whose footnotes are among its definitions of marks, a pull quote, a table, or something that has no words. */
type Part = Paragraph & {
  markDefs?: readonly { _key: string; _type: string; text?: readonly Paragraph[] | null }[] | null
  text?: string | null
  attribution?: string | null
  caption?: string | null
  rows?: readonly { cells?: readonly (string | null)[] | null }[] | null
}

/**
 * The words a translator translates: title, excerpt, then each paragraph, heading and list item, with its footnotes
 * behind it, each pull quote, and each table's caption and cells, without empty ones.
 */
export function wordsOf({ title, excerpt, body }: Worded): string[] {
  return [title ?? '', excerpt ?? '', ...(body ?? []).flatMap(wordsIn)].map(tidy).filter((words) => words !== '')
}

function wordsIn(part: Part): string[] {
  if (part._type === 'pullQuote') return [part.text ?? '', part.attribution ?? '']
  if (part._type === 'table') return [part.caption ?? '', ...cellsOf(part)]
  return [spansOf(part), ...notesOf(part)]
}

const cellsOf = ({ rows }: Part) => (rows ?? []).flatMap(({ cells }) => (cells ?? []).map((cell) => cell ?? ''))

const spansOf = ({ children }: Paragraph) => (children ?? []).map(({ text }) => text ?? '').join('')

/** Footnotes in the order in which readers come to them. Of one that no word is marked with, readers know nothing. */
function notesOf({ children, markDefs }: Part): string[] {
  const endOf = (key: string) => (children ?? []).findLastIndex(({ marks }) => marks?.includes(key))
  return (markDefs ?? [])
    .filter(({ _type, _key }) => _type === 'footnote' && endOf(_key) >= 0)
    .toSorted((a, b) => endOf(a._key) - endOf(b._key))
    .flatMap(({ text }) => (text ?? []).map(spansOf))
}

const tidy = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Says how a fingerprint was made, should the way ever change. */
const way = 'w1-'

/** `w1-` and 40 hexadecimal digits. */
export async function fingerprintOf(article: Worded): Promise<string> {
  const bytes = new TextEncoder().encode(wordsOf(article).join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `${way}${Array.from(digest.subarray(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** What a translation remembers of its original. `minorFingerprint` is of a later text that asked for no new translation. */
export type Remembered = { fingerprint?: string | null; minorFingerprint?: string | null }

/**
 * Whether an original says now what it did not say when its translation was made. False when that cannot be known:
 * nothing was remembered, or by another way of making fingerprints than today's.
 */
export async function isBehind({ fingerprint, minorFingerprint }: Remembered, original: Worded): Promise<boolean> {
  if (!fingerprint?.startsWith(way)) return false
  const now = await fingerprintOf(original)
  return now !== fingerprint && now !== minorFingerprint
}
