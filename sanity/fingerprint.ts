/**
 * The fingerprint of an article's words. Two versions have the same one when a translator would have nothing to do
 * between them: bold, links and pictures do not count, nor does how often the space bar was pressed.
 * Imports nothing: the Studio, the seed and the importer all use it.
 */

/** What has words in it. A whole article document fits. */
export type Worded = {
  title?: string | null
  excerpt?: string | null
  body?: readonly { _type: string; children?: readonly { _type: string; text?: string }[] }[] | null
}

/** The words a translator translates: title, excerpt, then each paragraph, heading and list item, without empty ones. */
export function wordsOf({ title, excerpt, body }: Worded): string[] {
  const paragraphs = (body ?? []).map(({ children }) => (children ?? []).map(({ text }) => text ?? '').join(''))
  return [title ?? '', excerpt ?? '', ...paragraphs].map(tidy).filter((words) => words !== '')
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
