/** The HTTP server: loopback only, guarded, every refusal in Sanity's shape. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ApiError, httpError, isDiskFull, noRoom, StartError } from '../errors.ts'
import type { Identity } from '../access/identity.ts'
import { checkHost, checkOrigin, corsHeaders, preflightHeaders } from './guards.ts'
import type { Answer, EventSink, Exchange, PlainAnswer } from './exchange.ts'

export type ServerOptions = {
  /** Further origins that may write, such as the public address of the site. */
  origins: readonly string[]
  /** Whose an `Authorization` header is. Throws 401 for a token nobody knows. */
  identify: (authorization: string | undefined) => Identity
  /** Paths under `/v<version>`. */
  api: (exchange: Exchange) => Answer | Promise<Answer>
  /** All other paths: pictures, files, the Studio. */
  files: (exchange: Exchange) => Answer | Promise<Answer>
  log: (line: string) => void
}

const keepAlive = 15_000

/** Reads a request's address and asker. Throws when it must not be answered at all. */
export function openExchange(request: IncomingMessage, options: ServerOptions): { exchange: Exchange; isApi: boolean } {
  checkHost(request.headers)
  checkOrigin(request.method ?? '', request.headers.origin, options.origins)
  const url = parseAddress(request.url ?? '/')
  const version = /^\/v([0-9]{4}-[0-9]{2}-[0-9]{2}|1|X)(\/.*)$/.exec(url.pathname)
  const exchange: Exchange = {
    method: request.method ?? 'GET',
    path: version?.[2] ?? url.pathname,
    apiVersion: version?.[1] ?? '',
    search: url.searchParams,
    headers: request.headers,
    identity: options.identify(request.headers.authorization),
    caught: {},
    request,
  }
  return { exchange, isApi: version !== null }
}

function parseAddress(address: string): URL {
  const base = 'http://localhost'
  // Resolved against a base, `//host` would change the host and a control character would vanish.
  if (!address.startsWith('/') || !URL.canParse(base + address)) throw httpError(400, 'Invalid address')
  return new URL(base + address)
}

export type HttpServer = { server: Server; close: () => Promise<void> }

/** Milliseconds requests under way are given to finish. */
const patience = 2000

/** Answers requests until closed. Does not listen yet. */
export function createHttpServer(options: ServerOptions): HttpServer {
  const streams = new Set<ServerResponse>()
  const server = createServer({ maxHeaderSize: 65_536, requestTimeout: 300_000 }, (request, response) => {
    void serve(request, response, options, streams)
  })
  server.keepAliveTimeout = 65_000

  async function close(): Promise<void> {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const stream of streams) stream.end()
    const cutOff = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(cutOff)
  }

  return { server, close }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  streams: Set<ServerResponse>,
): Promise<void> {
  const started = performance.now()
  try {
    checkHost(request.headers)
    for (const [name, value] of Object.entries(corsHeaders(request.headers.origin, options.origins))) {
      response.setHeader(name, value)
    }
    response.setHeader('x-content-type-options', 'nosniff')
    if (request.method === 'OPTIONS') {
      response.writeHead(204, preflightHeaders(request.headers['access-control-request-headers'])).end()
      return
    }
    const { exchange, isApi } = openExchange(request, options)
    if (isApi) response.setHeader('x-sanity-shard', 'local')
    const answer = await (isApi ? options.api(exchange) : options.files(exchange))
    response.setHeader('server-timing', `api;dur=${Math.round(performance.now() - started)}`)
    if ('events' in answer) sendEvents(response, answer.events, streams)
    else await send(request, response, answer)
  } catch (error) {
    refuse(request, response, error, options.log)
  }
}

async function send(request: IncomingMessage, response: ServerResponse, answer: PlainAnswer): Promise<void> {
  const { status = 200, headers = {}, body = '' } = answer
  response.writeHead(
    status,
    body instanceof Readable ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
  )
  if (request.method === 'HEAD') {
    if (body instanceof Readable) body.destroy()
    response.end()
  } else if (body instanceof Readable) await pipeline(body, response)
  else response.end(body)
}

function sendEvents(
  response: ServerResponse,
  begin: (sink: EventSink) => () => void,
  streams: Set<ServerResponse>,
): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  const end = begin({ write: (text) => void response.write(text), close: () => void response.end() })
  const beat = setInterval(() => response.write(':\n\n'), keepAlive)
  streams.add(response)
  // What is written while the other side hangs up fails; there is nobody left to tell.
  response.on('error', () => undefined)
  response.on('close', () => {
    streams.delete(response)
    clearInterval(beat)
    end()
  })
}

function refuse(request: IncomingMessage, response: ServerResponse, cause: unknown, log: (line: string) => void): void {
  const error = isDiskFull(cause) ? noRoom() : cause
  const isOurs = error instanceof ApiError
  if (!isOurs && !isHangUp(error)) {
    log(
      `${request.method} ${request.url?.slice(0, 200)} failed: ${error instanceof Error ? error.stack : String(error)}`,
    )
  }
  if (response.headersSent) {
    response.destroy()
    return
  }
  const refusal = isOurs ? error : httpError(500, 'An internal error occurred')
  // A body that was not read to its end would be taken for the next request on this connection.
  if (!request.complete) response.setHeader('connection', 'close')
  response.writeHead(refusal.status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(refusal.body))
}

const isHangUp = (error: unknown): boolean =>
  error instanceof Error &&
  /ECONNRESET|EPIPE|ERR_STREAM_(PREMATURE_CLOSE|UNABLE_TO_PIPE)|aborted/.test(
    `${(error as NodeJS.ErrnoException).code} ${error.message}`,
  )

/** Listens on loopback, IPv4 and where there is one IPv6; returns the port. Throws a StartError when it is taken. */
export async function listenOnLoopback([four, six]: readonly [Server, Server], port: number): Promise<number> {
  const chosen = await listen(four, port, '127.0.0.1')
  try {
    await listen(six, chosen, '::1')
  } catch (error) {
    // A machine without IPv6 is served by IPv4 alone.
    if (error instanceof StartError && port !== 0) throw error
  }
  return chosen
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(
        isTaken ? new StartError(`Port ${port} is in use: stop what uses it, or set LAKE_PORT to another.`) : error,
      )
    })
    server.listen({ port, host, exclusive: true }, () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
