/** Ten thousand requests that no reader would send, the same ones each time: nothing breaks, nothing is kept, nobody else sees a trace. */
import { expect } from '@playwright/test'
import { request as send } from 'node:http'
import { test, untilQuiet, visit } from './newsroom.ts'

/** FUZZ_REQUESTS=100000 asks for longer. */
const total = Number(process.env.FUZZ_REQUESTS ?? 10_000)

test('no answer is a fault of ours, and neither the cache nor the lake is any the wiser', async ({ newsroom }) => {
  test.setTimeout(300_000)
  newsroom.between.takeQuestions()
  const pick = createPicker(20261124)
  const failures: string[] = []
  let sent = 0
  const worker = async () => {
    while (sent++ < total) {
      const hostile = newRequest(pick)
      const status = await statusOf(newsroom.site, hostile)
      failures.push(...describeFault(status, hostile))
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  expect(failures).toEqual([])
  // An address nobody knows costs no question: what was asked is for the few real pages among them.
  expect(newsroom.between.takeQuestions().length).toBeLessThan(200)
})

test('whatever headers and parameters somebody sends, the next reader gets the same page to the byte', async ({
  newsroom,
}) => {
  test.setTimeout(120_000)
  const pick = createPicker(4)
  const paths = ['/en', '/es', '/en/articles/inside-the-asylum-interview', '/es/temas']
  const clean = new Map<string, string>()
  // What others changed in this newsroom comes to its pages: at the latest when somebody asks for them.
  for (const path of paths) await visit(newsroom.site + path)
  await untilQuiet(newsroom)
  for (const path of paths) clean.set(path, (await visit(newsroom.site + path)).text)
  for (let round = 0; round < 300; round += 1) {
    const path = pick(paths)
    await statusOf(newsroom.site, { method: 'GET', path: path + pick(queries), headers: strangeHeaders(pick) })
    expect((await visit(newsroom.site + path)).text === clean.get(path), `${path} after round ${round}`).toBe(true)
  }
})

type Pick = <T>(from: readonly T[]) => T
type Hostile = { method: string; path: string; headers: Record<string, string> }

/** Chooses at random, the same way for the same seed (mulberry32). */
function createPicker(seed: number): Pick {
  let state = seed
  return (from) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    return from[Math.floor(share * from.length)] as (typeof from)[number]
  }
}

const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE']
const starts = [
  '/en/',
  '/es/',
  '/en/articles/',
  '/es/articulos/',
  '/es/temas/',
  '/_next/',
  '/api/',
  '/media/',
  '/share/',
  '/',
]
const pieces = [
  ...[
    '%',
    '%ff',
    '%00',
    '%2e%2e',
    '..',
    '%2f',
    '//',
    ';',
    '%e2%80%ae',
    'é',
    '%c3%a9',
    'e%cc%81',
    '%0d%0aset-cookie:a=b',
  ],
  ...[
    '.env',
    'wp-login.php',
    '.git/config',
    'image',
    'feed.xml',
    'status/404',
    'pagina/2',
    'page/999999',
    'a'.repeat(900),
  ],
  ...[
    'x',
    '__proto__',
    'constructor',
    '[slug]',
    '(.)',
    '@slot',
    '%5bslug%5d',
    'index',
    '$',
    '\\',
    '%27',
    '1%20or%201=1',
  ],
]
const queries = [
  '',
  '?_rsc=1',
  '?a=%',
  '?q=<script>',
  '?__nextLocale=es',
  '?nxtPslug=evil',
  '?slug=evil',
  '?utm_source=x',
  '?url=/&w=64&q=1',
]

function newRequest(pick: Pick): Hostile {
  const path =
    pick(starts) + Array.from({ length: pick([0, 1, 1, 2, 3]) }, () => pick(pieces)).join(pick(['', '/', '-']))
  // Node refuses to send anything but ASCII; a browser would have encoded it.
  const sendable = path.replace(/[^\x21-\x7e]/g, encodeURIComponent)
  return { method: pick(methods), path: sendable + pick(queries), headers: strangeHeaders(pick) }
}

const names = [
  ...['x-middleware-subrequest', 'x-middleware-rewrite', 'x-middleware-next', 'x-middleware-prefetch', 'x-nextjs-data'],
  ...['x-matched-path', 'x-prerender-revalidate', 'x-now-route-matches', 'x-invoke-path', 'x-invoke-status', 'rsc'],
  ...['next-router-prefetch', 'next-router-state-tree', 'next-router-segment-prefetch', 'next-action', 'next-url'],
  ...['x-forwarded-host', 'x-forwarded-proto', 'x-original-url', 'x-rewrite-url', 'accept-language', 'cookie', 'host'],
  ...['range', 'if-none-match', 'accept-encoding', 'origin', 'purpose', 'content-type', 'user-agent'],
]
const values = [
  ...['1', '', 'evil.example', 'https://evil.example/', '/es/admin', 'proxy:proxy:proxy:proxy:proxy', '%5B%22%22%5D'],
  ...['__prerender_bypass=x', 'NEXT_LOCALE=es', 'es', 'bytes=0-1', '*', 'gzip', 'br;q=0', 'x'.repeat(500)],
]

const strangeHeaders = (pick: Pick) =>
  Object.fromEntries(Array.from({ length: pick([0, 1, 2, 4]) }, () => [pick(names), pick(values)]))

/** The status of the answer; 0 when the connection was closed without one. */
function statusOf(site: string, { method, path, headers }: Hostile): Promise<number> {
  const { hostname, port } = new URL(site)
  return new Promise((resolve) => {
    const request = send({ hostname, port, method, path, headers, timeout: 30_000 }, (response) => {
      response.resume().on('close', () => {
        resolve(response.statusCode ?? 0)
      })
    })
    request.on('error', () => {
      resolve(0)
    })
    request.on('timeout', () => request.destroy())
    request.end()
  })
}

const describeFault = (status: number, { method, path }: Hostile) =>
  status >= 500 ? [`${status} ${method} ${path.slice(0, 120)}`] : []
