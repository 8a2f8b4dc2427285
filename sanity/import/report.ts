/** What an import did, as plain data: the terminal's summary and the HTML report are drawn from it. */
import type { Locale } from '../../messages/locales.ts'
import type { Note } from './body/part.ts'
import type { Decision } from './decide.ts'

/** Something of the archive, as a person finds it again. */
export type Where = { title: string; source: string }

/** A document of this import. `source` is the address WordPress knows it by. */
export type ReportedDocument = Where & {
  /** Of the published document, also when only a draft is there. */
  id: string
  type: 'article' | 'page'
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
  members: ReportedDocument[]
}

export type ReportedNote = Pick<Note, 'about' | 'what'> & { times: number; details: string[]; where: Where[] }

export type Report = {
  site: { title: string; address: string }
  isDryRun: boolean
  /** ISO 8601. */
  madeAt: string
  documents: ReportedDocument[]
  notes: ReportedNote[]
  pairs: ReportedPair[]
}
