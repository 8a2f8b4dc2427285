/** Stands between the site and the Content Lake, passes everything on, and misbehaves when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'

export const faults = [
  'refused',
  'hanging',
  'failing',
  'slow',
  'truncated',
  'another content type',
  'too many requests',
  'another shape',
  'empty where it was not',
] as const
export type Fault = (typeof faults)[number]

export type MisbehavingLake = {
  port: number
  misbehave: (fault: Fault | null) => Promise<void>
  /** The questions asked since the last time this was called. */
  takeQuestions: () => string[]
  close: () => Promise<void>
}

/** `target` is the lake's own address. */
export async function startMisbehavingLake(target: string): Promise<MisbehavingLake> {
  let fault: Fault | null = null
  const questions: string[] = []
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    questions.push(request.url ?? '')
    void answer(fault, target, request, response).catch(() => response.destroy())
  })
  const listen = async (port: number) => {
    server.listen(port, 'localhost')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const hangUp = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const port = await listen(0)
  return {
    port,
    async misbehave(next) {
      fault = next
      if (next === 'refused') await hangUp()
      else if (server.listening) server.closeAllConnections()
      else await listen(port)
    },
    takeQuestions: () => questions.splice(0),
    close: hangUp,
  }
}

async function answer(fault: Fault | null, target: string, request: IncomingMessage, response: ServerResponse) {
  switch (fault) {
    case 'hanging':
      return
    case 'failing':
      return response.writeHead(500, json).end('{"error":{"description":"Internal error"}}')
    case 'too many requests':
      return response.writeHead(429, { ...json, 'retry-after': '60' }).end('{"message":"Rate limit exceeded"}')
    case 'another content type':
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>We are down for maintenance</h1>')
    case 'another shape':
      return response.writeHead(200, json).end('{"result":42}')
  }
  const { status, type, body } = await fromLake(target, request)
  if (fault === 'empty where it was not' && request.url?.includes('/data/query/')) {
    const { result } = JSON.parse(body.toString()) as { result: unknown }
    return response.writeHead(status, json).end(JSON.stringify({ result: emptied(result) }))
  }
  response.writeHead(status, { 'content-type': type, 'content-length': body.length })
  if (fault === 'truncated') response.write(body.subarray(0, body.length / 2), () => response.destroy())
  else if (fault === 'slow') trickle(response, body)
  else response.end(body)
}

const json = { 'content-type': 'application/json' }

async function fromLake(target: string, request: IncomingMessage) {
  const { method = 'GET', url = '/', headers } = request
  const sent = await buffer(request)
  const passedOn = ['authorization', 'content-type'] as const
  const answered = await fetch(`${target}${url}`, {
    method,
    headers: passedOn.flatMap((name): [string, string][] => (headers[name] ? [[name, headers[name]]] : [])),
    // What the site asks has no body; what it writes has one.
    ...(sent.length > 0 && { body: new Uint8Array(sent) }),
  })
  const type = answered.headers.get('content-type') ?? 'application/octet-stream'
  return { status: answered.status, type, body: Buffer.from(await answered.arrayBuffer()) }
}

/** A byte every second: headers in time, the rest never. */
function trickle(response: ServerResponse, body: Buffer) {
  let position = 0
  const timer = setInterval(() => response.write(body.subarray(position, ++position)), 1000)
  response.on('close', () => {
    clearInterval(timer)
  })
}

/** What the same answer would be if nothing were published. */
function emptied(value: unknown): unknown {
  if (typeof value === 'number') return 0
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null || '_id' in value) return null
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptied(part)]))
}
