/**
 * Other instances of this site, on other machines: what one was told it passes on through a Redis stream, and each
 * carries it out on pages of its own. Off without REDIS_URL. What is to be passed on is noted in the site's file first,
 * so neither a crash nor a Redis that is away loses it; and each instance looks for changes by itself all the same.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type RedisClientType } from 'redis'
import { z } from 'zod'
import { env } from '../env.ts'
import { carryOutChanges, noteChanges } from './changes.ts'
import { database } from './database.ts'
import { noteFault } from './lake-state.ts'
import { log, reason } from './log.ts'
import { outbox } from './outbox.ts'
import { withdrawals } from './withdrawals.ts'

/** Messages kept in the stream: an instance that was away for longer finds what it missed at the Content Lake. */
const mostMessages = 10_000

/** Milliseconds: how long one read waits for news, and how long until a Redis that is away is tried again. */
const longestRead = 5000
const pause = 1000

const messageShape = z.object({
  by: z.string(),
  changed: z.array(z.string()).default([]),
  withdrawn: z.string().optional(),
  restored: z.string().optional(),
})
type Message = z.output<typeof messageShape>

/** Listens and passes on for as long as the process lives. Never throws: a Redis that is away is tried again. */
export function startNeighbours(): void {
  const { REDIS_URL: url } = env()
  if (url !== undefined) void stayInTouch(url)
}

async function stayInTouch(url: string): Promise<never> {
  for (;;) {
    const connections = [connectionTo(url), connectionTo(url)] as const
    const [sender, reader] = connections
    try {
      await Promise.all(connections.map((each) => each.connect()))
      // First what this one has to say: an address it has put back must not be taken down again.
      await passOn(sender)
      await takeInWithdrawn(sender)
      if (outbox().fault !== null) log({ event: 'neighbours are back' })
      outbox().fault = null
      await Promise.race([keepPassingOn(sender), listen(reader)])
    } catch (error) {
      if (outbox().fault === null) log({ event: 'neighbours cannot be reached', why: reason(error) })
      outbox().fault = reason(error)
    }
    for (const each of connections) if (each.isOpen) each.destroy()
    await sleep(pause)
  }
}

function connectionTo(url: string): RedisClientType {
  const client: RedisClientType = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 2000 } })
  // What fails is thrown by the call that fails; without a listener it would end the process as well.
  client.on('error', () => undefined)
  return client
}

const names = () => {
  const site = `ambas:${new URL(env().SITE_URL).host}`
  return { stream: `${site}:told`, withdrawn: `${site}:withdrawn` }
}

/** Until the connection is no more: the next one is another's. */
async function keepPassingOn(client: RedisClientType): Promise<void> {
  while (client.isOpen) {
    const next = outbox().next(pause)
    await passOn(client)
    await next
  }
}

/** Sends what is noted, in its order. */
async function passOn(client: RedisClientType): Promise<void> {
  for (let noted = outbox().list(); noted.length > 0; noted = outbox().list()) {
    for (const { seq, message } of noted) {
      await send(client, { by: me(), changed: [], ...message })
      outbox().forget(seq)
    }
  }
}

async function send(client: RedisClientType, message: Message): Promise<void> {
  const { stream, withdrawn } = names()
  if (message.withdrawn !== undefined) await client.hSet(withdrawn, message.withdrawn, new Date().toISOString())
  if (message.restored !== undefined) await client.hDel(withdrawn, message.restored)
  const trim = { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: mostMessages } } as const
  await client.xAdd(stream, '*', { message: JSON.stringify(message) }, trim)
}

/** What was taken down while this instance was away, or before it was there. */
async function takeInWithdrawn(client: RedisClientType): Promise<void> {
  for (const path of Object.keys(await client.hGetAll(names().withdrawn))) {
    if (!withdrawals().has(path)) withdrawals().takeDown(path)
  }
}

const answerShape = z
  .array(z.object({ messages: z.array(z.object({ id: z.string(), message: z.record(z.string(), z.string()) })) }))
  .nullable()

async function listen(client: RedisClientType): Promise<never> {
  for (;;) {
    const from = { key: names().stream, id: recall() }
    const answer = answerShape.parse(await client.xRead(from, { BLOCK: longestRead, COUNT: 500 }))
    const entries = answer?.[0]?.messages ?? []
    for (const { id, message } of entries) hear(id, message.message ?? '')
    if (entries.length > 0) carryOutChanges().catch(noteFault)
  }
}

/** Takes a message in and notes how far this instance has heard: together, or not at all. */
function hear(id: string, text: string): void {
  const message = parsed(text)
  database().together(() => {
    if (message !== null && message.by !== me()) {
      if (message.changed.length > 0) noteChanges(message.changed, { delivery: `neighbour ${id}`, isHearsay: true })
      if (message.withdrawn !== undefined) withdrawals().takeDown(message.withdrawn)
      if (message.restored !== undefined) withdrawals().putBack(message.restored)
    }
    database().run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('heard', ?)`, id)
  })
}

/** Null when it is none of ours: whoever else writes to that Redis must not stop us. */
function parsed(text: string): Message | null {
  try {
    return messageShape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function recall(): string {
  const heard = database().get(`SELECT value FROM fact WHERE name = 'heard'`)?.value
  return typeof heard === 'string' ? heard : '0'
}

const me = () => outbox().instance
