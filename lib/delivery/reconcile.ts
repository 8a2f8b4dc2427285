/** Finds whatever no webhook told: at boot, and every half minute after. */
import { oldUntil } from '../content/age.ts'
import { countPublished, eachFacts, listChangedSince } from '../content/facts.ts'
import { keepSearch } from '../search/site-search.ts'
import { database } from './database.ts'
import { carryOutChanges, noteChanges } from './changes.ts'
import { noteAnswer, noteFault, whenFaulty } from './lake-state.ts'
import { siteKnown } from './site-known.ts'
import { sitePages } from './site-pages.ts'

/** Milliseconds between two looks. */
const pause = 30_000

/** After the lake was away it is asked again sooner. */
const shortPause = 5_000

/** Sanity's clock and the order in which it makes documents visible are not exact to the second. */
const overlap = 10_000

/** Starts looking, for as long as the process lives. Never throws: a lake that is away is asked again. */
export function startReconciling(): void {
  let timer: NodeJS.Timeout | undefined
  const lookIn = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look().then(lookIn), wait).unref()
  }
  whenFaulty(() => {
    lookIn(shortPause)
  })
  lookIn(0)
}

/** One look. Answers how long to wait for the next. */
async function look(): Promise<number> {
  try {
    if (siteKnown().isComplete()) await noteWhatChanged()
    else await readEverything()
    await carryOutChanges()
    keepSearch()
    noteAnswer()
    return pause
  } catch (error) {
    noteFault(error)
    return shortPause
  }
}

/**
 * The whole lake: at first start, and when documents are missing. What differs from what is known is noted; at first
 * start, what is newer than the pages of the build, whether or not one of them shows it: a list may have to.
 */
async function readEverything(): Promise<void> {
  const known = siteKnown()
  const isFirst = !known.isComplete()
  const built = sitePages().oldest() ?? Infinity
  const seen = new Set<string>()
  const different: string[] = []
  const started = new Date(Date.now() - overlap).toISOString()
  for await (const batch of eachFacts()) {
    for (const facts of batch) {
      seen.add(facts._id)
      if (known.facts(facts._id)?._updatedAt === facts._updatedAt) continue
      if (isFirst) known.learn(facts._id, facts)
      if (!isFirst || Date.parse(facts._updatedAt) >= built) different.push(facts._id)
    }
  }
  if (seen.size === 0 && known.count() > 0) {
    throw new Error('The Content Lake says that nothing is published; what was known is kept until it says otherwise')
  }
  noteChanges([
    ...different,
    ...known.strangers(seen),
    ...(isFirst
      ? sitePages()
          .shown()
          .filter((id) => !seen.has(id))
      : []),
  ])
  remember('looked', started)
  known.setComplete()
}

async function noteWhatChanged(): Promise<void> {
  const known = siteKnown()
  const since = recall('looked') ?? new Date(0).toISOString()
  const now = new Date().toISOString()
  const changed = await listChangedSince(new Date(Date.parse(since) - overlap).toISOString())
  // What a webhook has told already is known in the same version.
  const news = changed.filter(({ id, updatedAt }) => known.facts(id)?._updatedAt !== updatedAt)
  const due = recall('due') ?? now
  // A webhook may tell of it while we look: whoever comes first has it carried out.
  noteChanges(
    news.map(({ id }) => id),
    { isHearsay: true },
  )
  noteChanges([
    ...known.cameDue(due, now),
    // Their pages say from now on that they are old.
    ...known.lastWritten(oldUntil(due), oldUntil(now)),
  ])
  remember('looked', changed.at(-1)?.updatedAt ?? since)
  remember('due', now)
  await carryOutChanges()
  // Deletions leave no date behind: the number of documents gives them away.
  if ((await countPublished()) !== known.count()) await readEverything()
}

function remember(name: string, value: string): void {
  database().run('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)', name, value)
}

function recall(name: string): string | null {
  const value = database().get('SELECT value FROM fact WHERE name = ?', name)?.value
  return typeof value === 'string' ? value : null
}
