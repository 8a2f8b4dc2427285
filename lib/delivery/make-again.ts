/** Pages that show what changed are made again before anybody asks, beside everything else this process does. */
import { makePage } from './make.ts'
import { processWide } from './process-wide.ts'
import { sitePages } from './site-pages.ts'

/** How many are made at once, and how many wait at most; the rest are made when somebody asks. */
const together = 4
const most = 200

type Wanted = { route: string; settle: (isMade: boolean) => void }

const state = processWide('made again', () => ({ waiting: [] as Wanted[], busy: 0 }))

/**
 * Has the pages at these routes made, before those that wait already: what has just changed is what people look for.
 * Never throws. Answers how many were, once none of them waits any more: where too many do, those that have waited longest are left.
 */
export async function makeAgain(routes: string[]): Promise<number> {
  const { waiting } = state()
  const wanted: Wanted[] = []
  const outcomes = routes.map((route) => new Promise<boolean>((settle) => wanted.push({ route, settle })))
  waiting.unshift(...wanted)
  for (const { settle } of waiting.splice(most)) settle(false)
  while (state().busy < together && waiting.length > 0) void work()
  return (await Promise.all(outcomes)).filter(Boolean).length
}

async function work(): Promise<void> {
  const { waiting } = state()
  state().busy++
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next.settle(await isMade(next.route))
  state().busy--
}

async function isMade(route: string): Promise<boolean> {
  try {
    // Another change, or a reader, may have had it made.
    if (!sitePages().isFresh(route)) await makePage(route)
    return true
  } catch {
    // The disk under the kept pages fails: who asks for the page hears of it.
    return false
  }
}
