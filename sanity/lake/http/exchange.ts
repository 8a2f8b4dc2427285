/** One request and its answer, as the routes see them. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { httpError } from '../errors.ts'
import type { Identity } from '../access/identity.ts'

export type Exchange = {
  method: string
  /** The path after `/v<version>`. */
  path: string
  /** The version of the API asked for, without its `v`; `X` for the experimental one. */
  apiVersion: string
  search: URLSearchParams
  headers: IncomingHttpHeaders
  identity: Identity
  /** What the route's pattern caught. */
  caught: Record<string, string>
  /** The body, still unread. */
  request: IncomingMessage
}

/** Bytes of the largest request for changes that Sanity takes. */
export const largestRequest = 4 * 1024 * 1024

/** Where server-sent events go: an HTTP response, or a WebSocket that carries the same text. */
export type EventSink = { write: (text: string) => void; close: () => void }

export type PlainAnswer = { status?: number; headers?: Record<string, string>; body?: string | Buffer | Readable }

export type Answer =
  | PlainAnswer
  /** Begins a stream of events; the returned function is called when the other side is gone. */
  | { events: (sink: EventSink) => () => void }

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

/** Reads a body of at most `limit` bytes. Throws 413 as soon as there are more. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => httpError(413, `Request body exceeds ${limit} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads a JSON body. Throws 415 unless it says it is JSON, 400 when it is not. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw httpError(415, 'Send JSON, with content-type application/json')
  }
  const body = await readBody(request, limit)
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw httpError(400, 'The request body is not valid JSON')
  }
}

/** GROQ parameters in an address: every `$name`, its value as JSON. */
export function readParams(search: URLSearchParams): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of search) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(value) as unknown
    } catch {
      throw httpError(400, `The parameter ${name} is not valid JSON`)
    }
  }
  return params
}

export const isOn = (search: URLSearchParams, name: string): boolean => search.get(name) === 'true'
