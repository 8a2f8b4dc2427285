/** Finds documents by words of their titles, as people type them: without capitals or accents. */
import { languageOf, shownState, titleOf, versionsOf, type Entry, type Newsroom } from './newsroom.ts'

/** Whether every word stands in the title. */
export function isTitled(entry: Entry, words: string): boolean {
  const title = folded(titleOf(entry))
  return folded(words)
    .split(/\s+/)
    .every((word) => title.includes(word))
}

/**
 * What a document could be joined with by its kind and language: first what has no version in the document's own
 * language yet, then the newest. Whether a pair stands in the way is said once one is chosen.
 */
export function listPartners(newsroom: Newsroom, entry: Entry, words: string): Entry[] {
  const language = languageOf(entry)
  const isFree = ({ id }: Entry) => !versionsOf(newsroom, id).some((version) => languageOf(version) === language)
  return [...newsroom.entries.values()]
    .filter((each) => each.kind === entry.kind && languageOf(each) !== language && isTitled(each, words))
    .map((each) => ({ each, rank: `${isFree(each) ? 1 : 0} ${dateOf(each)}` }))
    .sort((a, b) => (a.rank < b.rank ? 1 : -1))
    .map(({ each }) => each)
}

const dateOf = (entry: Entry) => shownState(entry).publishedAt ?? shownState(entry).updatedAt

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
