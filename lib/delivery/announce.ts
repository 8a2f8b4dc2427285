/**
 * Tells search engines (IndexNow) and hubs of feeds (WebSub) what has just changed. Off unless the newsroom has chosen
 * it: both are told to somebody outside. Nothing waits for it, and nothing depends on it.
 */
import { absolute, isPagePlace, pathOf, type Place } from '../urls.ts'
import type { Locale } from '../../messages/locales.ts'
import { log, reason } from './log.ts'

export type Announcing = {
  /** The site's public address. */
  origin: string
  /** Where IndexNow takes messages, and the key that says they are ours. Null: nobody is told. */
  indexNow: { address: string; key: string } | null
  /** The hub the feeds name. Null: there is none. */
  hub: string | null
}

export type Announcer = {
  /** Notes what changed, and sends it soon. Answers at once. */
  announce: (places: Place[]) => void
  /** When all that was noted has been sent, or given up. */
  idle: () => Promise<void>
}

/** Milliseconds before each further try; after the last the message is given up. */
const pauses = [60_000, 600_000]
const patience = 10_000

/** IndexNow takes no more at once. */
const mostAddresses = 10_000

export function createAnnouncer({ origin, indexNow, hub }: Announcing, waits: number[] = pauses): Announcer {
  // One line for each: who does not answer is waited for by nobody else.
  const work = { IndexNow: Promise.resolve(), WebSub: Promise.resolve() }
  const queue = (name: keyof typeof work, send: () => Promise<Response>) => {
    work[name] = work[name].then(() => sent(name, send, waits))
  }
  return {
    announce: (places) => {
      const pages = places.filter(isPagePlace)
      if (pages.length === 0) return
      if (indexNow !== null) {
        const urlList = pages.slice(0, mostAddresses).map((place) => absolute(origin, pathOf(place)))
        const { address, key } = indexNow
        const message = { host: new URL(origin).host, key, keyLocation: absolute(origin, '/indexnow.txt'), urlList }
        queue('IndexNow', () => post(address, JSON.stringify(message), 'application/json; charset=utf-8'))
      }
      if (hub === null) return
      for (const locale of new Set(pages.filter(({ kind }) => kind === 'article').map((place) => place.locale))) {
        const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': absolute(origin, hubFeed(locale)) })
        queue('WebSub', () => post(hub, body.toString(), 'application/x-www-form-urlencoded'))
      }
    },
    idle: async () => {
      await Promise.all(Object.values(work))
    },
  }
}

/** The feed of a language: the one that names the hub. */
const hubFeed = (locale: Locale) => pathOf({ kind: 'feed', locale, of: { kind: 'front', locale }, file: 'feed.xml' })

const post = (address: string, body: string, type: string) =>
  fetch(address, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  })

async function sent(name: string, send: () => Promise<Response>, waits: number[]): Promise<void> {
  for (const pause of [...waits, null]) {
    try {
      const { ok, status } = await send()
      if (ok) return
      throw new Error(`It answered ${status}`)
    } catch (error) {
      if (pause === null) log({ event: 'not announced', to: name, why: reason(error) })
      else await new Promise((resolve) => setTimeout(resolve, pause).unref())
    }
  }
}
