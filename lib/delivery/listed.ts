/**
 * The order in which the articles of a list stand, newest first, by date and then id: from the index of what is known, so
 * that no page of a listing, however deep, asks the Content Lake to count its way there.
 */
import type { Database } from './database.ts'

/** From a moment on, and before another; ISO 8601 in UTC. */
export type Bounds = { from: string; until: string }

export type Row = { id: string; date: string }

export type Listed = {
  /** How many are out. */
  count: (list: string, bounds?: Bounds) => number
  /** Some of those that are out, newest first. */
  rows: (list: string, from: number, size: number, bounds?: Bounds) => Row[]
  /** The nearest to a row on each side, nearest first. */
  newer: (list: string, row: Row, size: number) => Row[]
  older: (list: string, row: Row, size: number) => Row[]
  /** The dates of the oldest and the newest; null when there is none. */
  ends: (list: string) => { oldest: string; newest: string } | null
}

const always: Bounds = { from: '', until: '~' }

export function createListed(database: Database): Listed {
  let counted = new Map<string, number>()
  let countedAt = -1

  /** What was counted stays true until something is learnt; also when an article's time comes, that is learnt. */
  const remembered = (key: string, count: () => number): number => {
    const changes = Number(database.get(`SELECT value FROM fact WHERE name = 'changes'`)?.value ?? 0)
    if (changes !== countedAt || counted.size > 1000) counted = new Map()
    countedAt = changes
    const known = counted.get(key) ?? count()
    counted.set(key, known)
    return known
  }

  const within = 'FROM listed WHERE list = ? AND published_at >= ? AND published_at < ? AND published_at <= ?'

  return {
    count: (list, { from, until } = always) =>
      remembered(`${list} ${from} ${until}`, () =>
        Number(database.get(`SELECT COUNT(*) AS total ${within}`, list, from, until, now())?.total ?? 0),
      ),
    rows: (list, start, size, { from, until } = always) =>
      database
        .all(
          `SELECT id, published_at ${within} ORDER BY published_at DESC, id DESC LIMIT ? OFFSET ?`,
          list,
          from,
          until,
          now(),
          size,
          start,
        )
        .map(toRow),
    older: (list, { date, id }, size) =>
      database
        .all(
          `SELECT id, published_at FROM listed WHERE list = ? AND (published_at, id) < (?, ?)
           ORDER BY published_at DESC, id DESC LIMIT ?`,
          list,
          date,
          id,
          size,
        )
        .map(toRow),
    newer: (list, { date, id }, size) =>
      database
        .all(
          `SELECT id, published_at FROM listed WHERE list = ? AND (published_at, id) > (?, ?) AND published_at <= ?
           ORDER BY published_at, id LIMIT ?`,
          list,
          date,
          id,
          now(),
          size,
        )
        .map(toRow),
    ends: (list) => {
      const row = database.get(
        'SELECT MIN(published_at) AS oldest, MAX(published_at) AS newest FROM listed WHERE list = ? AND published_at <= ?',
        list,
        now(),
      )
      return typeof row?.oldest === 'string' ? { oldest: row.oldest, newest: String(row.newest) } : null
    },
  }
}

const now = () => new Date().toISOString()

const toRow = ({ id, published_at }: Record<string, unknown>): Row => ({ id: String(id), date: String(published_at) })
