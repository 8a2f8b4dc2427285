/** Writes schedules: the site carries them out. Whoever may not publish may not write them either; the Content Lake sees to it. */
import type { SanityClient, Transaction } from '@sanity/client'
import type { Schedule } from './use-schedules.ts'

type Wanted = {
  /** Ids of published documents; their drafts are published together. */
  documents: string[]
  at: Date
  by: string
}

/**
 * Schedules documents in one step, instead of whatever was scheduled for them; false when the moment has passed already.
 * Throws what the Content Lake refuses.
 */
export async function schedule(client: SanityClient, schedules: Schedule[], wanted: Wanted): Promise<boolean> {
  const { documents, at, by } = wanted
  if (at.getTime() <= Date.now()) return false
  const publishAt = at.toISOString()
  const transaction = withoutThem(client.transaction(), schedules, documents)
  transaction.create({ _id: `schedule.${crypto.randomUUID()}`, _type: 'schedule', publishAt, documents, by })
  await transaction.commit()
  return true
}

/** Forgets a schedule. Its drafts stay as they are. */
export async function cancel(client: SanityClient, { _id }: Schedule): Promise<void> {
  await client.delete(_id)
}

/**
 * Ends what is scheduled for documents that are published by hand. Else what somebody begins to write in one of them
 * before that moment would be published then, finished or not.
 */
export async function forget(client: SanityClient, documents: string[]): Promise<void> {
  const question = '*[_type == "schedule" && count(documents[@ in $documents]) > 0] {_id, publishAt, documents}'
  const schedules = await client.fetch<Schedule[]>(question, { documents }, { perspective: 'raw' })
  if (schedules.length > 0) await withoutThem(client.transaction(), schedules, documents).commit()
}

/** Takes documents out of every schedule; what else is in it stays there. */
function withoutThem(transaction: Transaction, schedules: Schedule[], documents: string[]): Transaction {
  for (const { _id, documents: planned } of schedules) {
    const others = planned.filter((id) => !documents.includes(id))
    if (others.length === planned.length) continue
    if (others.length === 0) transaction.delete(_id)
    else transaction.patch(_id, { set: { documents: others } })
  }
  return transaction
}
