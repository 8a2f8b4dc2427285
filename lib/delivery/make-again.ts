/** Pages that show what changed are made again before anybody asks, beside everything else this process does. */
import { lakeFault } from './lake-state.ts'
import { log, reason } from './log.ts'
import { makePage } from './make.ts'
import { processWide } from './process-wide.ts'
import { sitePages } from './site-pages.ts'

/** How many are made at once, and how many wait at most; the rest are made when somebody asks. */
const together = 4
const most = 200

/** When more than these wait, they are made one at a time: messages and readers that come meanwhile must not wait as well. */
const crowd = 20

type Wanted = { route: string; isMade: Promise<boolean>; settle: (isMade: boolean) => void }

const state = processWide('made again', () => ({
  waiting: [] as Wanted[],
  busy: 0,
  making: new Map<string, Promise<number>>(),
}))

/**
 * Has the pages at these routes made, before those that wait already: what has just changed is what people look for.
 * Never throws. Answers how many were, once none of them waits any more: where too many do, those that have waited longest are left.
 */
export async function makeAgain(routes: string[]): Promise<number> {
  const { waiting } = state()
  const wanted = routes.map((route) => takeOut(route) ?? want(route))
  waiting.unshift(...wanted)
  for (const { settle } of waiting.splice(most)) settle(false)
  while (hasRoom() && waiting.length > 0) void work()
  return (await Promise.all(wanted.map(({ isMade }) => isMade))).filter(Boolean).length
}

/**
 * Has those of the most read pages made that something has changed on, say before this process was ended in the midst of
 * it, or that an earlier build has made: one after the other, for readers come first. Never throws.
 */
export async function makeStaleAgain(): Promise<void> {
  try {
    for (const route of sitePages().routes(most)) {
      // While the Content Lake is away nothing can be made.
      if (lakeFault() !== null) return
      if (!sitePages().isFresh(route)) await makeAgain([route])
    }
  } catch (error) {
    log({ event: 'pages not made again', why: reason(error) })
  }
}

/** One that waits will show this change too. One that is being made may have been asked for before it. */
function takeOut(route: string): Wanted | undefined {
  const { waiting } = state()
  const at = waiting.findIndex((each) => each.route === route)
  return at === -1 ? undefined : waiting.splice(at, 1)[0]
}

function want(route: string): Wanted {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  return { route, isMade: promise, settle: resolve }
}

const hasRoom = () => state().busy < (state().waiting.length > crowd ? 1 : together)

async function work(): Promise<void> {
  const next = state().waiting.shift()
  if (next === undefined) return
  state().busy++
  next.settle(await isMade(next.route))
  state().busy--
  while (hasRoom() && state().waiting.length > 0) void work()
}

async function isMade(route: string): Promise<boolean> {
  const { making } = state()
  try {
    // Two that make the same page ask the Content Lake twice; when the first is done it may show all there is to show.
    while (making.has(route)) await making.get(route)
    // Another change, or a reader, may have had it made.
    if (sitePages().isFresh(route)) return true
    const made = makePage(route).finally(() => making.delete(route))
    making.set(route, made)
    return (await made) === 200
  } catch {
    // The disk under the kept pages fails: who asks for the page hears of it.
    return false
  }
}
