/** Methods that Next cannot take: it makes a web Request of everything, which throws for these, and answers 500. */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const untakeable = new Set(['TRACE', 'TRACK'])

/** Has such requests reach the door as a method that it refuses like any other that is not a reader's. */
export function refuseUntakeable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (untakeable.has(request.method ?? '')) request.method = 'DELETE'
  })
}
