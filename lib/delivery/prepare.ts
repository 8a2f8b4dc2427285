/** Has the share picture of a page made as soon as the page is: networks keep what they see at their first look. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { env } from '../env.ts'
import { pageOfShareImage } from '../urls.ts'
import { isKept } from './kept-files.ts'
import { log, reason } from './log.ts'
import { sitePages } from './site-pages.ts'

/** Milliseconds. */
const patience = 20_000

/** The last is the next. */
const wanted: string[] = []
let isWorking = false

/**
 * Asks this server for the picture that a page's head names, before whatever was asked for earlier: links to what has just
 * been published are shared first. Never throws, never waits.
 */
export function prepareSharePicture(html: string): void {
  const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1]
  const path = address && URL.parse(address)?.pathname
  if (!path || pageOfShareImage(path) === null || isKept(path)) return
  wanted.push(path)
  if (!isWorking) void work()
}

/** The same for the pages kept from before this start, and from the build; the most read first. Never throws. */
export async function prepareKeptPages(): Promise<void> {
  try {
    const pages = sitePages()
    for (const route of pages.routes(mostAtStart).toReversed()) {
      // Unpacking hundreds of them at once would hold up readers.
      await nextTurn()
      const page = pages.find(route)
      if (page) prepareSharePicture(page.html)
    }
  } catch (error) {
    log({ event: 'share pictures not prepared', why: reason(error) })
  }
}

const mostAtStart = 300

/** One after the other: readers come first. */
async function work(): Promise<void> {
  isWorking = true
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    await askFor(path)
  }
  isWorking = false
}

async function askFor(path: string): Promise<void> {
  try {
    // A page that was made several times meanwhile asks as often.
    if (isKept(path)) return
    const response = await fetch(`http://localhost:${env().PORT}${path}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
  } catch {
    // It is made when a network asks for it.
  }
}
