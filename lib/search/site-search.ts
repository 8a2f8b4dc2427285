/** The search of this site, in this process: filled in the background, asked by pages. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { database } from '../delivery/database.ts'
import { log, reason } from '../delivery/log.ts'
import { processWide } from '../delivery/process-wide.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { env } from '../env.ts'
import { countUnindexed, fill, isFilled, noteEverything, type Filling } from './fill.ts'
import { openSearchFile } from './search-file.ts'
import { createSearchIndex } from './search-index.ts'

export const siteFilling = processWide('search', (): Filling => {
  const file = openSearchFile(env().SITE_DATA)
  const timeZone = () => siteKnown().facts('siteSettings')?.timeZone ?? 'UTC'
  return { site: database(), file, index: createSearchIndex(file), timeZone }
})

/** Whether everything published can be found. */
export const isSearchReady = () => siteKnown().isComplete() && isFilled(siteFilling().file)

/** More than these are taken in beside this process's own work, so that readers do not wait for them. */
const mostHere = 200

const state = processWide('search-filling', () => ({ round: null as Promise<void> | null, isAnotherWanted: false }))

/** Has the search take in what was learnt. Never throws and never waits; what fails is tried again at the next call. */
export function keepSearch(): void {
  const filling = state()
  filling.isAnotherWanted = true
  filling.round ??= rounds()
}

async function rounds(): Promise<void> {
  const filling = state()
  while (filling.isAnotherWanted) {
    filling.isAnotherWanted = false
    await round().catch((error: unknown) => {
      log({ event: 'search not filled', why: reason(error) })
    })
  }
  filling.round = null
}

async function round(): Promise<void> {
  if (!siteKnown().isComplete()) return
  const filling = siteFilling()
  noteEverything(filling)
  const waiting = countUnindexed(filling.site)
  if (waiting === 0 && isFilled(filling.file)) return
  const started = Date.now()
  await (waiting > mostHere ? fillBeside() : fill(filling))
  log({ event: 'search filled', articles: waiting, ms: Date.now() - started })
}

/** The same in a thread of its own, from the sources: Node runs them as they are. */
function fillBeside(): Promise<void> {
  const worker = new Worker(/* turbopackIgnore: true */ join(process.cwd(), 'lib/search/fill-beside.ts'))
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The thread that fills the search ended with ${code}`))
    })
  })
}
