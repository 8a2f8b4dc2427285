/** The passage of a text that shows best why it was found, with the words that were looked for marked. Pure. */
import type { Excerpted } from '../content/shown.ts'
import { stemOf, wordsOf, type Word } from './words.ts'

/** About two lines on a desktop. */
const wordsShown = 32

/** How many words before the first hit give it a context. */
const lead = 6

type Hit = { word: number; stem: string }

/** The whole text with the words marked whose stems are wanted. */
export function marked(text: string, stems: Set<string>, language: string): Excerpted {
  return pieces(
    text,
    wordsOf(text).filter(({ surface }) => stems.has(stemOf(surface, language))),
    0,
    text.length,
  )
}

/** The part of a text in which most of the wanted stems stand together; null when none of them is in it. */
export function passageOf(text: string, stems: Set<string>, language: string): Excerpted | null {
  const words = wordsOf(text)
  const hits = words.flatMap(({ surface }, word): Hit[] => {
    const stem = stemOf(surface, language)
    return stems.has(stem) ? [{ word, stem }] : []
  })
  const first = best(hits)
  if (first === null) return null
  const from = Math.max(0, Math.min(first - lead, words.length - wordsShown))
  const shown = words.slice(from, from + wordsShown)
  const isCut = from + wordsShown < words.length
  // What stands before the first word and after the last belongs to them.
  const start = from > 0 ? (shown[0]?.start ?? 0) : 0
  const end = isCut ? (shown.at(-1)?.end ?? 0) : text.length
  const found = hits.flatMap(({ word }) => words[word] ?? [])
  const before = from > 0 ? [{ text: '… ', isHit: false }] : []
  const after = isCut ? [{ text: ' …', isHit: false }] : []
  return [...before, ...pieces(text, found, start, end), ...after]
}

/** How many of the stems are in what is shown. */
export function distinct(passage: Excerpted, language: string): number {
  const hits = passage.filter(({ isHit }) => isHit)
  return new Set(hits.flatMap(({ text }) => wordsOf(text).map(({ surface }) => stemOf(surface, language)))).size
}

/** The word at which the window with most different stems begins; of several such, the first. */
function best(hits: Hit[]): number | null {
  let most = 0
  let first: number | null = null
  hits.forEach(({ word }, index) => {
    const inside = new Set<string>()
    for (let at = index; at < hits.length; at += 1) {
      const hit = hits[at]
      if (hit === undefined || hit.word >= word + wordsShown - lead) break
      inside.add(hit.stem)
    }
    if (inside.size <= most) return
    most = inside.size
    first = word
  })
  return first
}

function pieces(text: string, hits: Word[], start: number, end: number): Excerpted {
  const found: Excerpted = []
  let at = start
  const add = (to: number, isHit: boolean) => {
    if (to > at) found.push({ text: text.slice(at, to).replace(/\s+/g, ' '), isHit })
    at = Math.max(at, to)
  }
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue
    add(hit.start, false)
    add(hit.end, true)
  }
  add(end, false)
  return found
}
