/** Counts what an import did, post by post, and keeps where something is worth a look. */
import { defaultLocale, type Locale } from '../../messages/locales.ts'
import type { ImportedArticle } from './article.ts'
import type { Note } from './body/part.ts'
import type { Decision } from './decide.ts'
import type { Media } from './media/media.ts'
import type { Report, ReportedDocument, ReportedPair, ReportedTopic, Where } from './report.ts'
import { isCarriedType, type Survey } from './survey.ts'
import type { TopicRules } from './topic-rules.ts'

export type Outcome = Decision['outcome'] | { error: string }

export type NoteCount = Pick<Note, 'about' | 'what'> & { details: Set<string>; where: Where[]; times: number }

/** Of each kind of redirect so many are named: an archive has tens of thousands. */
const mostExamples = 50

export type Tally = ReturnType<typeof createTally>

/** What is counted: an archive, what became of its pictures, and how its topics are found. */
type Subject = { survey: Survey; media: Pick<Media, 'counts' | 'dead'>; rules: TopicRules }

/** An empty count of an archive. `add` is called once for each post. */
export function createTally({ survey, media, rules }: Subject) {
  const outcomes = { new: 0, updated: 0, unchanged: 0, kept: 0, failed: 0 }
  const tally = {
    survey,
    media,
    rules,
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
    /** Written this time, by what they are of. */
    redirects: new Map<string, { count: number; examples: string[] }>(),
    kept: [] as Where[],
    failed: [] as (Where & { error: string })[],
    notes: new Map<string, NoteCount>(),
    documents: [] as ReportedDocument[],
    pairs: [] as ReportedPair[],
    add(
      article: ImportedArticle,
      outcome: Outcome,
      made: { newAuthors: string[]; newTopics: string[]; redirects: readonly { from: string }[] },
    ) {
      const { type, id, title, language, isPublic, source } = article
      const where: Where = { title, source, id, type }
      const became = typeof outcome === 'string' ? outcome : 'failed'
      outcomes[became]++
      tally.documents.push({ ...where, language, isPublic, outcome: became })
      if (typeof outcome !== 'string') tally.failed.push({ ...where, error: outcome.error })
      if (outcome === 'kept') tally.kept.push(where)
      countArticle(article)
      for (const note of article.notes) addNote(note, where)
      if (outcome !== 'new' && outcome !== 'updated') return
      for (const name of made.newAuthors) tally.newAuthors.add(name)
      for (const name of made.newTopics) tally.newTopics.add(name)
      for (const { from } of made.redirects) tally.addRedirect('posts and pages', from)
    },
    addRedirect(kind: string, from: string) {
      const entry = tally.redirects.get(kind) ?? { count: 0, examples: [] }
      entry.count++
      if (entry.examples.length < mostExamples) entry.examples.push(from)
      tally.redirects.set(kind, entry)
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
  const { survey, media, documents, failed, notes, newAuthors, redirects, pairs } = tally
  return {
    site: { title: survey.title, address: survey.base },
    isDryRun,
    madeAt,
    documents,
    failures: failed,
    notes: Array.from(notes.values(), ({ details, ...note }) => ({ ...note, details: Array.from(details) })),
    pictures: { ...media.counts, dead: Array.from(media.dead, ([address, why]) => ({ address, why })) },
    authors: Array.from(newAuthors),
    topics: topicsOf(tally),
    redirects: Array.from(redirects, ([kind, entry]) => ({ kind, ...entry })),
    notCarried: notCarriedIn(survey),
    pairs,
  }
}

/** Which categories and tags became which topic, the ones with most terms first. */
function topicsOf({ survey, rules }: Tally): ReportedTopic[] {
  const topics = new Map<string | null, ReportedTopic>()
  for (const term of survey.terms) {
    const uses = survey.termUses.get(`${term.domain}/${term.slug}`) ?? 0
    if (uses === 0) continue
    const found = rules.topicOf(term, defaultLocale)
    const key = found?.key ?? null
    const topic = topics.get(key) ?? { topic: found?.names.map(({ name }) => name).join(' · ') ?? null, terms: [] }
    topic.terms.push({ name: term.name, uses })
    topics.set(key, topic)
  }
  return Array.from(topics.values()).toSorted((one, other) => other.terms.length - one.terms.length)
}

const namedTypes: Record<string, string> = { nav_menu_item: 'menu entry' }

/** What stays behind, in words: `33 comments`. */
export function notCarriedIn({ counts, attachments, comments }: Survey): string[] {
  const others = Array.from(counts).filter(([type]) => !isCarriedType(type) && type !== 'attachment')
  const files = Array.from(attachments.values()).filter(({ isPicture }) => !isPicture).length
  return [
    ...others.map(([type, number]) => counted(number, namedTypes[type] ?? `item of type “${type}”`)),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(files > 0 ? [counted(files, 'file of another kind')] : []),
  ]
}

/** English plurals; of a phrase, its first word has it. A noun in -y has -ies. */
export function counted(number: number, thing: string): string {
  const [noun = '', ...rest] = thing.split(/(?= (?:of|that|entry)\b)/)
  const plural = thing.endsWith('y') ? `${thing.slice(0, -1)}ies` : [`${noun}s`, ...rest].join('')
  return `${number} ${number === 1 ? thing : plural}`
}
