/**
 * What was asked of this instance, in one line a minute for each kind of request: how many, and what they were answered.
 * Nobody's address, agent or path is in it: who reads what is nobody's business.
 */
import { log } from './log.ts'
import { processWide } from './process-wide.ts'

/** What the door made of a request. `made`: a page or file that had to be made first, counted besides. */
export type Kind = 'page' | 'made' | 'file' | 'redirect' | 'missing' | 'refused' | 'unavailable'

/** Milliseconds between two reports. */
const pause = 60_000

const counts = processWide('traffic', () => new Map<Kind, number>())

export function count(kind: Kind): void {
  counts().set(kind, (counts().get(kind) ?? 0) + 1)
}

/** One line for each kind there was, and a new start. */
export function report(): void {
  for (const [kind, requests] of counts()) log({ event: 'requests', kind, requests, seconds: pause / 1000 })
  counts().clear()
}

/** Reports for as long as the process lives. */
export function reportTraffic(): void {
  setInterval(report, pause).unref()
}
