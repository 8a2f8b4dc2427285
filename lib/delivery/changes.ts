/** Changes in the Content Lake: noted durably, then carried out: known addresses, told pages, pages made again. */
import { setTimeout as sleep } from 'node:timers/promises'
import { countPublished, listFacts, type Facts } from '../content/facts.ts'
import { tagsOf } from '../content/changed.ts'
import { besideList } from '../content/lists.ts'
import { routeOf, type Place } from '../urls.ts'
import { keepSearch } from '../search/site-search.ts'
import { database } from './database.ts'
import { log, reason } from './log.ts'
import { makeAgain } from './make-again.ts'
import { outbox } from './outbox.ts'
import { processWide } from './process-wide.ts'
import { siteAnnouncer } from './site-announcer.ts'
import { tellFormerAddresses } from './former-addresses.ts'
import { siteKnown } from './site-known.ts'
import { sitePages } from './site-pages.ts'
import { whyUnreachable } from './unreachable.ts'

/** Milliseconds between the starts of two rounds: a burst of messages is few questions to the Content Lake. */
const pace = 50

/** How long deliveries are remembered, in milliseconds: longer than a signature is valid. */
const memory = 60 * 60_000

const remember = 'INSERT OR IGNORE INTO delivery (key, seen_at) VALUES (?, ?)'

type Report = { delivery?: string | undefined; isHearsay?: boolean }

/**
 * Notes that documents changed. When this returns, the note survives a crash.
 * `delivery` is the sender's own key for this message: the second time it is seen nothing is noted, and the answer is false.
 * `isHearsay`: somebody says so; what is known by then in the version they mean is not carried out again.
 */
export function noteChanges(ids: string[], { delivery, isHearsay = false }: Report = {}): boolean {
  const file = database()
  const now = Date.now()
  return file.together(() => {
    if (delivery !== undefined && file.run(remember, delivery, now) === 0) return false
    for (const id of new Set(ids)) {
      file.run('INSERT INTO change (id, noted_at, is_hearsay) VALUES (?, ?, ?)', id, now, isHearsay ? 1 : 0)
    }
    return true
  })
}

type Received = { id: string; delivery: string | undefined } & Pick<PromiseWithResolvers<boolean>, 'resolve' | 'reject'>

const received: Received[] = []

/**
 * Notes a change somebody told this instance of, for it and for the others. False when the message was seen before.
 * The disk is waited for once for all messages that come at a time: a slow one holds up a burst by one write, not by each.
 */
export function receiveChange(id: string, delivery: string | undefined): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  received.push({ id, delivery, resolve, reject })
  if (received.length === 1) setImmediate(noteReceived)
  return promise
}

function noteReceived(): void {
  const messages = received.splice(0)
  try {
    const areNew = database().together(() => messages.map(({ id, delivery }) => noteMessage(id, delivery)))
    for (const [index, { resolve }] of messages.entries()) resolve(areNew[index] ?? false)
  } catch (error) {
    for (const { reject } of messages) reject(error)
  }
}

function noteMessage(id: string, delivery: string | undefined): boolean {
  const isNew = noteChanges([id], { delivery, isHearsay: true })
  if (isNew) outbox().note({ changed: [id] })
  return isNew
}

/** How many noted changes are still to be carried out. */
export function pendingChanges(): number {
  return Number(database().get('SELECT COUNT(DISTINCT id) AS total FROM change')?.total ?? 0)
}

/** The webhook, the look for what it missed and the scheduler are bundles of their own: one round serves them all. */
const rounds = processWide('rounds', () => ({
  running: null as Promise<void> | null,
  isAnotherWanted: false,
  lastStart: 0,
}))

/**
 * Carries out everything noted: afterwards no page that shows it is taken for fresh. Changes noted meanwhile are carried
 * out in the same call; calls meanwhile join it. When the Content Lake is away the notes stay, and the error is thrown.
 * Pages are made again beside it: a change waits for no page that shows another.
 */
export function carryOutChanges(): Promise<void> {
  const state = rounds()
  state.isAnotherWanted = true
  state.running ??= carryOutRounds()
  return state.running
}

async function carryOutRounds(): Promise<void> {
  const state = rounds()
  try {
    while (state.isAnotherWanted) {
      state.isAnotherWanted = false
      await sleep(Math.max(0, state.lastStart + pace - Date.now()))
      state.lastStart = Date.now()
      while (await carryOutBatch());
      database().inPassing(() => database().run('DELETE FROM delivery WHERE seen_at < ?', Date.now() - memory))
      void tellFormerAddresses()
    }
  } finally {
    // At once, not a moment later: who calls in that moment would join what takes in nothing any more.
    state.running = null
  }
}

const batch = 500

/** One batch of noted changes. Whether it was full, so that there may be more: those noted meanwhile are the next round's. */
async function carryOutBatch(): Promise<boolean> {
  const file = database()
  const noted = file.all('SELECT seq, id, is_hearsay FROM change ORDER BY seq LIMIT ?', batch)
  const last = noted.at(-1)
  if (last === undefined) return false
  const ids = [...new Set(noted.map(({ id }) => String(id)))]
  const seenByUs = new Set(noted.flatMap(({ id, is_hearsay }) => (is_hearsay === 0 ? [String(id)] : [])))
  const found = await findFacts(ids)
  const touched: Touched = { tags: new Set(), places: [] }
  file.together(() => {
    for (const id of ids) {
      const after = found.get(id) ?? null
      if (seenByUs.has(id) || siteKnown().facts(id)?._updatedAt !== after?._updatedAt) learn(id, after, touched)
    }
    sitePages().tell([...touched.tags])
    file.run('DELETE FROM change WHERE seq <= ?', Number(last.seq))
  })
  if (touched.tags.size > 0) void showAgain(touched)
  return noted.length === batch
}

/** The facts of those that are published. Throws when the lake leaves out all it is known to have: that is no deletion. */
async function findFacts(ids: string[]): Promise<Map<string, Facts>> {
  const found = new Map((await listFacts(ids)).map((facts) => [facts._id, facts]))
  const isAnyGone = ids.some((id) => !found.has(id) && siteKnown().facts(id) !== null)
  if (isAnyGone && siteKnown().count() > ids.length && (await countPublished()) === 0) {
    throw new Error('The Content Lake says that nothing is published; what was known is kept until it says otherwise')
  }
  return found
}

type Touched = { tags: Set<string>; places: Place[] }

/** Takes in what became of a document, and gathers what that touches. */
function learn(id: string, after: Facts | null, touched: Touched): void {
  const known = siteKnown()
  const before = known.facts(id)
  const old = known.placesOf(id).map(routeOf)
  // In the version that is known already it was noted because its time came: it was nowhere until then.
  const isDue = before !== null && before._updatedAt === after?._updatedAt
  for (const tag of tagsOf(id, isDue ? null : before, after)) touched.tags.add(tag)
  const beside = isDue ? [] : known.beside(id)
  known.learn(id, after)
  const why = after && whyUnreachable(id, after, known)
  if (why) log({ event: 'published document cannot be reached', id, why })
  const besideNow = known.beside(id)
  if (beside.join() !== besideNow.join())
    for (const other of [...beside, ...besideNow]) touched.tags.add(besideList(other))
  const places = known.placesOf(id)
  const current = new Set(places.map(routeOf))
  // An address that leads nowhere now: the door answers for it, and its page must not come back with the address.
  for (const route of old) if (!current.has(route)) sitePages().forget(route)
  touched.places.push(...places.filter((place) => known.standing(place).is === 'here'))
}

/** Has the pages made that show what was touched, the search take it in, and then tells those who follow. Never throws. */
async function showAgain({ tags, places }: Touched): Promise<void> {
  try {
    const pages = sitePages()
    const started = Date.now()
    const own = new Set(places.map(routeOf))
    const others = pages.tagged([...tags]).filter((route) => !own.has(route) && !pages.isFresh(route))
    // What was published is what people are sent to: its page shares the processor with nothing else.
    const madeFirst = await makeAgain([...own])
    keepSearch()
    const made = madeFirst + (await makeAgain(others))
    const left = own.size + others.length - made
    if (made + left > 0)
      log({ event: 'pages made again', tags: tags.size, pages: made, left, ms: Date.now() - started })
    siteAnnouncer().announce(places)
  } catch (error) {
    log({ event: 'pages not made again', why: reason(error) })
  }
}
