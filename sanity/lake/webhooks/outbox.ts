/** What the webhook still has to say: written with the change itself, read and crossed off by the deliverer. */

import type { DatabaseSync } from 'node:sqlite'
import type { Change } from '../store/change.ts'
import { parseId, type Document } from '../store/document.ts'

export type Delivery = {
  key: number
  documentId: string
  transactionId: string
  operation: 'create' | 'update' | 'delete'
  committedAt: string
  before: Document | null
  after: Document | null
  attempts: number
}

const operations = { appear: 'create', update: 'update', disappear: 'delete' } as const

export type Outbox = ReturnType<typeof createOutbox>

/** An outbox that is not `active` keeps nothing: there is no webhook to deliver to. */
export function createOutbox(database: DatabaseSync, active: boolean) {
  const insert = database.prepare(
    `INSERT INTO delivery (document_id, transaction_id, operation, committed_at, before, after)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  // The oldest one of each document, so that a document's changes arrive in their order.
  const due = database.prepare(
    `SELECT * FROM delivery AS one WHERE given_up = 0 AND due_at <= ? AND NOT EXISTS (
       SELECT 1 FROM delivery AS earlier
       WHERE earlier.document_id = one.document_id AND earlier.given_up = 0 AND earlier.key < one.key
     ) ORDER BY key LIMIT ?`,
  )
  const next = database.prepare('SELECT min(due_at) AS due FROM delivery WHERE given_up = 0')
  const remove = database.prepare('DELETE FROM delivery WHERE key = ?')
  const postpone = database.prepare('UPDATE delivery SET attempts = attempts + 1, due_at = ? WHERE key = ?')
  const giveUp = database.prepare('UPDATE delivery SET given_up = 1 WHERE key = ?')

  return {
    /** Adds the changes of published documents. Call it inside the transaction that makes them. */
    add({ transactionId, timestamp, changes }: { transactionId: string; timestamp: string; changes: Change[] }): void {
      if (!active) return
      for (const { id, before, after, transition } of changes) {
        if (parseId(id).layer !== 'published') continue
        const [old, now] = [before, after].map((document) => (document === null ? null : JSON.stringify(document)))
        insert.run(id, transactionId, operations[transition], timestamp, old ?? null, now ?? null)
      }
    },

    /** Deliveries whose time has come, at most one of each document, oldest first. Times in milliseconds. */
    listDue(now: number, limit: number): Delivery[] {
      return due.all(now, limit).map((row) => ({
        key: Number(row.key),
        documentId: String(row.document_id),
        transactionId: String(row.transaction_id),
        operation: row.operation as Delivery['operation'],
        committedAt: String(row.committed_at),
        before: row.before === null ? null : (JSON.parse(String(row.before)) as Document),
        after: row.after === null ? null : (JSON.parse(String(row.after)) as Document),
        attempts: Number(row.attempts),
      }))
    },

    /** When the next one is due, in milliseconds since 1970; null when nothing waits. */
    nextDue(): number | null {
      const due = next.get()?.due
      return due === null || due === undefined ? null : Number(due)
    },

    remove: (key: number): void => void remove.run(key),
    postpone: (key: number, until: number): void => void postpone.run(until, key),
    giveUp: (key: number): void => void giveUp.run(key),
  }
}
