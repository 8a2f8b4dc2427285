/** Counts what an import did, post by post, and keeps where something is worth a look. */
import type { Locale } from '../../messages/locales.ts'
import type { ImportedArticle } from './article.ts'
import type { Note } from './body/part.ts'
import type { Decision } from './decide.ts'
import type { Media } from './media/media.ts'
import type { Report, ReportedDocument, ReportedPair, Where } from './report.ts'
import type { Survey } from './survey.ts'

export type Outcome = Decision['outcome'] | { error: string }

export type NoteCount = Pick<Note, 'about' | 'what'> & { details: Set<string>; where: Where[]; times: number }

export type Tally = ReturnType<typeof createTally>

/** An empty count of an archive. `add` is called once for each post. */
export function createTally(survey: Survey, media: Pick<Media, 'counts' | 'dead'>) {
  const outcomes = { new: 0, updated: 0, unchanged: 0, kept: 0, failed: 0 }
  const tally = {
    survey,
    media,
    outcomes,
    languages: new Map<Locale, number>(),
    published: 0,
    drafts: 0,
    pages: 0,
    bylines: 0,
    /** How many articles each name signs. */
    names: new Map<string, number>(),
    withoutByline: new Map<string, number>(),
    newAuthors: new Set<string>(),
    newTopics: new Set<string>(),
    redirects: 0,
    kept: [] as Where[],
    failed: [] as (Where & { error: string })[],
    notes: new Map<string, NoteCount>(),
    documents: [] as ReportedDocument[],
    pairs: [] as ReportedPair[],
    add(
      article: ImportedArticle,
      outcome: Outcome,
      made: { newAuthors: string[]; newTopics: string[]; redirects: readonly string[] },
    ) {
      const where = { title: article.title, source: article.source }
      const became = typeof outcome === 'string' ? outcome : 'failed'
      outcomes[became]++
      const { type, id, title, language, isPublic, source } = article
      tally.documents.push({ id, type, title, language, isPublic, outcome: became, source })
      if (typeof outcome !== 'string') tally.failed.push({ ...where, error: outcome.error })
      if (outcome === 'kept') tally.kept.push(where)
      countArticle(article)
      for (const note of article.notes) addNote(note, where)
      if (outcome !== 'new' && outcome !== 'updated') return
      for (const name of made.newAuthors) tally.newAuthors.add(name)
      for (const name of made.newTopics) tally.newTopics.add(name)
      tally.redirects += made.redirects.length
    },
  }

  function countArticle(article: ImportedArticle) {
    increase(tally.languages, article.language)
    tally[article.isPublic ? 'published' : 'drafts']++
    if (article.type === 'page') tally.pages++
    else if (article.authors.length > 0) tally.bylines++
    else increase(tally.withoutByline, article.account)
    for (const name of article.authors) increase(tally.names, name)
  }

  function addNote(note: Note, where: Where) {
    const key = `${note.about}/${note.what}`
    const entry = tally.notes.get(key) ?? { ...note, details: new Set(), where: [], times: 0 }
    entry.times++
    if (note.detail) entry.details.add(note.detail)
    if (entry.where.at(-1)?.source !== where.source) entry.where.push(where)
    tally.notes.set(key, entry)
  }

  return tally
}

function increase<Key>(counts: Map<Key, number>, key: Key) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The tally as plain data. `madeAt` is ISO 8601. */
export function toReport(tally: Tally, { isDryRun, madeAt }: Pick<Report, 'isDryRun' | 'madeAt'>): Report {
  const { survey, documents, notes, pairs } = tally
  return {
    site: { title: survey.title, address: survey.base },
    isDryRun,
    madeAt,
    documents,
    notes: Array.from(notes.values(), ({ details, ...note }) => ({ ...note, details: Array.from(details) })),
    pairs,
  }
}
