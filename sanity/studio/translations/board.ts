/** What there is to do about translations, from what the newsroom has. */
import { owedBy, type Owed } from './corrections.ts'
import { faultsOf, type Fault } from './faults.ts'
import {
  languageOf,
  measuredState,
  originalOf,
  shownState,
  standingOf,
  versionsOf,
  type Entry,
  type Newsroom,
} from './newsroom.ts'

/** Something to do about a document, and since when. */
export type Task = { entry: Entry; since: string }

export type Board = {
  /** What is published and has no version in a language, by language. */
  lacking: Map<string, Task[]>
  behind: (Task & { original: Entry })[]
  /** Versions of a pair that wait to be published; `both` when more than one does. */
  drafts: (Task & { both: boolean })[]
  owed: (Task & Owed)[]
  faults: Fault[]
  /** Whether something is still being compared. */
  isComparing: boolean
}

/** The board, newest first in what is missing and longest waiting first in everything else. */
export function toBoard(newsroom: Newsroom, languages: string[]): Board {
  const entries = [...newsroom.entries.values()]
  const standings = new Map(entries.map((entry) => [entry, standingOf(newsroom, entry)]))
  return {
    lacking: new Map(languages.map((language) => [language, lackingIn(newsroom, entries, language)])),
    behind: entries
      .flatMap((entry) => {
        const original = standings.get(entry) ? originalOf(newsroom, entry.id, measuredState(entry).source) : null
        return original ? [{ entry, original, since: measuredState(original).updatedAt }] : []
      })
      .sort(longestFirst),
    drafts: draftsOf(newsroom, entries),
    owed: entries
      .flatMap((entry) => owedBy(newsroom, entry).map((owed) => ({ entry, ...owed, since: owed.correction.date })))
      .sort(longestFirst),
    faults: faultsOf(newsroom),
    isComparing: [...standings.values()].includes(null),
  }
}

/** How many things want doing, besides translating what never was: an archive may well stay as it is. */
export function countUrgent({ behind, owed, faults }: Board): number {
  return behind.length + owed.length + faults.length
}

const longestFirst = (a: Task, b: Task) => (a.since < b.since ? -1 : 1)

function lackingIn(newsroom: Newsroom, entries: Entry[], language: string): Task[] {
  const lacking = entries.filter((entry) => {
    if (!entry.published || languageOf(entry) === language) return false
    const versions = versionsOf(newsroom, entry.id)
    // Of several versions the first published one stands for all.
    const first = versions.filter(({ published }) => published).sort((a, b) => (a.id < b.id ? -1 : 1))[0]
    return first === entry && !versions.some((version) => languageOf(version) === language)
  })
  return lacking.map((entry) => ({ entry, since: publicationOf(entry) })).sort((a, b) => -longestFirst(a, b))
}

const publicationOf = (entry: Entry) => entry.published?.publishedAt ?? shownState(entry).updatedAt

function draftsOf(newsroom: Newsroom, entries: Entry[]) {
  return entries
    .flatMap((entry) => {
      const versions = versionsOf(newsroom, entry.id)
      if (!entry.draft || versions.length < 2) return []
      const both = versions.filter(({ draft }) => draft).length > 1
      return [{ entry, both, since: entry.draft.updatedAt }]
    })
    .sort(longestFirst)
}
