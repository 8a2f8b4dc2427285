import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { isValidSignature } from '@sanity/webhook'
import { afterEach, expect, test } from 'vitest'
import type { LakeOptions } from '../lake.ts'
import { startTestLake, type TestLake } from '../test-lake.ts'

const secret = 'a secret the receiver knows'

type Received = { body: string; headers: IncomingHttpHeaders }
type Receiver = {
  url: string
  received: Received[]
  status: number
  stop: () => Promise<void>
  start: () => Promise<void>
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A receiver that notes what it is sent and answers with a status that can be changed; it can also be away. */
async function startReceiver(): Promise<Receiver> {
  let server: Server | undefined
  let port = 0
  const receiver: Receiver = {
    url: '',
    received: [],
    status: 200,
    async start() {
      server = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          receiver.received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers })
          response.writeHead(receiver.status).end()
        })
      }).listen(port, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port
    },
    async stop() {
      const closed = new Promise((resolve) => server?.close(resolve))
      server?.closeAllConnections()
      await closed
    },
  }
  await receiver.start()
  receiver.url = `http://127.0.0.1:${port}/hook`
  open.push(() => receiver.stop())
  return receiver
}

async function startLakeFor(
  receiver: Receiver,
  hook: Partial<NonNullable<LakeOptions['webhook']>> = {},
  options: Partial<LakeOptions> = {},
): Promise<TestLake> {
  const webhook = { url: receiver.url, secret, filter: '', projection: '', ...hook }
  const lake = await startTestLake({ webhook, ...options })
  open.push(() => lake.close())
  return lake
}

const bodies = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)

test("a change is posted with a signature that Sanity's own decoder accepts", async () => {
  const receiver = await startReceiver()
  const lake = await startLakeFor(receiver, { filter: '_type == "post"', projection: '{_id, _type, "title": title}' })
  const made = await lake.client.create({ _id: 'a', _type: 'post', title: 'Título' })
  await expect.poll(() => receiver.received.length).toBe(1)

  const [{ body, headers } = { body: '', headers: {} }] = receiver.received
  expect(JSON.parse(body)).toEqual({ _id: 'a', _type: 'post', title: 'Título' })
  const signature = String(headers['sanity-webhook-signature'])
  expect(await isValidSignature(body, signature, secret)).toBe(true)
  expect(await isValidSignature(body, signature, 'another secret')).toBe(false)
  expect(await isValidSignature(`${body} `, signature, secret)).toBe(false)
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'sanity-project-id': 'local',
    'sanity-dataset': 'production',
    'sanity-document-id': 'a',
    'sanity-operation': 'create',
    'sanity-transaction-id': made._rev,
    'sanity-transaction-time': made._updatedAt,
  })
  expect(headers['idempotency-key']).toMatch(/^[\w-]{43}$/)
})

test('drafts, versions and documents the filter leaves out are not posted', async () => {
  const receiver = await startReceiver()
  const lake = await startLakeFor(receiver, { filter: '_type in ["post"]', projection: '{_id}' })
  await lake.client.create({ _id: 'drafts.a', _type: 'post' })
  await lake.client.create({ _id: 'versions.r.a', _type: 'post' })
  await lake.client.create({ _id: 'b', _type: 'person' })
  await lake.client.create({ _id: 'last', _type: 'post' })
  await expect.poll(() => bodies(receiver)).toEqual([{ _id: 'last' }])
})

test('filter and projection can speak of before and after, and follow references', async () => {
  const receiver = await startReceiver()
  const lake = await startLakeFor(receiver, {
    filter: '_type == "post" && (delta::changedAny(slug) || delta::operation() == "delete")',
    projection: '{_id, "was": before().slug, "is": after().slug, "operation": delta::operation(), "by": author->name}',
  })
  await lake.client.create({ _id: 'p', _type: 'person', name: 'Ana' })
  await lake.client.create({ _id: 'a', _type: 'post', slug: 'one', author: { _type: 'reference', _ref: 'p' } })
  await lake.client.patch('a').set({ title: 'not told' }).commit()
  await lake.client.patch('a').set({ slug: 'two' }).commit()
  await lake.client.delete('a')
  await expect
    .poll(() => bodies(receiver))
    .toEqual([
      { _id: 'a', was: null, is: 'one', operation: 'create', by: 'Ana' },
      { _id: 'a', was: 'one', is: 'two', operation: 'update', by: 'Ana' },
      { _id: 'a', was: 'two', is: null, operation: 'delete', by: 'Ana' },
    ])
})

test('what a receiver refused is sent again, the same, and its later changes wait their turn', async () => {
  const receiver = await startReceiver()
  const lake = await startLakeFor(receiver, { projection: '{_id, n}' })
  receiver.status = 503
  await lake.client.create({ _id: 'a', _type: 'post', n: 1 })
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0)
  await lake.client.patch('a').set({ n: 2 }).commit()
  receiver.status = 200
  await expect.poll(() => bodies(receiver).at(-1), { timeout: 10_000 }).toEqual({ _id: 'a', n: 2 })

  const numbers = bodies(receiver).map(({ n }) => n)
  expect(numbers).toEqual([...numbers].sort())
  const firstKeys = receiver.received
    .filter(({ body }) => body.includes('"n":1'))
    .map(({ headers }) => headers['idempotency-key'])
  expect(firstKeys.length).toBeGreaterThan(1)
  expect(new Set(firstKeys).size).toBe(1)
})

test('changes made while the receiver was away arrive once it is back, in the order of each document', async () => {
  const receiver = await startReceiver()
  const lines: string[] = []
  const lake = await startLakeFor(receiver, { projection: '{_id, n}' }, { log: (line) => lines.push(line) })
  await receiver.stop()
  for (let n = 1; n <= 5; n++) {
    for (const _id of ['x', 'y', 'z']) await lake.client.createOrReplace({ _id, _type: 'post', n })
  }
  await expect.poll(() => lines.some((line) => line.includes('cannot be reached'))).toBe(true)
  await receiver.start()
  await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(15)
  for (const _id of ['x', 'y', 'z']) {
    expect(
      bodies(receiver)
        .filter((body) => body._id === _id)
        .map(({ n }) => n),
    ).toEqual([1, 2, 3, 4, 5])
  }
  await expect.poll(() => lines.some((line) => line.includes('answers again'))).toBe(true)
})

test('what could not be delivered is delivered after a restart', async () => {
  const receiver = await startReceiver()
  const lake = await startLakeFor(receiver, { projection: '{_id}' })
  await receiver.stop()
  await lake.client.create({ _id: 'patient', _type: 'post' })
  await lake.restart()
  await receiver.start()
  await expect.poll(() => bodies(receiver), { timeout: 15_000 }).toEqual([{ _id: 'patient' }])
})

test('a filter that fails on one document does not hold up the others', async () => {
  const receiver = await startReceiver()
  const lines: string[] = []
  const filter = 'select(_type == "bad" => geo::distance(a, b) > 1, true)'
  const lake = await startLakeFor(receiver, { filter, projection: '{_id}' }, { log: (line) => lines.push(line) })
  await lake.client.create({ _id: 'bad', _type: 'bad' })
  await lake.client.create({ _id: 'good', _type: 'post' })
  await expect.poll(() => bodies(receiver)).toEqual([{ _id: 'good' }])
  await expect.poll(() => lines.some((line) => line.includes('bad'))).toBe(true)
})

test('a change is posted to nobody who redirects', async () => {
  const receiver = await startReceiver()
  const elsewhere = await startReceiver()
  const lake = await startLakeFor(receiver)
  receiver.status = 302
  await lake.client.create({ _id: 'a', _type: 'post' })
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0)
  expect(elsewhere.received).toEqual([])
})
