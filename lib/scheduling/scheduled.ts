/**
 * What editors have scheduled. Each step of publishing is a document of its own: who may write drafts only cannot write
 * it, its id has a dot, so that nobody reads it without a token, and no copy of a draft carries it along.
 */
import { z } from 'zod'
import { ask } from '../content/ask.ts'

const schedulesQuery = `*[_type == "schedule"] | order(publishAt asc) {_id, _rev, publishAt, documents, "isStopped": defined(problem)}`

const scheduleShape = z.object({
  _id: z.string().includes('.'),
  _rev: z.string(),
  publishAt: z.iso.datetime({ offset: true }).transform((at) => Date.parse(at)),
  documents: z.array(z.string().min(1)).min(1),
  isStopped: z.boolean(),
})

/** Documents whose drafts are published at a moment (milliseconds), together or not at all. Stopped: an editor has to see to it. */
export type Schedule = z.output<typeof scheduleShape>

/** Everything scheduled, the earliest first; what is not in order is left out. Throws ContentLakeError. */
export async function listSchedules(): Promise<Schedule[]> {
  const found = z.array(z.unknown()).parse(await ask(schedulesQuery, {}, 'raw'))
  return found.flatMap((each) => scheduleShape.safeParse(each).data ?? [])
}
