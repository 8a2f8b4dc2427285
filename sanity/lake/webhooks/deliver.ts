/**
 * Empties the outbox: each change of a published document that passes the filter is posted, signed, until the receiver
 * says 2xx. A document's changes arrive in their order, different documents side by side. While the receiver cannot be
 * reached one delivery at a time knocks; once it answers, everything that waits goes out.
 */

import { createHash } from 'node:crypto'
import type { Engine } from '../query/engine.ts'
import type { Delivery, Outbox } from './outbox.ts'
import { signBody } from './signature.ts'

export type Webhook = {
  url: string
  /** GROQ conditions in delta mode; empty lets everything pass. */
  filter: string
  /** A GROQ projection in braces; empty sends the whole document. */
  projection: string
  secret: string
}

export type DeliverOptions = {
  webhook: Webhook
  outbox: Outbox
  engine: Engine
  projectId: string
  dataset: string
  log: (line: string) => void
}

const sideBySide = 4
const answerWithin = 10_000
/** A delivery that has failed for this long is given up. */
const patience = 48 * 3600_000

/** Milliseconds to wait after a number of failures in a row: half a second, doubling up to a longest wait. */
const waitAfter = (failures: number, longest: number): number => Math.min(longest, 250 * 2 ** Math.min(failures, 12))
const longestSilence = 5_000
const longestRefusal = 300_000

type Outcome = 'sent' | 'skipped' | 'refused' | 'unreachable'

/** Starts delivering; `wake` says there may be something new. */
export function startDelivering({ webhook, outbox, engine, projectId, dataset, log }: DeliverOptions) {
  const underWay = new Map<number, Promise<void>>()
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  /** How many times in a row the receiver could not be reached, and until when it is left alone. */
  let silence = 0
  let quietUntil = 0

  function wake(): void {
    clearTimeout(timer)
    if (closing.signal.aborted) return
    const places = (silence > 0 ? 1 : sideBySide) - underWay.size
    if (places > 0 && Date.now() >= quietUntil) {
      const due = outbox.listDue(Date.now(), sideBySide * 2).filter(({ key }) => !underWay.has(key))
      for (const delivery of due.slice(0, places)) begin(delivery)
    }
    if (underWay.size === 0) sleep()
  }

  function sleep(): void {
    const due = outbox.nextDue()
    if (due !== null) timer = setTimeout(wake, Math.max(10, due - Date.now(), quietUntil - Date.now()))
  }

  function begin(delivery: Delivery): void {
    const work = attempt(delivery)
      .catch((error: unknown) => {
        log(`The webhook's filter or projection failed on ${delivery.documentId}: ${messageOf(error)}`)
        return 'refused' as const
      })
      .then((outcome) => conclude(delivery, outcome))
      .catch((error: unknown) => {
        // The outbox could not be written (a full disk): the delivery is still in it and is made again later.
        log(`The webhook's outbox cannot be written: ${messageOf(error)}`)
        quietUntil = Date.now() + longestSilence
      })
      .finally(() => underWay.delete(delivery.key))
      .then(wake)
    underWay.set(delivery.key, work)
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const { filter, projection } = webhook
    const { before, after } = delivery
    const body = await engine.askDelta({ filter, projection, before, after, sanity: { projectId, dataset } })
    return body === null ? 'skipped' : post(delivery, body)
  }

  async function post(delivery: Delivery, body: string): Promise<Outcome> {
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        redirect: 'error',
        headers: headersOf(delivery, body),
        body,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(answerWithin)]),
      })
      await response.body?.cancel()
      if (response.ok) return 'sent'
      log(`The webhook's receiver answered ${response.status} to ${delivery.documentId}; it will be asked again.`)
      return 'refused'
    } catch {
      return 'unreachable'
    }
  }

  function headersOf(delivery: Delivery, body: string): Record<string, string> {
    return {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'local Content Lake webhook delivery',
      'sanity-webhook-signature': signBody(body, webhook.secret, Date.now()),
      'idempotency-key': idempotencyKey(delivery),
      'sanity-project-id': projectId,
      'sanity-dataset': dataset,
      'sanity-document-id': delivery.documentId,
      'sanity-operation': delivery.operation,
      'sanity-transaction-id': delivery.transactionId,
      'sanity-transaction-time': delivery.committedAt,
    }
  }

  function conclude(delivery: Delivery, outcome: Outcome): void {
    if (closing.signal.aborted) return
    if (outcome === 'unreachable') noteSilence()
    else if (outcome !== 'skipped' && silence > 0) noteAnswer()
    if (outcome === 'sent' || outcome === 'skipped') outbox.remove(delivery.key)
    else if (Date.now() - Date.parse(delivery.committedAt) > patience) giveUp(delivery)
    else if (outcome === 'refused') {
      outbox.postpone(delivery.key, Date.now() + waitAfter(delivery.attempts + 1, longestRefusal))
    }
  }

  function noteSilence(): void {
    if (silence === 0) log(`The webhook's receiver ${webhook.url} cannot be reached; changes wait until it can.`)
    silence++
    quietUntil = Date.now() + waitAfter(silence, longestSilence)
  }

  function noteAnswer(): void {
    log(`The webhook's receiver ${webhook.url} answers again.`)
    silence = 0
    quietUntil = 0
  }

  function giveUp({ key, documentId, transactionId }: Delivery): void {
    outbox.giveUp(key)
    log(`Gave up telling the webhook's receiver of ${documentId} (transaction ${transactionId}) after two days.`)
  }

  /** Stops; what is under way is broken off and stays in the outbox. */
  async function close(): Promise<void> {
    clearTimeout(timer)
    closing.abort()
    await Promise.allSettled(underWay.values())
  }

  wake()
  return { wake, close }
}

/** The same for every attempt at one delivery, so that a receiver can tell a repetition. */
const idempotencyKey = ({ transactionId, documentId }: Delivery): string =>
  createHash('sha256').update(`${transactionId}#${documentId}`).digest('base64url')

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
