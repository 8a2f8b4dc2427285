/** Asset documents carry the address they are served from. When the lake has moved to another port, they follow. */

import type { DatabaseSync } from 'node:sqlite'

export function createAddressBook(database: DatabaseSync) {
  const read = database.prepare("SELECT value FROM note WHERE scope = 'lake' AND name = 'address'")
  const write = database.prepare(
    `INSERT INTO note (scope, name, value, written_at) VALUES ('lake', 'address', ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, written_at = excluded.written_at`,
  )
  // Not an edit anybody made: neither the revision nor the history changes.
  const move = database.prepare(
    `UPDATE document SET body = jsonb_set(body, '$.url', ? || '/' || (body ->> '$.path'))
     WHERE type IN ('sanity.imageAsset', 'sanity.fileAsset') AND json_type(body, '$.path') = 'text'`,
  )

  return {
    /** Says where the lake answers now. */
    moveTo(address: string): void {
      if (read.get()?.value === address) return
      database.exec('BEGIN IMMEDIATE')
      move.run(address)
      write.run(address, new Date().toISOString())
      database.exec('COMMIT')
    },
  }
}
