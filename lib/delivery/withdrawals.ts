/**
 * What was taken down by hand, for reasons of law or safety: refused by the door at once, on every process of the
 * machine, whatever the Content Lake says and whether or not it answers.
 */
import { pathOf, placeAt, withoutLight } from '../urls.ts'
import type { Database } from './database.ts'
import { database } from './database.ts'
import type { Known } from './known.ts'
import type { Pages } from './pages.ts'
import { processWide } from './process-wide.ts'
import { siteKnown } from './site-known.ts'
import { sitePages } from './site-pages.ts'

export type Withdrawals = {
  has: (path: string) => boolean
  /**
   * Takes a public path down. Every kept page that shows what is there (listings, its translation) is thrown away and
   * made anew when next asked for. Answers how many were.
   */
  takeDown: (path: string) => number
  /** Lets a path be shown again. */
  putBack: (path: string) => void
}

/**
 * The one path the door knows a page by: somebody in a hurry copies it with a slash at its end, as the page without
 * pictures, or encoded in another way. What is no page stays as it is.
 */
export function pathToWithdraw(path: string): string {
  const place = placeAt((withoutLight(path) ?? path).replace(/\/+$/, ''))
  return place === null ? path : pathOf(place)
}

export function createWithdrawals(file: Database, known: Known, pages: Pages): Withdrawals {
  return {
    has: (path) => file.get('SELECT 1 FROM withdrawn WHERE path = ?', path) !== undefined,
    takeDown: (path) =>
      file.together(() => {
        file.run('INSERT OR IGNORE INTO withdrawn (path, at) VALUES (?, ?)', path, Date.now())
        const place = placeAt(path)
        const id = place && known.idAt(place)
        const routes = id ? pages.tagged([id]) : []
        for (const route of routes) pages.forget(route)
        return routes.length
      }),
    putBack: (path) => {
      file.run('DELETE FROM withdrawn WHERE path = ?', path)
    },
  }
}

export const withdrawals = processWide('withdrawals', () => createWithdrawals(database(), siteKnown(), sitePages()))
