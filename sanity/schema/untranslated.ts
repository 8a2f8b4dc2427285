/** Keeps an untouched copy of the original from being published as its translation. */
import type { CustomValidator } from 'sanity'
import { wordsOf, type Worded } from '../fingerprint.ts'
import { apiVersion } from '../project.ts'
import { localized } from './localized.ts'

/** Shorter passages are often rightly the same in two languages: names, titles of laws, quotations of a line. */
const shortestTelling = 60

/** The passages of a translation that are word for word the original's. */
export function untranslated(translation: Worded, original: Worded): string[] {
  const originals = new Set(wordsOf(original))
  return wordsOf(translation).filter((words) => words.length >= shortestTelling && originals.has(words))
}

/** Asks for the original of the document being checked and refuses what was left untranslated, naming it. */
export const isTranslated: CustomValidator = async (_, { document, getClient }) => {
  const source = document?.translationSource as { original?: { _ref?: string } } | undefined
  const ref = source?.original?._ref
  if (!document || !ref) return true
  const original = await getClient({ apiVersion }).fetch<Worded | null>(
    '*[_id == $ref][0]{title, excerpt, body}',
    { ref },
    { perspective: 'raw' },
  )
  const left = original ? untranslated(document as Worded, original) : []
  if (left.length === 0) return true
  const first = `${left[0]?.slice(0, 50).trimEnd() ?? ''}…`
  return localized(
    `Still in the language of the original (${left.length}): “${first}”`,
    `Sigue en el idioma del original (${left.length}): «${first}»`,
  )
}
