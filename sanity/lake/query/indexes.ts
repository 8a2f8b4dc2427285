/** Makes the indexes that queries ask for, and drops those nobody has used for longest when there are many. */

import type { DatabaseSync } from 'node:sqlite'
import { isDiskFull } from '../errors.ts'
import type { Shape } from './shape.ts'

/** Every index is paid for by each write. */
const mostIndexes = 40
/** Milliseconds between two notes that an index is in use. */
const noteEvery = 3600_000

export type IndexKeeper = ReturnType<typeof createIndexKeeper>

/** Works on the writing connection. */
export function createIndexKeeper(database: DatabaseSync) {
  const list = database.prepare('SELECT name, used_at FROM query_index ORDER BY used_at')
  const touch = database.prepare(
    'INSERT INTO query_index (name, used_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET used_at = excluded.used_at',
  )
  const forget = database.prepare('DELETE FROM query_index WHERE name = ?')
  const usedAt = new Map(list.all().map((row) => [String(row.name), Number(row.used_at)]))

  function make({ name, columns }: Shape): void {
    const surplus = usedAt.size >= mostIndexes ? leastRecent() : undefined
    database.exec('BEGIN IMMEDIATE')
    try {
      if (surplus !== undefined) {
        database.exec(`DROP INDEX IF EXISTS ${surplus}`)
        forget.run(surplus)
      }
      database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON document (${columns})`)
      touch.run(name, Date.now())
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    if (surplus !== undefined) usedAt.delete(surplus)
    usedAt.set(name, Date.now())
  }

  const leastRecent = (): string | undefined => [...usedAt].sort(([, one], [, other]) => one - other)[0]?.[0]

  function note(wanted: Shape[], used: string[]): void {
    for (const shape of wanted) if (!usedAt.has(shape.name)) make(shape)
    const now = Date.now()
    for (const name of used) {
      if (now - (usedAt.get(name) ?? now) < noteEvery) continue
      touch.run(name, now)
      usedAt.set(name, now)
    }
  }

  return {
    /**
     * Hears which indexes a query wanted and did not have, and which it used. On a full disk there are no new ones:
     * the query has been answered without.
     */
    note(wanted: Shape[], used: string[]): void {
      try {
        note(wanted, used)
      } catch (error) {
        if (!isDiskFull(error)) throw error
      }
    },
  }
}
