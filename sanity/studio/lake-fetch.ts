/**
 * A `fetch` for the Studio on the local Content Lake. One open document listens to six or more event streams, and a
 * browser allows six HTTP/1.1 connections to a host: the next request would hang for ever. So streams travel over
 * WebSockets, which are not counted, and arrive as the response that the client expects.
 */
import type { ClientConfig } from '@sanity/client'

type LakeFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

const streamPath = /\/data\/(?:listen|live\/events)\//

export const lakeFetch: LakeFetch = (input, init) => {
  const isStream = streamPath.test(new URL(input).pathname)
  return isStream ? streamOverSocket(input, init ?? {}) : fetch(input, init)
}

type Init = NonNullable<Parameters<LakeFetch>[1]>

/** Resolves once the socket is open; a lake without WebSockets is asked in the ordinary way. */
function streamOverSocket(address: string, init: Init): Promise<Response> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(socketAddress(address, new Headers(init.headers)))
    const signal = init.signal
    const fallBack = () => resolve(fetch(address, init))
    const abort = () => {
      socket.close()
      reject(new DOMException('The stream was closed', 'AbortError'))
    }
    signal?.addEventListener('abort', abort, { once: true })
    socket.addEventListener('error', fallBack, { once: true })
    socket.addEventListener('open', () => {
      socket.removeEventListener('error', fallBack)
      resolve(new Response(bodyOf(socket), { headers: { 'content-type': 'text/event-stream' } }))
    })
  })
}

/** A WebSocket carries no headers of ours: what they said goes into the query. */
function socketAddress(address: string, headers: Headers): URL {
  const url = new URL(address.replace(/^http/, 'ws'))
  const token = headers.get('authorization')?.replace(/^Bearer /, '')
  const lastEventId = headers.get('last-event-id')
  if (token) url.searchParams.set('token', token)
  if (lastEventId) url.searchParams.set('lastEventId', lastEventId)
  return url
}

function bodyOf(socket: WebSocket): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      socket.addEventListener('message', ({ data }) => controller.enqueue(encoder.encode(String(data))))
      socket.addEventListener('error', () => controller.error(new TypeError('The stream broke off')))
      // After an error the stream is closed already, and closing it again would throw.
      socket.addEventListener('close', ({ wasClean }) => wasClean && controller.close())
    },
    cancel: () => socket.close(),
  })
}
