import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import type { Place } from '../urls.ts'
import { createAnnouncer } from './announce.ts'

const origin = 'https://ambas.example'
const places: Place[] = [
  { kind: 'article', locale: 'es', slug: 'el-agua' },
  { kind: 'author', locale: 'en', slug: 'ana' },
]

let server: Server | undefined

afterEach(() => {
  server?.close()
  server = undefined
})

/** Somebody who listens, and answers with one status after the other. */
async function listener(...statuses: number[]) {
  const heard: { path: string; body: string }[] = []
  const listening = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ path: request.url ?? '', body })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, 'localhost', resolve))
  return { heard, address: `http://localhost:${(listening.address() as AddressInfo).port}` }
}

test('unless somebody has chosen it, nobody is told anything', async () => {
  const { heard } = await listener()
  const announcer = createAnnouncer({ origin, indexNow: null, hub: null })
  announcer.announce(places)
  await announcer.idle()
  expect(heard).toEqual([])
})

test('IndexNow is told every address that changed, with the key', async () => {
  const { heard, address } = await listener()
  const announcer = createAnnouncer({ origin, indexNow: { address, key: 'a-key-of-ours' }, hub: null })
  announcer.announce(places)
  await announcer.idle()
  expect(heard.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    {
      host: 'ambas.example',
      key: 'a-key-of-ours',
      keyLocation: `${origin}/indexnow.txt`,
      urlList: [`${origin}/es/articulos/el-agua`, `${origin}/en/authors/ana`],
    },
  ])
})

test('a hub is told of the feeds of the languages whose articles changed', async () => {
  const { heard, address } = await listener()
  const announcer = createAnnouncer({ origin, indexNow: null, hub: address })
  announcer.announce(places)
  await announcer.idle()
  expect(heard.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    { 'hub.mode': 'publish', 'hub.url': `${origin}/es/feed.xml` },
  ])
})

test('a search engine that does not answer holds up no hub', async () => {
  const { heard, address } = await listener()
  const indexNow = { address: 'http://localhost:1', key: 'a-key-of-ours' }
  createAnnouncer({ origin, indexNow, hub: address }, [600_000]).announce(places)
  await expect.poll(() => heard.length).toBe(1)
})

test('who does not answer is told again, and given up in the end', async () => {
  const { heard, address } = await listener(500, 429, 200)
  const announcer = createAnnouncer({ origin, indexNow: null, hub: address }, [0, 0])
  announcer.announce(places)
  await announcer.idle()
  expect(heard).toHaveLength(3)
  const deaf = createAnnouncer({ origin, indexNow: null, hub: 'http://localhost:1' }, [0])
  deaf.announce(places)
  await expect(deaf.idle()).resolves.toBeUndefined()
})
