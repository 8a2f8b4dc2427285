/** Small things kept by name within a scope, such as sessions and what editors have set for themselves. */

import type { DatabaseSync } from 'node:sqlite'

export type Note = { name: string; value: string; writtenAt: string }
export type Notes = ReturnType<typeof createNotes>

export function createNotes(database: DatabaseSync) {
  const select = database.prepare('SELECT name, value, written_at FROM note WHERE scope = ? AND name = ?')
  const upsert = database.prepare(
    `INSERT INTO note (scope, name, value, written_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, written_at = excluded.written_at`,
  )
  const remove = database.prepare('DELETE FROM note WHERE scope = ? AND name = ?')
  const removeBefore = database.prepare('DELETE FROM note WHERE scope = ? AND written_at < ?')

  return {
    get(scope: string, name: string): Note | null {
      const row = select.get(scope, name)
      return row === undefined
        ? null
        : { name: String(row.name), value: String(row.value), writtenAt: String(row.written_at) }
    },

    put(scope: string, name: string, value: string): Note {
      const writtenAt = new Date().toISOString()
      upsert.run(scope, name, value, writtenAt)
      return { name, value, writtenAt }
    },

    remove(scope: string, name: string): void {
      remove.run(scope, name)
    },

    /** Forgets what was written before a time, in ISO 8601. */
    removeBefore(scope: string, time: string): void {
      removeBefore.run(scope, time)
    },
  }
}
