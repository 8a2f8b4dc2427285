/** Which of the site's languages a text is in, recognised from its words. */
import { detectAll } from 'tinyld/heavy'
import { defaultLocale, localeCodes, type Locale } from '../../messages/locales.ts'

export type Recognised = {
  locale: Locale
  /** From 0 to 1: how much of the text speaks for it. 0 means that nothing could be recognised. */
  confidence: number
  /** A language that is none of the site's, when most of the text seems to be in it. */
  stranger: string | null
  /** Letters of the text. */
  letters: number
  /** How much of the text is in each of the site's languages, most first; only what is long enough to tell. */
  shares: { locale: Locale; letters: number }[]
}

/** Letters below which a text says too little to be called foreign. */
const shortestText = 150

/** Letters from which one line tells its language. */
const tellingLine = 60

/** Enough of any text. */
const longestSample = 20_000

/**
 * Each line votes with its length, so that a quotation in another language does not decide.
 * `fallback` is the language to take when nothing is recognised, as a BCP 47 code.
 */
export function recogniseLanguage(lines: string[], fallback: string): Recognised {
  const ours = new Map<Locale, number>()
  const all = new Map<string, number>()
  const certain = new Map<Locale, number>()
  let total = 0
  for (const line of sample(lines)) {
    const letters = line.match(/\p{L}/gu)?.length ?? 0
    const [best] = detectAll(line, { only: codes })
    total += letters
    if (best && certainty(line) === 1 && letters >= tellingLine) add(certain, localeOf(best.lang), letters)
    if (best) add(ours, localeOf(best.lang), letters * certainty(line))
    add(all, detectAll(line)[0]?.lang ?? '', letters)
  }
  const [winner] = ranked(ours)
  const votes = sum(ours)
  const locale = winner?.[0] ?? localeOf(fallback)
  const confidence = winner && votes > 0 ? winner[1] / votes : 0
  const shares = ranked(certain).map(([locale, letters]) => ({ locale, letters }))
  return { locale, confidence, stranger: strangerAmong(all), letters: total, shares }
}

const codes = localeCodes.map((code) => code.split('-')[0] ?? code)

const localeOf = (code: string): Locale => languageFor(code) ?? defaultLocale

/** The site's language for a code such as `es-MX` or `es_ES`; null for a language it is not published in. */
export function languageFor(code: string): Locale | null {
  const language = code.toLowerCase().split(/[-_]/)[0]
  return localeCodes.find((locale) => locale.split('-')[0] === language) ?? null
}

/** A name or a single word says little about a language. */
const certainty = (line: string) => (line.includes(' ') && line.length >= 20 ? 1 : 0.1)

function sample(lines: string[]): string[] {
  let length = 0
  return lines
    .filter((line) => (length += line.length) - line.length < longestSample)
    .map((line) => line.slice(0, longestSample))
}

function strangerAmong(votes: Map<string, number>): string | null {
  const [winner] = ranked(votes)
  if (!winner || winner[0] === '' || codes.includes(winner[0])) return null
  return sum(votes) >= shortestText && winner[1] > sum(votes) * 0.6 ? winner[0] : null
}

function add<Key>(votes: Map<Key, number>, key: Key, weight: number) {
  votes.set(key, (votes.get(key) ?? 0) + weight)
}

const ranked = <Key>(votes: Map<Key, number>) => Array.from(votes).toSorted((one, other) => other[1] - one[1])

const sum = (votes: Map<unknown, number>) => Array.from(votes.values()).reduce((total, weight) => total + weight, 0)
