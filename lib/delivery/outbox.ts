/** What other instances of the site are still to be told: kept in the site's file until they have been. */
import { randomUUID } from 'node:crypto'
import { env } from '../env.ts'
import { database } from './database.ts'
import { processWide } from './process-wide.ts'

export type News = { changed: string[] } | { withdrawn: string } | { restored: string }

export type Outbox = {
  /** The name of this instance, and of every process that shares its file. */
  instance: string
  /** Why the others cannot be reached; null when they can, or there are none. */
  fault: string | null
  /** Notes something for the others. In a transaction it is noted with the rest of it. Without others nothing happens. */
  note: (news: News) => void
  list: () => { seq: number; message: News }[]
  forget: (seq: number) => void
  /** When something is noted next in this process, or after so many milliseconds. */
  next: (patience: number) => Promise<void>
}

export const outbox = processWide('outbox', (): Outbox => {
  const file = database()
  const waiting = new Set<() => void>()
  return {
    instance: instanceName(),
    fault: null,
    note: (news) => {
      if (env().REDIS_URL === undefined) return
      file.run('INSERT INTO outbox (message) VALUES (?)', JSON.stringify(news))
      for (const wake of waiting) wake()
    },
    list: () =>
      file
        .all('SELECT seq, message FROM outbox ORDER BY seq LIMIT 500')
        .map(({ seq, message }) => ({ seq: Number(seq), message: JSON.parse(String(message)) as News })),
    forget: (seq) => {
      file.run('DELETE FROM outbox WHERE seq = ?', seq)
    },
    next: (patience) =>
      new Promise((resolve) => {
        // Nobody is left waiting here: through a quiet weekend they would be as many as its seconds.
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, patience)
        waiting.add(wake)
      }),
  }
})

function instanceName(): string {
  database().run(`INSERT OR IGNORE INTO fact (name, value) VALUES ('instance', ?)`, randomUUID())
  return String(database().get(`SELECT value FROM fact WHERE name = 'instance'`)?.value)
}
