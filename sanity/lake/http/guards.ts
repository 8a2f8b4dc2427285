/**
 * Who may speak to a server on this machine. Any page in a browser can send requests to localhost; a page can even
 * point its own name at 127.0.0.1 (DNS rebinding) and then read the answers. So the name asked for must be a local
 * one, and a request that changes something must come from a local page or from no page at all.
 */

import type { IncomingHttpHeaders } from 'node:http'
import { httpError } from '../errors.ts'

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Names under `localhost` belong to nobody else either (RFC 6761); clients put the project's id there. */
const projectHost = /^[a-z0-9-]{1,63}\.localhost(:\d{1,5})?$/i

/** Throws 421 unless the Host header is a local name. */
export function checkHost(headers: IncomingHttpHeaders): void {
  const { host = '' } = headers
  if (localHost.test(host) || projectHost.test(host)) return
  throw httpError(421, 'The local Content Lake answers only to localhost and 127.0.0.1')
}

/** Whether a browser's page may read answers and send changes: one served from this machine, or one named in `more`. */
export function isKnownOrigin(origin: string, more: readonly string[]): boolean {
  return more.includes(origin) || (URL.canParse(origin) && isLocalOrigin(new URL(origin)))
}

const isLocalOrigin = ({ protocol, host }: URL) =>
  (protocol === 'http:' || protocol === 'https:') && localHost.test(host)

/** Throws 403 when a page from elsewhere asks for a change. */
export function checkOrigin(method: string, origin: string | undefined, more: readonly string[]): void {
  const isReading = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  if (isReading || origin === undefined || isKnownOrigin(origin, more)) return
  throw httpError(403, `Origin ${origin.slice(0, 200)} is not allowed to change anything here`)
}

/** The headers that let a known page read an answer. */
export function corsHeaders(origin: string | undefined, more: readonly string[]): Record<string, string> {
  if (origin === undefined || !isKnownOrigin(origin, more)) return { vary: 'origin' }
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'content-type, content-length, etag, x-sanity-shard, x-request-id',
  }
}

/** What a preflight request is told. */
export function preflightHeaders(asked: string | undefined): Record<string, string> {
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': asked ?? 'authorization, content-type',
    'access-control-max-age': '600',
  }
}
