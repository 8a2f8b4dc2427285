/** What a reader typed → what is looked for: words, and phrases in quotation marks. Pure. */
import { wordsOf } from './words.ts'

export type Term = {
  /** In small letters; more than one of them is a phrase. */
  words: string[]
}

/** Longer questions are cut: nobody types them, and each word costs. */
export const longestQuestion = 200
const mostTerms = 12

/** The question as it is shown again: one line without control characters, and not too long. */
export function toQuestion(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
    .trim()
}

/** In any of the quotation marks that our readers' keyboards have. A mark that is not closed counts for nothing. */
const parts = /"([^"]*)"|“([^”]*)”|«([^»]*)»|([^\s"“«]+)|["“«]/g

/** The terms of a question, all of which a text must have. */
export function termsOf(question: string): Term[] {
  const terms = Array.from(question.matchAll(parts)).flatMap(([, straight, curly, angled, plain]) => {
    const phrase = straight ?? curly ?? angled
    const words = wordsOf(phrase ?? plain ?? '').map(({ surface }) => surface)
    if (words.length === 0) return []
    // `centro-derecha` is two words next to each other, in a text as in a question.
    return [{ words: words.slice(0, mostTerms) }]
  })
  return terms.slice(0, mostTerms)
}
