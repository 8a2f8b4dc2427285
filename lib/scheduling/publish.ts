/** Carries out one step of publishing, in one transaction, with the drafts exactly as they were read: once, and whole or not at all. */
import { ClientError, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { ask } from '../content/ask.ts'
import { problemOf, type Problem } from './ready.ts'
import type { Schedule } from './scheduled.ts'

const documentsQuery = `*[_id in $ids]`

const documentShape = z.looseObject({ _id: z.string(), _rev: z.string(), _type: z.string(), _createdAt: z.string() })

type Document = z.output<typeof documentShape>

/** A draft, the id it will have, and what is published under it now. */
type Pair = { id: string; draft: Document; before: Document | undefined }

/** `passed`: somebody was faster, an editor or another process of the site; the next look sees what is left to do. */
export type Outcome = { is: 'published' | 'passed' | 'gone' } | { is: 'stopped'; why: Problem; detail: string | null }

/**
 * Publishes what a schedule names, and ends the schedule. When that cannot be, the schedule says why (`problem`) and
 * rests until an editor has seen to it. Throws when the Content Lake is away, or when the token may not write.
 */
export async function carryOut(client: SanityClient, schedule: Schedule): Promise<Outcome> {
  const pairs = await findPairs(schedule.documents)
  // Published or discarded by hand before its time.
  if (pairs.length === 0) return ended(client, schedule)
  for (const { id, draft } of pairs) {
    const why = await problemOf(draft, id)
    if (why !== null) return stop(client, schedule, { why, document: id, detail: null })
  }
  const refusal = await refusalOf(commit(client, schedule, pairs))
  if (refusal === null) return { is: 'published' }
  if (refusal.isRace) return { is: 'passed' }
  return stop(client, schedule, { why: 'refused', document: pairs[0]?.id ?? '', detail: refusal.detail })
}

async function findPairs(ids: string[]): Promise<Pair[]> {
  const wanted = ids.flatMap((id) => [id, `drafts.${id}`])
  const found = z.array(documentShape).parse(await ask(documentsQuery, { ids: wanted }, 'raw'))
  const byId = new Map(found.map((document) => [document._id, document]))
  return ids.flatMap((id) => {
    const draft = byId.get(`drafts.${id}`)
    return draft ? [{ id, draft, before: byId.get(id) }] : []
  })
}

/** Changes nothing, and fails when the document is not the one that was read. */
const asRead = (client: SanityClient, { _id, _rev }: { _id: string; _rev: string }) =>
  client.patch(_id).ifRevisionId(_rev).unset(['_asRead'])

async function commit(client: SanityClient, schedule: Schedule, pairs: Pair[]): Promise<unknown> {
  const transaction = client.transaction().patch(asRead(client, schedule)).delete(schedule._id)
  for (const { id, draft, before } of pairs) {
    transaction.patch(asRead(client, draft)).delete(draft._id)
    if (before) transaction.patch(asRead(client, before))
    transaction.createOrReplace(toPublished({ id, draft, before }, schedule.publishAt))
  }
  return transaction.commit({ tag: 'ambas.schedule' })
}

function toPublished({ id, draft, before }: Pair, at: number) {
  // Revision and time of change are the Content Lake's to give.
  const own = Object.entries(draft).filter(([name]) => name !== '_rev' && name !== '_updatedAt')
  // What readers have never seen is of this moment; a date that is missing or still to come would hide the rest.
  const isDated = draft._type !== 'article' || (before && Date.parse(String(draft.publishedAt)) <= at)
  return {
    ...(strengthened(Object.fromEntries(own)) as Document),
    _id: id,
    _createdAt: before?._createdAt ?? draft._createdAt,
    ...(isDated ? {} : { publishedAt: new Date(at).toISOString() }),
  }
}

/**
 * A draft may refer weakly to what is not published yet, and says so in `_strengthenOnPublish`; once published the
 * reference holds, as when the Studio publishes.
 */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (typeof value !== 'object' || value === null) return value
  const { _strengthenOnPublish: wish, ...rest } = value as Record<string, unknown>
  const isToHold = typeof wish === 'object' && wish !== null && (wish as { weak?: unknown }).weak !== true
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, part]) => (isToHold && name === '_weak' ? [] : [[name, strengthened(part)]])),
  )
}

async function ended(client: SanityClient, schedule: Schedule): Promise<Outcome> {
  const refusal = await refusalOf(client.transaction().patch(asRead(client, schedule)).delete(schedule._id).commit())
  return { is: refusal === null ? 'gone' : 'passed' }
}

type Stop = { why: Problem; document: string; detail: string | null }

async function stop(client: SanityClient, { _id, _rev }: Schedule, { why, document, detail }: Stop): Promise<Outcome> {
  const problem = { why, document, at: new Date().toISOString(), ...(detail !== null && { detail }) }
  const refusal = await refusalOf(client.patch(_id).ifRevisionId(_rev).set({ problem }).commit())
  return refusal === null ? { is: 'stopped', why, detail } : { is: 'passed' }
}

const bodyShape = z.object({
  error: z.object({
    description: z.string().nullish(),
    items: z.array(z.object({ error: z.object({ type: z.string(), description: z.string().nullish() }) })).nullish(),
  }),
})

/** What the Content Lake says when two want the same. */
const races = /RevisionIDDoesNotMatch|documentNotFound|documentAlreadyExists/i

type Refusal = { isRace: boolean; detail: string }

/** Why the Content Lake refused a transaction for what it is; null when it did not. Other failures are thrown on. */
async function refusalOf(commit: Promise<unknown>): Promise<Refusal | null> {
  try {
    await commit
    return null
  } catch (error) {
    if (!(error instanceof ClientError) || ![400, 404, 409].includes(error.statusCode)) throw error
    const { body: said } = error.response as { body: unknown }
    const body = bodyShape.safeParse(said).data?.error
    const [item] = body?.items ?? []
    const detail = item?.error.description ?? body?.description ?? error.message
    return { isRace: item !== undefined && races.test(item.error.type), detail }
  }
}
