/**
 * Publishes what was scheduled, at its moment. Any number of processes may do so at once: a transaction that finds the
 * schedule or a draft changed does nothing. What is scheduled is in the Content Lake alone, so a restart forgets nothing.
 */
import type { SanityClient } from '@sanity/client'
import { writer } from '../content/writer.ts'
import { carryOutChanges, noteChanges } from '../delivery/changes.ts'
import { noteFault } from '../delivery/lake-state.ts'
import { log, reason } from '../delivery/log.ts'
import { env } from '../env.ts'
import { carryOut } from './publish.ts'
import { listSchedules, type Schedule } from './scheduled.ts'
import { scheduling } from './state.ts'

/** Milliseconds after which something that failed, or that somebody was faster with, is looked at again. */
const soon = 1000

/** Starts publishing, for as long as the process lives. Never throws: what fails is tried again. */
export function startPublishing(): void {
  const lookIn = (wait: number) => setTimeout(() => void look(writer()).then(lookIn), wait).unref()
  lookIn(0)
}

/** One look. Answers how long to wait for the next: until the next moment that is known, but not too long to learn of new ones. */
async function look(client: SanityClient | null): Promise<number> {
  const pause = env().SCHEDULE_SECONDS * 1000
  try {
    const schedules = await listSchedules()
    const waiting = schedules.filter(({ isStopped }) => !isStopped)
    Object.assign(scheduling(), { waiting: waiting.length, stopped: schedules.length - waiting.length })
    if (client === null) {
      say('SANITY_API_WRITE_TOKEN is not set, so nothing is published on schedule')
      return pause
    }
    let isAllDone = true
    for (const schedule of waiting.filter(({ publishAt }) => publishAt <= Date.now())) {
      isAllDone = (await publish(client, schedule)) && isAllDone
    }
    say(null)
    const next = Math.min(...waiting.map(({ publishAt }) => publishAt).filter((at) => at > Date.now()))
    return isAllDone ? Math.min(pause, Math.max(0, next - Date.now())) : soon
  } catch (error) {
    say(reason(error))
    return Math.min(pause, 5 * soon)
  }
}

/** Answers whether nothing is left to do for it now. */
async function publish(client: SanityClient, schedule: Schedule): Promise<boolean> {
  const outcome = await carryOut(client, schedule)
  const ids = schedule.documents.join(' ')
  if (outcome.is === 'stopped') {
    // Told at once, not at the next look.
    scheduling().waiting--
    scheduling().stopped++
    log({ event: 'not published on schedule', ids, why: outcome.why, detail: outcome.detail })
  }
  if (outcome.is === 'published') {
    log({ event: 'published on schedule', ids, late: Date.now() - schedule.publishAt })
    // The Content Lake tells of it as well; readers need not wait for that.
    noteChanges(schedule.documents)
    void carryOutChanges().catch(noteFault)
  }
  return outcome.is !== 'passed'
}

/** Keeps what is wrong, and says so once. */
function say(fault: string | null): void {
  if (scheduling().fault === fault) return
  log(
    fault === null ? { event: 'publishing on schedule works' } : { event: 'publishing on schedule fails', why: fault },
  )
  scheduling().fault = fault
}
