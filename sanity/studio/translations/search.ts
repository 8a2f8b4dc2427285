/** Finds documents by words of their titles, as people type them: without capitals or accents. */
import { languageOf, shownState, titleOf, type Entry } from './newsroom.ts'

/** Whether every word stands in the title. */
export function isTitled(entry: Entry, words: string): boolean {
  const title = folded(titleOf(entry))
  return folded(words)
    .split(/\s+/)
    .every((word) => title.includes(word))
}

/** What a document could be joined with by its kind and language, newest first; whether a pair stands in the way is another question. */
export function listPartners(entries: Iterable<Entry>, entry: Entry, words: string): Entry[] {
  return [...entries]
    .filter((each) => each.kind === entry.kind && languageOf(each) !== languageOf(entry) && isTitled(each, words))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))
}

const dateOf = (entry: Entry) => shownState(entry).publishedAt ?? shownState(entry).updatedAt

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
