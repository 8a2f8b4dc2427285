/**
 * Methods that no page of ours takes reach the door without their body. Next would read the whole of it before the door
 * is asked, however large, and cannot take some methods at all: it makes a web Request of everything, which throws for
 * TRACE, and answers 500.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where the door finds the method of a request that Next takes for one to read. */
export const askedMethod = 'x-asked-method'

/** What takes messages, and looks at their size itself before it reads them. */
const takesMessages = /^\/api\/(revalidate|take-down|vitals)(\?|$)/

/** Files that Next serves before the door, and refuses other methods for by itself. */
const isFile = /^\/_next\/static\//

/** Has such requests reach the door as readings, with the method they were sent with beside them. */
export function keepBodiesOut(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    nameByPath(request)
    const { method = '', url = '', headers } = request
    // Nobody else says what was asked.
    Reflect.deleteProperty(headers, askedMethod)
    if (method === 'POST' && takesMessages.test(url)) return
    const isReading = method === 'GET' || method === 'HEAD'
    // What is still being sent is not waited for.
    if (!isReading || headers['content-length'] || headers['transfer-encoding']) response.shouldKeepAlive = false
    if (isReading) return
    if (!isFile.test(url)) headers[askedMethod] = method
    request.method = isFile.test(url) ? 'DELETE' : 'GET'
  })
}

/**
 * A request may name a whole address, or `*` (RFC 9112, 3.2), as those for proxies do: Next sends the one to wherever it
 * names, and answers 500 to the other. The door sees the path, and the host that was meant; of `*` a path that leads nowhere.
 */
function nameByPath(request: IncomingMessage): void {
  const { url = '', headers } = request
  if (url.startsWith('/')) return
  const address = URL.parse(url)
  if (address !== null) headers.host = address.host
  request.url = address === null ? '/*' : address.pathname + address.search
}
