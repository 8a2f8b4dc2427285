/** What the newsroom has of articles and pages in every language: enough to say what is missing, behind or owed. */

export type Kind = 'article' | 'page'

/** What a translation remembers of the original it was made from. */
export type Source = {
  original: string | null
  revision: string | null
  fingerprint: string | null
  minorFingerprint: string | null
}

export type Correction = {
  _key: string
  date: string
  kind: 'correction' | 'clarification' | 'update'
  text: string
  /** It concerns this language alone: no other version owes it. */
  onlyHere: boolean | null
}

/** A document, published or as a draft. */
export type State = {
  /** With `drafts.` before it when it is a draft. */
  _id: string
  rev: string
  updatedAt: string
  language: string | null
  title: string | null
  publishedAt: string | null
  source: Source | null
  corrections: Correction[] | null
}

/** A document and its draft; at least one of them is there. */
export type Entry = { id: string; kind: Kind; published: State | null; draft: State | null }

export type Member = { key: string; language: string | null; id: string }

/** A `translation.metadata` document: what joins language versions. */
export type Pair = { id: string; rev: string; createdAt: string; members: Member[] }

export type Newsroom = {
  isLoaded: boolean
  entries: ReadonlyMap<string, Entry>
  pairs: ReadonlyMap<string, Pair>
  /** The pairs that claim a document, the one that counts first. */
  claims: ReadonlyMap<string, Pair[]>
  /** What is known of texts, by `textKey`. */
  fingerprints: ReadonlyMap<string, string>
}

export const emptyNewsroom: Newsroom = {
  isLoaded: false,
  entries: new Map(),
  pairs: new Map(),
  claims: new Map(),
  fingerprints: new Map(),
}

export const textKey = ({ _id, rev }: Pick<State, '_id' | 'rev'>) => `${_id}@${rev}`

/** What an editor sees of a document: its draft, when there is one. */
export const shownState = ({ draft, published }: Entry): State => (draft ?? published) as State

/** What its translations are measured by: what readers see, when they see any. */
export const measuredState = ({ draft, published }: Entry): State => (published ?? draft) as State

export const titleOf = (entry: Entry) => shownState(entry).title ?? entry.id

export const languageOf = (entry: Entry) => shownState(entry).language

/** The pairs that claim each document, the oldest first: it is the one that readers' pages follow. */
export function claimsOf(pairs: Iterable<Pair>): Map<string, Pair[]> {
  const claims = new Map<string, Pair[]>()
  const oldestFirst = [...pairs].sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))
  for (const pair of oldestFirst) {
    for (const id of new Set(pair.members.map(({ id }) => id))) claims.set(id, [...(claims.get(id) ?? []), pair])
  }
  return claims
}

const ageOf = ({ createdAt, id }: Pair) => `${createdAt} ${id}`

/** The versions of a document that exist, itself among them. Of a language there is one: the first. */
export function versionsOf({ entries, claims }: Newsroom, id: string): Entry[] {
  const members = claims.get(id)?.[0]?.members ?? []
  const all = [id, ...members.map((member) => member.id)].flatMap((each) => entries.get(each) ?? [])
  return [...new Map(all.toReversed().map((entry) => [languageOf(entry), entry])).values()].reverse()
}

/** The original of a translation, as long as the two are joined. */
export function originalOf(newsroom: Newsroom, id: string, source: Source | null): Entry | null {
  if (!source?.original || source.original === id) return null
  return versionsOf(newsroom, id).find((version) => version.id === source.original) ?? null
}

/** Whether the translation in a state is behind its original; null while that is not known yet. */
export function standingOf(newsroom: Newsroom, entry: Entry, state = measuredState(entry)): boolean | null {
  const { source } = state
  const original = originalOf(newsroom, entry.id, source)
  if (!source?.fingerprint || !original) return false
  const now = measuredState(original)
  if (now.rev === source.revision) return false
  const fingerprint = newsroom.fingerprints.get(textKey(now))
  if (fingerprint === undefined) return null
  return fingerprint !== source.fingerprint && fingerprint !== source.minorFingerprint
}
