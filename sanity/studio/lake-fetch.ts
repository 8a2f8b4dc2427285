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
function streamOverSocket(address: string, { signal, ...init }: Init): Promise<Response> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(socketAddress(address, new Headers(init.headers)))
    const fallBack = () => resolve(fetch(address, { ...init, ...(signal && { signal }) }))
    const abort = () => {
      socket.removeEventListener('error', fallBack)
      closeQuietly(socket)
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

/** Browsers complain of a socket that is closed while it is being opened. */
function closeQuietly(socket: WebSocket): void {
  if (socket.readyState === WebSocket.CONNECTING) socket.addEventListener('open', () => socket.close())
  else socket.close()
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
  // Ending a stream a second time would throw.
  let hasEnded = false
  const once = (end: () => void) => {
    if (!hasEnded) end()
    hasEnded = true
  }
  return new ReadableStream({
    start(controller) {
      // A lake that was killed closes without a word, and not every browser calls that an error.
      const breakOff = () => once(() => controller.error(new TypeError('The stream broke off')))
      socket.addEventListener('message', ({ data }) => hasEnded || controller.enqueue(encoder.encode(String(data))))
      socket.addEventListener('error', breakOff)
      socket.addEventListener('close', ({ wasClean }) => (wasClean ? once(() => controller.close()) : breakOff()))
    },
    cancel: () => once(() => socket.close()),
  })
}
