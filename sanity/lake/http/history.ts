/** `/data/history`: what the Studio's History, Review changes and restoring a revision read. */

import { z } from 'zod'
import { grantsOf } from '../access/identity.ts'
import { httpError } from '../errors.ts'
import { parseId } from '../store/document.ts'
import type { Past, PastTransaction } from '../store/past.ts'
import { lifeOf } from './document-events.ts'
import { isOn, json, type Answer, type Exchange } from './exchange.ts'

/** Transactions answered at once when nothing else is asked for, and at most. */
const mostTransactions = 1000
const mostEvents = 100

const count = (most: number) => z.coerce.number().int().min(1).max(most).catch(most)

/** Answers documents as they were: `revision`, `time`, or `lastRevision` for what may be gone now. */
export function answerPastDocuments(exchange: Exchange, past: Past): Answer {
  refuseWithoutRight(exchange)
  const { search } = exchange
  const [revision, time] = [search.get('revision'), search.get('time')]
  if (revision !== null && time !== null) throw httpError(400, 'Ask for a revision or a time, not both')
  const moment = revision === null ? { time: parseTime(time) } : { revision }
  const read = (id: string) => (isOn(search, 'lastRevision') ? past.lastDocument(id) : past.documentAt(id, moment))
  return json({ documents: idsOf(exchange).flatMap((id) => read(id) ?? []) })
}

/** Times are kept in UTC with milliseconds, and compared as text. */
function parseTime(time: string | null): string {
  const date = time === null ? new Date() : new Date(time)
  if (Number.isNaN(date.getTime())) throw httpError(400, 'The parameter "time" is not a time')
  return date.toISOString()
}

/** Answers the transactions of documents, a line of JSON each. */
export function answerTransactions(exchange: Exchange, past: Past): Answer {
  refuseWithoutRight(exchange)
  const { search } = exchange
  const ids = idsOf(exchange)
  const transactions = past.transactions(ids, {
    from: search.get('fromTransaction'),
    to: search.get('toTransaction'),
    isNewestFirst: isOn(search, 'reverse'),
    limit: count(mostTransactions).parse(search.get('limit') ?? mostTransactions),
  })
  const lines = transactions.map((transaction) => `${JSON.stringify(toLine(transaction, ids, search))}\n`)
  return { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' }, body: lines.join('') }
}

function toLine({ changes, ...head }: PastTransaction, ids: string[], search: URLSearchParams) {
  const onlyAsked = isOn(search, 'includeIdentifiedDocumentsOnly')
  const shown = changes.filter(({ id }) => !onlyAsked || ids.includes(id))
  const withMutations = !isOn(search, 'excludeMutations') && !isOn(search, 'excludeContent')
  const withEffects = search.get('effectFormat') === 'mendoza'
  return {
    ...head,
    documentIDs: shown.map(({ id }) => id),
    ...(withMutations ? { mutations: shown.flatMap(({ mutations }) => mutations) } : {}),
    ...(withEffects ? { effects: Object.fromEntries(shown.map(({ id, effects }) => [id, effects])) } : {}),
  }
}

/** Answers when a document was made, published, unpublished and deleted, newest first. */
export function answerEvents(exchange: Exchange, past: Past): Answer {
  refuseWithoutRight(exchange)
  const { search, caught } = exchange
  const id = caught.id ?? ''
  const { base, layer } = parseId(id)
  const version = layer === 'published' ? `drafts.${base}` : id
  const events = lifeOf(id, past.turns([base, version], [version])).reverse()
  const before = Number(search.get('nextCursor') || Number.MAX_SAFE_INTEGER)
  const limit = count(mostEvents).parse(search.get('limit') ?? mostEvents)
  const page = events.filter(({ sequence }) => sequence < before).slice(0, limit)
  const last = page.at(-1)
  const nextCursor = last === undefined || last === events.at(-1) ? '' : String(last.sequence)
  return json({ events: { [id]: page.map(({ event }) => event) }, nextCursor })
}

const idsOf = ({ caught }: Exchange): string[] => [...new Set((caught.ids ?? '').split(','))].slice(0, 200)

/** What was deleted or never published is in the history: it is for those who have been given it. */
function refuseWithoutRight({ identity }: Exchange): void {
  if (grantsOf(identity).some(({ permissions }) => permissions.includes('history'))) return
  throw httpError(identity.isAnonymous ? 401 : 403, 'Insufficient permissions; permission "history" required')
}
