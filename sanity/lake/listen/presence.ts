/** Who has which document open: messages the Studios of a dataset pass to one another, as JSON-RPC over a WebSocket. */

import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import type { Identity } from '../access/identity.ts'
import { httpError } from '../errors.ts'
import type { Exchange } from '../http/exchange.ts'

const message = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})
type Message = z.output<typeof message>

/** The Studio takes a socket that says nothing for longer than this for dead. */
const heartbeat = 10_000

/** Returns the handler of presence sockets. `identify` tells whose a token is and throws for one it does not know. */
export function createPresence(identify: (authorization: string) => Identity) {
  const subscriptions = new Map<WebSocket, string>()
  const identities = new WeakMap<WebSocket, Identity>()

  function broadcast(event: unknown): void {
    for (const [socket, subscription] of subscriptions) {
      const params = { subscription, result: event }
      socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }))
    }
  }

  /** What a method answers. Throws an ApiError for somebody without a token; undefined for a method nobody knows. */
  function perform({ method, params = {} }: Message, socket: WebSocket): unknown {
    if (method === 'authorization') return authorise(params.authorization, socket)
    const identity = identities.get(socket)
    if (identity === undefined || identity.isAnonymous) throw httpError(401, 'Presence needs a token')
    const session = params.session
    switch (method) {
      case 'presence_subscribe': {
        const subscription = randomUUID()
        subscriptions.set(socket, subscription)
        return subscription
      }
      case 'presence_unsubscribe':
        return subscriptions.delete(socket) || true
      case 'presence_rollcall':
        broadcast({ type: 'rollCall', i: identity.id, session })
        return true
      case 'presence_announce':
        broadcast({ type: 'state', i: identity.id, m: params.data })
        return true
      case 'presence_disconnect':
        broadcast({ type: 'disconnect', i: identity.id, m: { session } })
        return true
      default:
        return undefined
    }
  }

  function authorise(authorization: unknown, socket: WebSocket): true {
    identities.set(socket, identify(typeof authorization === 'string' ? authorization : ''))
    return true
  }

  function reply({ id, ...received }: Message, socket: WebSocket): string {
    try {
      const result = perform(received, socket)
      if (result !== undefined) return JSON.stringify({ jsonrpc: '2.0', id, result })
      return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: `No method ${received.method}` } })
    } catch (error) {
      const refusal = error instanceof Error ? error.message : String(error)
      return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32000, message: refusal } })
    }
  }

  return function accept(socket: WebSocket, { identity }: Exchange): void {
    identities.set(socket, identity)
    socket.on('message', (raw: Buffer) => {
      const received = parseMessage(raw.toString('utf8'))
      if (received === null) socket.close(1003)
      else socket.send(reply(received, socket))
    })
    const beat = setInterval(() => socket.send('♥'), heartbeat)
    socket.on('close', () => {
      clearInterval(beat)
      subscriptions.delete(socket)
    })
  }
}

function parseMessage(text: string): Message | null {
  try {
    return message.parse(JSON.parse(text))
  } catch {
    return null
  }
}
