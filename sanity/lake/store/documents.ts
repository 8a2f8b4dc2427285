/** The documents as they are now: one row each, with the references and words found in them. */

import type { DatabaseSync } from 'node:sqlite'
import { parseId, referencesIn, type Document } from './document.ts'
import { wordsOf } from './words.ts'

export type Documents = ReturnType<typeof createDocuments>

/** Prepared access to the document table on one connection. Callers open and close the transaction. */
export function createDocuments(database: DatabaseSync) {
  const select = database.prepare('SELECT json(body) AS body FROM document WHERE id = ?')
  const upsert = database.prepare(
    `INSERT INTO document (id, base, layer, type, rev, body) VALUES (?, ?, ?, ?, ?, jsonb(?))
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev, body = excluded.body RETURNING key`,
  )
  const remove = database.prepare('DELETE FROM document WHERE id = ? RETURNING key')
  const forgetReferences = database.prepare('DELETE FROM reference WHERE source = ?')
  const addReference = database.prepare('INSERT INTO reference (target, source, strong, reachable) VALUES (?, ?, ?, ?)')
  const forgetWords = database.prepare('DELETE FROM word WHERE rowid = ?')
  const addWords = database.prepare('INSERT INTO word (rowid, words) VALUES (?, ?)')
  const holders = database.prepare(
    `SELECT document.id AS id FROM reference JOIN document ON document.key = reference.source
     WHERE reference.target = ? AND reference.strong = 1 AND document.id <> ? LIMIT 100`,
  )

  const referring = database.prepare(
    `SELECT document.id AS id FROM reference JOIN document ON document.key = reference.source
     WHERE reference.target = ? AND document.id <> ? ORDER BY document.id LIMIT 1000`,
  )

  return {
    get(id: string): Document | null {
      const row = select.get(id)
      return row === undefined ? null : (JSON.parse(String(row.body)) as Document)
    },

    put(document: Document): void {
      const { base, layer } = parseId(document._id)
      const row = upsert.get(document._id, base, layer, document._type, document._rev, JSON.stringify(document))
      const key = Number(row?.key)
      forgetReferences.run(key)
      for (const [target, { strong, reachable }] of referencesIn(document)) {
        addReference.run(target, key, Number(strong), Number(reachable))
      }
      forgetWords.run(key)
      addWords.run(key, wordsOf(document))
    },

    remove(id: string): void {
      const row = remove.get(id)
      if (row !== undefined) forgetWords.run(Number(row.key))
    },

    /** The ids of documents that refer to a document in any way, itself left out; at most 1000. */
    holders(id: string): string[] {
      return referring.all(id, id).map((row) => String(row.id))
    },

    /** The ids of documents that refer strongly to a document, itself left out; at most 100. */
    strongHolders(id: string): string[] {
      return holders.all(id, id).map((row) => String(row.id))
    },
  }
}
