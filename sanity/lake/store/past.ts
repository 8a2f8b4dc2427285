/** What documents were: read back from the patches every transaction left. */

import type { DatabaseSync } from 'node:sqlite'
import { applyPatch, type RawPatch } from 'mendoza'
import type { Change } from './change.ts'
import type { Document } from './document.ts'

export type Past = ReturnType<typeof createPast>

/** A transaction as far as it concerns some documents. */
export type PastTransaction = {
  id: string
  author: string
  timestamp: string
  changes: (Pick<Change, 'id' | 'mutations' | 'effects'> & { previousRev: string | null })[]
}

/** A document's appearance, disappearance or change in a transaction. */
export type Turn = Pick<PastTransaction, 'author' | 'timestamp'> & {
  sequence: number
  transactionId: string
  documentId: string
  transition: Change['transition']
  previousRev: string | null
}

export type Range = {
  /** The first and the last transaction wanted, both included; names nobody knows are passed over. */
  from: string | null
  to: string | null
  isNewestFirst: boolean
  limit: number
}

type Moment = { revision: string } | { time: string } | 'now'

/** Prepared reading of the history. */
export function createPast(database: DatabaseSync) {
  const sequenceOf = database.prepare('SELECT sequence FROM change_set WHERE id = ?')
  const sequenceAt = database.prepare('SELECT max(sequence) AS sequence FROM change_set WHERE timestamp <= ?')
  const latestChange = database.prepare(
    `SELECT sequence, transition FROM change WHERE document_id = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1`,
  )
  const beginning = database.prepare(
    `SELECT max(sequence) AS sequence FROM change WHERE document_id = ? AND sequence <= ? AND transition = 'appear'`,
  )
  const patches = database.prepare(
    `SELECT change_set.id AS revision, change.apply AS apply FROM change JOIN change_set USING (sequence)
     WHERE change.document_id = ? AND sequence BETWEEN ? AND ? ORDER BY sequence`,
  )

  const place = (name: string | null): number | null => {
    const row = name === null ? undefined : sequenceOf.get(name)
    return row === undefined ? null : Number(row.sequence)
  }

  function momentToSequence(moment: Moment): number | null {
    if (moment === 'now') return Number.MAX_SAFE_INTEGER
    if ('revision' in moment) return place(moment.revision)
    return Number(sequenceAt.get(moment.time)?.sequence ?? 0)
  }

  /** A document as a transaction left it, patched together from when it last appeared. */
  function rebuild(id: string, sequence: number): Document | null {
    const start = Number(beginning.get(id, sequence)?.sequence)
    let document: unknown = null
    let _rev = ''
    for (const row of patches.all(id, start, sequence)) {
      document = applyPatch(document, JSON.parse(String(row.apply)) as RawPatch)
      _rev = String(row.revision)
    }
    return document === null ? null : { ...(document as Document), _rev }
  }

  return {
    /** A document as it was; null when there was none then, or the revision is not known. */
    documentAt(id: string, moment: Moment): Document | null {
      const sequence = momentToSequence(moment)
      const last = sequence === null ? undefined : latestChange.get(id, sequence)
      return last === undefined || last.transition === 'disappear' ? null : rebuild(id, Number(last.sequence))
    },

    /** A document as it was when it last existed; null when it never did. */
    lastDocument(id: string): Document | null {
      const last = latestChange.get(id, Number.MAX_SAFE_INTEGER)
      if (last === undefined) return null
      return rebuild(id, Number(last.sequence) - (last.transition === 'disappear' ? 1 : 0))
    },

    /** The transactions that touched any of some documents. */
    transactions(ids: string[], { from, to, isNewestFirst, limit }: Range): PastTransaction[] {
      const marks = ids.map(() => '?').join(', ')
      const bounds = [place(from) ?? 0, place(to) ?? Number.MAX_SAFE_INTEGER]
      const sets = database
        .prepare(
          `SELECT sequence, id, author, timestamp FROM change_set WHERE sequence IN (
             SELECT DISTINCT sequence FROM change WHERE document_id IN (${marks}) AND sequence BETWEEN ? AND ?
             ORDER BY sequence ${isNewestFirst ? 'DESC' : 'ASC'} LIMIT ?
           ) ORDER BY sequence ${isNewestFirst ? 'DESC' : 'ASC'}`,
        )
        .all(...ids, ...bounds, limit)
      const changes = database.prepare('SELECT * FROM change WHERE sequence = ? ORDER BY rowid')
      return sets.map((set) => ({
        ...{ id: String(set.id), author: String(set.author), timestamp: String(set.timestamp) },
        changes: changes.all(Number(set.sequence)).map(toPastChange),
      }))
    },

    /** All that has happened to some documents, oldest first, but for mere changes of those in `quiet`. */
    turns(ids: string[], quiet: string[]): Turn[] {
      const marks = (list: string[]) => list.map(() => '?').join(', ')
      return database
        .prepare(
          `SELECT sequence, change_set.id AS transactionId, document_id AS documentId, transition,
             previous_rev AS previousRev, author, timestamp
           FROM change JOIN change_set USING (sequence)
           WHERE document_id IN (${marks(ids)}) AND NOT (transition = 'update' AND document_id IN (${marks(quiet)}))
           ORDER BY sequence`,
        )
        .all(...ids, ...quiet) as Turn[]
    },
  }
}

const toPastChange = (row: Record<string, unknown>): PastTransaction['changes'][number] => ({
  id: String(row.document_id),
  mutations: JSON.parse(String(row.mutations)) as Change['mutations'],
  effects: {
    apply: JSON.parse(String(row.apply)) as unknown[],
    revert: JSON.parse(String(row.revert)) as unknown[],
  },
  previousRev: typeof row.previous_rev === 'string' ? row.previous_rev : null,
})
