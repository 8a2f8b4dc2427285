/**
 * WebSockets. A browser allows six HTTP/1.1 connections to one server and the Studio opens more event streams than
 * that, so every stream of events can also be had over a WebSocket, which has no such limit: the same address, the same
 * text, one message for each write. A browser cannot set headers on a WebSocket; the token and the last event's id go
 * in the address (`token`, `lastEventId`).
 */

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { ApiError, httpError } from '../errors.ts'
import type { Exchange } from './exchange.ts'
import { isKnownOrigin } from './guards.ts'
import { openExchange, type ServerOptions } from './server.ts'

export type SocketHandler = (socket: WebSocket, exchange: Exchange) => void

export type UpgradeOptions = {
  server: ServerOptions
  /** Answers `/socket/<dataset>`. */
  presence: SocketHandler
  dataset: string
}

const largestMessage = 256 * 1024
const keepAlive = 15_000

/** Answers upgrade requests of the servers until closed. */
export function acceptSockets(servers: readonly Server[], options: UpgradeOptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })

  async function upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): Promise<void> {
    duplex.on('error', () => duplex.destroy())
    try {
      const exchange = open(request, options)
      const begin = await handlerOf(exchange, options)
      sockets.handleUpgrade(request, duplex, head, (socket) => {
        socket.on('error', () => socket.terminate())
        begin(socket)
      })
    } catch (error) {
      refuse(duplex, error)
    }
  }

  for (const server of servers) {
    server.on('upgrade', (request, duplex, head) => void upgrade(request, duplex, head))
  }

  return {
    close(): void {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

/** A WebSocket is not held back by CORS: a page from elsewhere must be turned away here. */
function open(request: IncomingMessage, { server }: UpgradeOptions): Exchange {
  const { origin } = request.headers
  if (origin !== undefined && !isKnownOrigin(origin, server.origins)) throw httpError(403, 'Origin not allowed')
  const { exchange, isApi } = openExchange(request, server)
  if (!isApi) throw httpError(404, 'Not found')
  const token = exchange.search.get('token')
  const identity = token === null ? exchange.identity : server.identify(`Bearer ${token}`)
  const lastEventId = exchange.search.get('lastEventId')
  const headers = lastEventId === null ? exchange.headers : { ...exchange.headers, 'last-event-id': lastEventId }
  return { ...exchange, identity, headers }
}

async function handlerOf(exchange: Exchange, options: UpgradeOptions): Promise<(socket: WebSocket) => void> {
  if (exchange.path === `/socket/${options.dataset}`) return (socket) => options.presence(socket, exchange)
  const answer = await options.server.api(exchange)
  if (!('events' in answer)) throw httpError(400, 'Only streams of events can be had over a WebSocket')
  return (socket) => {
    const end = answer.events({ write: (text) => socket.send(text), close: () => socket.close() })
    const beat = setInterval(() => socket.send(':\n\n'), keepAlive)
    socket.on('close', () => {
      clearInterval(beat)
      end()
    })
  }
}

function refuse(duplex: Duplex, error: unknown): void {
  const refusal = error instanceof ApiError ? error : httpError(500, 'An internal error occurred')
  const body = JSON.stringify(refusal.body)
  duplex.end(
    `HTTP/1.1 ${refusal.status} Refused\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
