/** Whether this instance can serve readers, and everything that is wrong with it, in words for whoever runs it. */
import { database } from './database.ts'
import { pendingChanges } from './changes.ts'
import { lakeFault } from './lake-state.ts'
import { reason } from './log.ts'
import { outbox } from './outbox.ts'
import { env } from '../env.ts'
import { scheduling } from '../scheduling/state.ts'
import { siteKnown } from './site-known.ts'
import { sitePages } from './site-pages.ts'

export type Problem = { what: 'contentLake' | 'index' | 'changes' | 'neighbours' | 'file' | 'scheduling'; why: string }

export type Health = {
  /** Nothing is wrong, or readers do not notice. */
  status: 'ok' | 'degraded'
  /** The process answers: always so in an answer. */
  live: true
  /** Readers get pages here. */
  ready: boolean
  problems: Problem[]
  contentLake?: { status: 'ok' } | { status: 'away'; why: string }
  scheduling?: { status: 'ok' | 'off'; why?: string; waiting: unknown; stopped: unknown }
  preview?: { status: 'ok' } | { status: 'off'; why: string }
  site?: { documents: number; isComplete: boolean; pendingChanges: number }
}

/** Milliseconds a change may wait: four looks at a Content Lake that answers. */
const longestWait = 120_000

export function health(): Health {
  const fault = fileFault()
  if (fault !== null) return { status: 'degraded', live: true, ready: false, problems: [{ what: 'file', why: fault }] }
  const problems = listProblems()
  const known = siteKnown()
  const away = lakeFault()
  const { fault: off, waiting, stopped } = scheduling()
  return {
    status: problems.length === 0 ? 'ok' : 'degraded',
    live: true,
    ready: known.isComplete() || sitePages().routes(1).length > 0,
    problems,
    contentLake: away === null ? { status: 'ok' } : { status: 'away', why: away },
    scheduling: { status: off === null ? 'ok' : 'off', ...(off !== null && { why: off }), waiting, stopped },
    preview: env().SITE_SECRET ? { status: 'ok' } : { status: 'off', why: 'SITE_SECRET is not set' },
    site: { documents: known.count(), isComplete: known.isComplete(), pendingChanges: pendingChanges() },
  }
}

function listProblems(): Problem[] {
  const problems: Problem[] = []
  const add = (what: Problem['what'], why: string | null) => {
    if (why !== null) problems.push({ what, why })
  }
  add('contentLake', lakeFault())
  add('index', siteKnown().isComplete() ? null : 'The Content Lake has not been read whole yet')
  const oldest = Number(database().get('SELECT MIN(noted_at) AS at FROM change')?.at ?? Infinity)
  const waiting = Date.now() - oldest
  add('changes', waiting > longestWait ? `A change has waited for ${Math.round(waiting / 1000)} seconds` : null)
  add('neighbours', outbox().fault)
  // Without a token to write with nothing is meant to be published on schedule.
  add('scheduling', env().SANITY_API_WRITE_TOKEN ? scheduling().fault : null)
  return problems
}

/** Why the site's file cannot be written; null when it can. */
function fileFault(): string | null {
  try {
    database().run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('healthy', '')`)
    return null
  } catch (error) {
    return reason(error)
  }
}
