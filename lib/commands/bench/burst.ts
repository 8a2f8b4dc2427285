/** A thousand webhooks within five seconds, signed as Sanity signs, and some of them again. */
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { webhook } from '../../../sanity/project.ts'
import { idOf, type Newsroom } from './newsroom.ts'
import type { Part, Section } from './part.ts'
import { median, percentile } from './statistics.ts'
import { count, time } from './words.ts'

const messages = 1000
const milliseconds = 5000

export const burstPart: Part = {
  name: 'burst',
  title: 'A thousand webhooks in five seconds',
  needs: ['newsroom'],
  minutes: 2,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    const prepared = await Promise.all(
      Array.from({ length: messages }, (_none, index) => sign(newsroom, idOf(index % newsroom.articles))),
    )
    bench.say(`Sending ${messages} webhooks`)
    const start = performance.now()
    const sent = prepared.map(async (message, index) => {
      await sleep((index * milliseconds) / messages)
      return post(newsroom, message)
    })
    const answers = await Promise.all(sent)
    const seconds = (performance.now() - start) / 1000
    const again = await Promise.all(prepared.slice(0, 100).map((message) => post(newsroom, message)))
    const times = answers.map(({ took }) => took)
    const figures = {
      'burst.p50': median(times),
      'burst.p99': percentile(times, 0.99),
      'burst.refused': answers.filter(({ status }) => status !== 200).length,
      'burst.replayed': again.filter(({ text }) => !text.includes('Known already')).length,
    }
    const rows = [
      ['median answer', time(figures['burst.p50'])],
      ['p99', time(figures['burst.p99'])],
      ['not answered with 200', count(figures['burst.refused'])],
      ['of 100 sent again, taken for new', count(figures['burst.replayed'])],
    ]
    const notes = [
      `${messages} messages about as many documents in ${seconds.toFixed(1)} s. How often the lake is asked meanwhile is a test: e2e/faults.`,
    ]
    return { tables: [{ head: ['', 'measured'], rows }], figures, notes }
  },
}

type Message = { body: string; headers: Record<string, string> }

async function sign({ environment }: Newsroom, _id: string): Promise<Message> {
  const body = JSON.stringify({ _id, _type: 'article' })
  const signature = await encodeSignatureHeader(body, Date.now(), environment.variables.SANITY_WEBHOOK_SECRET ?? '')
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    [SIGNATURE_HEADER_NAME]: signature,
  }
  return { body, headers }
}

async function post({ environment }: Newsroom, { body, headers }: Message) {
  const start = performance.now()
  const signal = AbortSignal.timeout(30_000)
  const response = await fetch(environment.site.address + webhook.path, { method: 'POST', body, headers, signal })
  const text = await response.text()
  return { status: response.status, text, took: performance.now() - start }
}
