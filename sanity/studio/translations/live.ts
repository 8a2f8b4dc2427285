/** Keeps the newsroom up to date: everything once, then what changes, for as long as somebody looks. */
import type { SanityClient } from '@sanity/client'
import { fingerprintOf, type Worded } from '../../fingerprint.ts'
import {
  claimsOf,
  emptyNewsroom,
  measuredState,
  originalOf,
  textKey,
  type Entry,
  type Kind,
  type Newsroom,
  type Pair,
  type State,
} from './newsroom.ts'

const filter = '_type in ["article", "page", "translation.metadata"]'

const fields = `{
  _id, _type, "rev": _rev, "updatedAt": _updatedAt, "createdAt": _createdAt, language, title, publishedAt,
  "source": translationSource{"original": original._ref, revision, fingerprint, minorFingerprint},
  "corrections": corrections[]{_key, date, kind, text, onlyHere},
  "members": translations[]{"key": _key, language, "id": value._ref}
}`

const allQuery = `*[${filter} && _id > $after] | order(_id asc) [0...$size] ${fields}`
const someQuery = `*[${filter} && _id in $ids] ${fields}`

/** What a fingerprint is made of. Which parts of the body count is its business. */
export const wordedFields = '{_id, _rev, title, excerpt, body}'

const textsQuery = `*[_id in $ids] ${wordedFields}`

/** Documents to an answer. */
const size = 1000
const texts = 100

/** Milliseconds: changes within one are read together, and a lost connection is tried again after the other. */
const [gathering, patience] = [200, 5000]

type Row = State & { _type: string; createdAt: string; members: Pair['members'] | null }

export type LiveNewsroom = { get: () => Newsroom; subscribe: (listener: () => void) => () => void }

/** The client must be allowed to see drafts. Nothing is asked before somebody subscribes. */
export function createLiveNewsroom(given: SanityClient): LiveNewsroom {
  const client = given.withConfig({ perspective: 'raw', useCdn: false })
  const listeners = new Set<() => void>()
  let newsroom = emptyNewsroom
  let stop = () => {}

  function tell(change: Partial<Newsroom>): void {
    newsroom = { ...newsroom, ...change }
    for (const listener of listeners) listener()
  }

  function start(): () => void {
    const changed = new Set<string>()
    let isStopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let work = Promise.resolve()

    /** One thing after another, so that an older answer never overwrites a newer one. */
    function then(next: () => Promise<void>): void {
      work = work.then(async () => {
        if (isStopped) return
        try {
          await next()
        } catch (error) {
          console.error('The translations could not be read', error)
          retry()
        }
      })
    }

    function retry(): void {
      clearTimeout(timer)
      timer = setTimeout(() => then(readAll), patience)
    }

    async function readAll(): Promise<void> {
      const entries = new Map<string, Entry>()
      const pairs = new Map<string, Pair>()
      let after = ''
      for (;;) {
        const rows = await client.fetch<Row[]>(allQuery, { after, size })
        for (const row of rows) put(row, entries, pairs)
        const last = rows.at(-1)
        if (!last || rows.length < size) break
        after = last._id
      }
      tell({ isLoaded: true, entries, pairs, claims: claimsOf(pairs.values()) })
      await compare()
    }

    async function readChanged(): Promise<void> {
      const ids = [...changed]
      changed.clear()
      const rows = await client.fetch<Row[]>(someQuery, { ids })
      const entries = new Map(newsroom.entries)
      const pairs = new Map(newsroom.pairs)
      for (const id of ids) remove(id, entries, pairs)
      for (const row of rows) put(row, entries, pairs)
      tell({ entries, pairs, claims: claimsOf(pairs.values()) })
      await compare()
    }

    /** Reads the text of those originals alone that are at another revision than their translation remembers. */
    async function compare(): Promise<void> {
      const wanted = new Map(unknownTexts(newsroom).map((state) => [state._id, state]))
      const ids = [...wanted.keys()]
      const known = new Map(newsroom.fingerprints)
      for (let at = 0; at < ids.length && !isStopped; at += texts) {
        const found = await client.fetch<(Worded & { _id: string; _rev: string })[]>(textsQuery, {
          ids: ids.slice(at, at + texts),
        })
        for (const text of found) known.set(textKey({ _id: text._id, rev: text._rev }), await fingerprintOf(text))
      }
      // Told once: with every telling the whole board is made again.
      if (ids.length > 0) tell({ fingerprints: known })
    }

    function gather(id: string): void {
      changed.add(id)
      clearTimeout(timer)
      timer = setTimeout(() => then(readChanged), gathering)
    }

    const options = {
      events: ['welcome' as const, 'mutation' as const],
      includeResult: false,
      includeAllVersions: true,
      visibility: 'query' as const,
    }
    let subscription = { unsubscribe: () => {} }
    function listen(): void {
      subscription = client.listen(`*[${filter}]`, {}, options).subscribe({
        // After a lost connection it is said again: whatever happened meanwhile is read with everything else.
        next: (event) => (event.type === 'welcome' ? then(readAll) : 'documentId' in event && gather(event.documentId)),
        error: () => {
          if (!isStopped) timer = setTimeout(listen, patience)
        },
      })
    }
    listen()
    return () => {
      isStopped = true
      clearTimeout(timer)
      subscription.unsubscribe()
    }
  }

  return {
    get: () => newsroom,
    subscribe: (listener) => {
      if (listeners.size === 0) stop = start()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}

const draftPrefix = 'drafts.'

function put(row: Row, entries: Map<string, Entry>, pairs: Map<string, Pair>): void {
  const { _id, _type, createdAt, members, ...state } = row
  const isDraft = _id.startsWith(draftPrefix)
  if (_id.startsWith('versions.')) return
  if (_type === 'translation.metadata') {
    const sound = (members ?? []).filter(({ id }) => typeof id === 'string')
    if (!isDraft) pairs.set(_id, { id: _id, rev: state.rev, createdAt, members: sound })
    return
  }
  const id = isDraft ? _id.slice(draftPrefix.length) : _id
  const entry = entries.get(id) ?? { id, kind: _type as Kind, published: null, draft: null }
  entries.set(id, { ...entry, [isDraft ? 'draft' : 'published']: { _id, ...state } })
}

function remove(id: string, entries: Map<string, Entry>, pairs: Map<string, Pair>): void {
  pairs.delete(id)
  const isDraft = id.startsWith(draftPrefix)
  const base = isDraft ? id.slice(draftPrefix.length) : id
  const entry = entries.get(base)
  if (!entry) return
  const left = { ...entry, [isDraft ? 'draft' : 'published']: null }
  if (left.draft || left.published) entries.set(base, left)
  else entries.delete(base)
}

/** The originals whose text must be known to say whether a translation is behind. */
function unknownTexts(newsroom: Newsroom): State[] {
  return [...newsroom.entries.values()].flatMap((entry) =>
    [entry.published, entry.draft].flatMap((state) => {
      const original = state?.source?.fingerprint ? originalOf(newsroom, entry.id, state.source) : null
      if (!state?.source || !original) return []
      const now = measuredState(original)
      return now.rev === state.source.revision || newsroom.fingerprints.has(textKey(now)) ? [] : [now]
    }),
  )
}
