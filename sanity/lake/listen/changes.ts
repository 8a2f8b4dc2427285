/**
 * `/data/listen`: tells a client of every change to the documents its query names, as server-sent events.
 * The Studio edits through this: it applies each event's Mendoza patch to its own copy of the document.
 */

import { randomUUID } from 'node:crypto'
import { mayRead, type Identity } from '../access/identity.ts'
import { ApiError } from '../errors.ts'
import { isOn, readParams, type Answer, type EventSink, type Exchange } from '../http/exchange.ts'
import type { Committer } from '../mutations/commit.ts'
import type { Change, Commit } from '../store/change.ts'
import type { MatchQuestion } from '../query/delta.ts'
import type { Engine } from '../query/engine.ts'
import { parseQuery } from '../query/evaluate.ts'
import { parseId, type Document } from '../store/document.ts'
import type { History } from '../store/history.ts'
import { toEvent } from './event.ts'

type Listener = {
  sink: EventSink
  identity: Identity
  question: MatchQuestion
  withResult: boolean
  withPrevious: boolean
  withMutations: boolean
  withEffects: boolean
  /** Versions in releases are left out unless asked for. */
  withVersions: boolean
}

export type ListenParts = {
  committer: Committer
  engine: Engine
  history: History
  projectId: string
  dataset: string
  log: (line: string) => void
}

/** Subscribes to commits and returns the handler of listen requests. */
export function createChangeFeed(parts: ListenParts) {
  const { committer, engine, history, projectId, dataset, log } = parts
  const listeners = new Set<Listener>()
  // Matching happens in another thread; each commit waits for the one before, so that events keep their order.
  let last: Promise<void> = Promise.resolve()

  committer.subscribe((commit) => {
    const audience = [...listeners]
    if (audience.length === 0) return
    last = last.then(async () => {
      await Promise.all(audience.map((listener) => tell(listener, commit)))
    })
  })

  async function tell(listener: Listener, commit: Commit): Promise<void> {
    try {
      const changes = commit.changes.filter(({ id }) => listener.withVersions || !isVersion(id))
      const pairs = changes.map(({ before, after }): [Document | null, Document | null] => [
        readable(listener.identity, before),
        readable(listener.identity, after),
      ])
      if (pairs.every(([before, after]) => before === null && after === null)) return
      const matches = await engine.askMatches(listener.question, pairs)
      if (!listeners.has(listener)) return
      const heard = changes.flatMap((change, index) => {
        const [was, is] = matches[index] ?? [false, false]
        return was || is ? [{ change, was, is }] : []
      })
      for (const [index, { change, was, is }] of heard.entries()) {
        const transition = !was ? 'appear' : !is ? 'disappear' : 'update'
        send(listener, commit, change, transition, { current: index + 1, total: heard.length })
      }
    } catch (error) {
      fail(listener, error)
    }
  }

  function send(
    listener: Listener,
    commit: Commit,
    change: Change,
    transition: Change['transition'],
    { current, total }: { current: number; total: number },
  ): void {
    const { before, after, id } = change
    const data = {
      eventId: `${commit.transactionId}#${id}`,
      documentId: id,
      transactionId: commit.transactionId,
      transition,
      identity: commit.author,
      previousRev: before?._rev,
      // Also when the document is gone: the Studio strings the events together by their revisions, and passes over
      // one that has none.
      resultRev: after?._rev ?? commit.transactionId,
      timestamp: commit.timestamp,
      visibility: 'query',
      // The Studio waits until it has seen this many events before it shows any of the transaction.
      transactionTotalEvents: total,
      transactionCurrentEvent: current,
      ...(listener.withMutations ? { mutations: change.mutations } : {}),
      ...(listener.withResult && after !== null ? { result: after } : {}),
      ...(listener.withPrevious ? { previous: before } : {}),
      ...(listener.withEffects ? { effects: change.effects } : {}),
    }
    listener.sink.write(toEvent('mutation', data, data.eventId))
  }

  function fail(listener: Listener, error: unknown): void {
    if (!listeners.delete(listener)) return
    const body = error instanceof ApiError ? error.body : { message: 'The listener failed' }
    if (!(error instanceof ApiError)) log(`A listener failed: ${error instanceof Error ? error.stack : String(error)}`)
    listener.sink.write(toEvent('channelError', body))
    listener.sink.close()
  }

  /** Answers with a stream. Throws for a query that cannot be parsed. */
  function answer({ search, identity, headers }: Exchange): Answer {
    const query = search.get('query') ?? '*'
    const params = readParams(search)
    parseQuery(query, params)
    return {
      events(sink) {
        const listener: Listener = {
          sink,
          identity,
          question: { query, params, identity: identity.id, sanity: { projectId, dataset } },
          withResult: isOn(search, 'includeResult'),
          withPrevious: isOn(search, 'includePreviousRevision'),
          withMutations: search.get('includeMutations') !== 'false',
          withEffects: search.get('effectFormat') === 'mendoza',
          withVersions: isOn(search, 'includeAllVersions'),
        }
        listeners.add(listener)
        greet(sink, isOn(search, 'enableResume'), String(headers['last-event-id'] ?? ''))
        return () => listeners.delete(listener)
      },
    }
  }

  /** A client that comes back is told whether it has missed anything; if it has, it must fetch again. */
  function greet(sink: EventSink, canResume: boolean, lastEventId: string): void {
    const latest = history.latest()
    const name = { listenerName: randomUUID() }
    const [lastSeen] = lastEventId.split('#')
    const kind =
      !canResume || lastSeen === undefined || lastSeen === ''
        ? 'welcome'
        : lastSeen === latest
          ? 'welcomeback'
          : 'reset'
    sink.write(toEvent(kind, name, `${latest ?? 'beginning'}#`))
  }

  return { answer }
}

const readable = (identity: Identity, document: Document | null): Document | null =>
  document !== null && mayRead(identity, document) ? document : null

function isVersion(id: string): boolean {
  const { layer } = parseId(id)
  return layer !== 'published' && layer !== 'drafts'
}
