/** Who may speak to the lake: every combination of Host and Origin, and requests meant to harm. */

import { request as httpRequest } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, tokens, type TestLake } from '../test-lake.ts'

let lake: TestLake
let port: number

beforeAll(async () => {
  lake = await startTestLake({ origins: ['https://news.example'] })
  port = Number(new URL(lake.address).port)
})

afterAll(() => lake.close())

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** Asks with headers a browser's fetch would not let us set. */
function ask({
  method = 'GET',
  path = '/v1/ping',
  headers = {},
  body,
}: Asked): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

const write = (headers: Record<string, string>): Asked => ({
  method: 'POST',
  path: '/v2025-02-19/data/mutate/production',
  headers: { authorization: `Bearer ${tokens.write}`, 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ mutations: [{ create: { _type: 'post' } }] }),
})

const hosts: [string, boolean][] = [
  ['localhost', true],
  ['localhost:3333', true],
  ['127.0.0.1:1', true],
  ['[::1]:80', true],
  ['LOCALHOST', true],
  ['local.localhost:3333', true],
  ['.localhost', false],
  ['a.b.localhost', false],
  ['evil.test.localhost', false],
  ['evil-localhost', false],
  ['local.localhost.evil.test', false],
  ['evil.test', false],
  ['localhost.evil.test', false],
  ['127.0.0.1.evil.test:3333', false],
  ['192.168.1.2', false],
  ['localhost:3333@evil.test', false],
]

const origins: [string | undefined, boolean][] = [
  [undefined, true],
  ['http://localhost:3000', true],
  ['http://127.0.0.1:8080', true],
  ['https://news.example', true],
  ['https://evil.test', false],
  ['http://localhost.evil.test', false],
  ['http://local.localhost:3333', false],
  ['http://localhost:3000@evil.test', false],
  ['https://news.example.evil.test', false],
  ['http://news.example', false],
  ['null', false],
  ['file://', false],
]

test('only local names are answered, and only local or named pages may write', async () => {
  for (const [host, isLocal] of hosts) {
    for (const [origin, isKnown] of origins) {
      const headers = { host, ...(origin === undefined ? {} : { origin }) }
      const about = `host ${host}, origin ${origin ?? 'none'}`
      const [reading, writing] = [await ask({ headers }), await ask(write(headers))]
      expect(reading.status, about).toBe(isLocal ? 200 : 421)
      expect(writing.status, about).toBe(!isLocal ? 421 : isKnown ? 200 : 403)
      expect(reading.headers['access-control-allow-origin'], about).toBe(isLocal && isKnown ? origin : undefined)
    }
  }
})

test('a request that says what it is not is refused: forms and plain text cannot write', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    expect((await ask(write({ 'content-type': type }))).status, type).toBe(415)
  }
})

test('a preflight tells a known page that it may ask, and others nothing', async () => {
  const preflight = (origin: string) =>
    ask({
      method: 'OPTIONS',
      path: '/v1/data/mutate/production',
      headers: { origin, 'access-control-request-headers': 'authorization' },
    })
  const known = await preflight('http://localhost:3000')
  expect(known.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3000',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'authorization',
  })
  expect((await preflight('https://evil.test')).headers).not.toHaveProperty('access-control-allow-origin')
})

test('a body that is too large is refused before it has all arrived', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connectSocket(port, '127.0.0.1', () => {
      const head = [
        'POST /v1/data/mutate/production HTTP/1.1',
        'host: localhost',
        'content-type: application/json',
        'content-length: 9000000000',
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n{`)
    })
    socket.once('data', (data) => {
      resolve(data.toString())
      socket.destroy()
    })
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
})

test('addresses nobody meant are refused and never answered with a fault of ours', async () => {
  const paths = [
    '/v1/nothing',
    '/v1',
    '//evil.test/v1/ping',
    '/v1/data/doc/production/%E0%A4%A',
    '/%00',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/v1/data/query/production',
    '/v1/data/query/production?query=*&$x={',
    '/v1/data/query/production?query=%00',
    '/v1/data/query/production?query=*&perspective=a%27b',
  ]
  for (const path of paths) {
    const { status, text } = await ask({ path })
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
    expect(JSON.parse(text), path).toBeTypeOf('object')
  }
  expect((await ask({ method: 'DELETE', path: '/v1/ping' })).status).toBe(405)
})

test('until the Studio has been built, the first page says what answers here', async () => {
  const { status, text, headers } = await ask({ path: '/' })
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/html')
  expect(text).toContain('Local Content Lake')
})
