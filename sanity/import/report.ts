/** What an import did, as plain data: the terminal's summary and the HTML report are drawn from it. */
import type { Locale } from '../../messages/locales.ts'
import type { Note } from './body/part.ts'
import type { Decision } from './decide.ts'

/** A text, as a person finds it again: here and, by the address WordPress knows it by, there. */
export type Where = {
  title: string
  source: string
  /** Of the published document, also when only a draft is there. */
  id: string
  type: 'article' | 'page'
}

/** A document of this import. */
export type ReportedDocument = Where & {
  language: Locale
  isPublic: boolean
  outcome: Decision['outcome'] | 'failed'
}

/**
 * Two or more versions of one text.
 * `said`: the archive says so. `joined`: found, and sure enough to be joined. `proposed`: found, for an editor to decide.
 * `left`: the archive says so or they were found, but something stood in the way; the reasons say what.
 */
export type ReportedPair = {
  outcome: 'said' | 'joined' | 'proposed' | 'left'
  /** From 0 to 1; null when nothing was measured because the archive said it. */
  score: number | null
  /** What speaks for it (and against it), in plain English, the strongest first. */
  reasons: string[]
  /** Of this import, or of an earlier one. */
  members: PairedDocument[]
}

export type PairedDocument = Where & { language: string }

export type ReportedNote = Pick<Note, 'about' | 'what'> & { times: number; details: string[]; where: Where[] }

/** A topic, and the categories and tags of the archive that became it; null for those that became none. */
export type ReportedTopic = { topic: string | null; terms: { name: string; uses: number }[] }

export type Report = {
  site: { title: string; address: string }
  isDryRun: boolean
  /** ISO 8601. */
  madeAt: string
  documents: ReportedDocument[]
  /** Documents that could not be written, and why. */
  failures: (Where & { error: string })[]
  notes: ReportedNote[]
  pictures: { carried: number; known: number; drawn: number; dead: { address: string; why: string }[] }
  /** New people, by name. */
  authors: string[]
  topics: ReportedTopic[]
  /** Redirects written this time, and a few of each kind. */
  redirects: { kind: string; count: number; examples: string[] }[]
  /** What of the archive was not carried at all, in words: `33 comments`. */
  notCarried: string[]
  pairs: ReportedPair[]
}
