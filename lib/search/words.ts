/** Text → the words it is searched by: small letters, accents forgiven, endings taken off as each language does. */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'

/** By language code. A language that is not here is searched by whole words. */
const stemmers: Record<string, ((word: string) => string) | undefined> = {
  ar: arabic,
  en: english,
  es: (word) => spanish(word).replace(shortPlural, '$1'),
  fr: french,
  pt: portuguese,
}

/** Snowball leaves the plural on words of one short syllable and a vowel: años, días, ríos. */
const shortPlural = /^(.{2,3}[aeo])s$/

export type Word = {
  /** As it stands in the text, in small letters. */
  surface: string
  start: number
  end: number
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu

/** The words of a text and where each stands. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    surface: toSurface(word),
    start: index,
    end: index + word.length,
  }))
}

/** One word in the form in which it is looked up. Longer ones are no words of any language, and are cut. */
const toSurface = (word: string) => word.normalize('NFC').toLowerCase().replaceAll('’', "'").slice(0, 40)

/** Latin accents, and the marks over Arabic letters that a reader need not write. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g

/** Without accents. Ñ is no n with an accent: "año" is not "ano". */
export function folded(surface: string): string {
  return surface
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(marks, '')
    .normalize('NFC')
}

/** Without any mark at all, for languages to which ñ is a foreign letter that their readers may have no key for. */
export const bare = (surface: string) => folded(surface).replaceAll('ñ', 'n')

/** Whose own letter ñ is: there it is never taken for an n. */
const withEnye = new Set(['es', 'gl', 'ast', 'eu', 'qu', 'ay', 'gn', 'tl'])

export const hasEnye = (language: string) => withEnye.has(language)

/** Stemming costs a few thousandths of a millisecond, and most words come again and again. */
const known = new Map<string, string>()
const mostKnown = 100_000

/** What a language has in common for all forms of a word: "translated" and "translations". Letters and digits alone. */
export function stemOf(surface: string, language: string): string {
  const key = `${language} ${surface}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const stem = folded((stemmers[language] ?? ((word: string) => word))(surface)).replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  known.set(key, stem)
  return stem
}
