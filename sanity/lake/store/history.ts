/** Every transaction there has been, with what it did to each document, forth and back. */

import type { DatabaseSync } from 'node:sqlite'
import type { Change } from './change.ts'

export type History = ReturnType<typeof createHistory>

type Entry = { transactionId: string; timestamp: string; author: string; changes: Change[] }

/** Prepared access to the history on the writing connection. Callers open and close the transaction. */
export function createHistory(database: DatabaseSync) {
  const known = database.prepare('SELECT 1 FROM change_set WHERE id = ?')
  const newest = database.prepare('SELECT id FROM change_set ORDER BY sequence DESC LIMIT 1')
  const addSet = database.prepare('INSERT INTO change_set (id, author, timestamp) VALUES (?, ?, ?)')
  const addChange = database.prepare(
    `INSERT INTO change (document_id, sequence, transition, previous_rev, mutations, apply, revert)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )

  return {
    has: (transactionId: string): boolean => known.get(transactionId) !== undefined,

    /** The id of the newest transaction; null before the first. */
    latest(): string | null {
      const row = newest.get()
      return row === undefined ? null : String(row.id)
    },

    /** Records a transaction; returns its place in the order of all transactions. */
    append({ transactionId, timestamp, author, changes }: Entry): number {
      const sequence = Number(addSet.run(transactionId, author, timestamp).lastInsertRowid)
      for (const { id, transition, before, mutations, effects } of changes) {
        const [apply, revert] = [JSON.stringify(effects.apply), JSON.stringify(effects.revert)]
        addChange.run(id, sequence, transition, before?._rev ?? null, JSON.stringify(mutations), apply, revert)
      }
      return sequence
    },
  }
}
