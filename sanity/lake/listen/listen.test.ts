import { applyPatch, type RawPatch } from 'mendoza'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connect, startTestLake, tokens, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.close())

type Event = { type: string; [field: string]: unknown }

/** Collects what a listener hears; `next` waits for the first event not yet taken. */
function collect(source: {
  subscribe: (observer: { next: (event: object) => void; error: (error: unknown) => void }) => {
    unsubscribe: () => void
  }
}) {
  const events: Event[] = []
  const waiting: ((event: Event) => void)[] = []
  const errors: unknown[] = []
  const subscription = source.subscribe({
    next: (event) => {
      const waiter = waiting.shift()
      if (waiter === undefined) events.push(event as Event)
      else waiter(event as Event)
    },
    error: (error) => errors.push(error),
  })
  return {
    errors,
    next: () => {
      const event = events.shift()
      return event === undefined ? new Promise<Event>((resolve) => waiting.push(resolve)) : Promise.resolve(event)
    },
    stop: () => subscription.unsubscribe(),
  }
}

const all = { events: ['welcome', 'mutation', 'reconnect', 'reset', 'welcomeback'] as ('welcome' | 'mutation')[] }

test('a listener is welcomed, then hears what happens to the documents it asked for, and no others', async () => {
  const ears = collect(
    lake.client.listen('*[_type == $type]', { type: 'heard' }, { ...all, includePreviousRevision: true }),
  )
  expect(await ears.next()).toMatchObject({ type: 'welcome', listenerName: expect.any(String) as string })

  await lake.client.create({ _id: 'other', _type: 'unheard' })
  const made = await lake.client.create({ _id: 'one', _type: 'heard', n: 1 })
  expect(await ears.next()).toMatchObject({
    type: 'mutation',
    transition: 'appear',
    documentId: 'one',
    result: made,
    previous: null,
  })

  const patched = await lake.client.patch('one').set({ n: 2 }).commit()
  expect(await ears.next()).toMatchObject({
    transition: 'update',
    previousRev: made._rev,
    resultRev: patched._rev,
    mutations: [{ patch: { id: 'one', set: { n: 2 } } }],
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
  })

  const { transactionId } = await lake.client.delete('one')
  const last = await ears.next()
  expect(last).toMatchObject({
    ...{ transition: 'disappear', documentId: 'one' },
    ...{ previousRev: patched._rev, resultRev: transactionId },
  })
  expect(last).not.toHaveProperty('result')
  ears.stop()
})

test('a document that comes to match appears, and one that no longer does disappears', async () => {
  await lake.client.create({ _id: 'switch', _type: 'lamp', on: false })
  const ears = collect(lake.client.listen('*[_type == "lamp" && on]', {}, all))
  await ears.next()
  await lake.client.patch('switch').set({ on: true }).commit()
  expect(await ears.next()).toMatchObject({ transition: 'appear' })
  await lake.client.patch('switch').set({ on: false }).commit()
  expect(await ears.next()).toMatchObject({ transition: 'disappear' })
  ears.stop()
})

test('the events of a transaction say how many they are', async () => {
  const ears = collect(lake.client.listen('*[_type == "twin"]', {}, all))
  await ears.next()
  await lake.client.transaction().create({ _id: 't1', _type: 'twin' }).create({ _id: 't2', _type: 'twin' }).commit()
  const events = [await ears.next(), await ears.next()]
  expect(
    events.map(({ transactionCurrentEvent, transactionTotalEvents }) => [
      transactionCurrentEvent,
      transactionTotalEvents,
    ]),
  ).toEqual([
    [1, 2],
    [2, 2],
  ])
  ears.stop()
})

test("effects rebuild the document step by step with Mendoza's decoder, and undo it", async () => {
  const options = { ...all, effectFormat: 'mendoza' as const, includeResult: false }
  const ears = collect(lake.client.listen('*[_id == "effects"]', {}, options))
  await ears.next()
  await lake.client.create({ _id: 'effects', _type: 'post', body: [{ _key: 'a', text: 'Había una vez' }] })
  await lake.client.patch('effects').set({ 'body[_key=="a"].text': 'Había una vez, 🌊' }).commit()
  await lake.client
    .patch('effects')
    .insert('after', 'body[-1]', [{ _key: 'b', text: 'fin' }])
    .commit()

  let copy: unknown = null
  const before: unknown[] = []
  const undo: RawPatch[] = []
  for (let step = 0; step < 3; step++) {
    const { effects } = (await ears.next()) as unknown as { effects: { apply: RawPatch; revert: RawPatch } }
    before.push(copy)
    undo.push(effects.revert)
    copy = applyPatch(copy, effects.apply)
  }
  const { _rev, ...stored } = (await lake.client.getDocument('effects')) ?? { _rev: '' }
  expect(_rev).not.toBe('')
  expect(copy).toEqual(stored)
  for (const patch of undo.reverse()) {
    copy = applyPatch(copy, patch)
    expect(copy).toEqual(before.pop())
  }
  ears.stop()
})

test('the public hears of published documents only', async () => {
  const ears = collect(lake.visitor.listen('*[_type == "note"]', {}, all))
  await ears.next()
  await lake.client.create({ _id: 'drafts.note', _type: 'note' })
  await lake.client.create({ _id: 'note', _type: 'note' })
  expect(await ears.next()).toMatchObject({ documentId: 'note' })
  ears.stop()
})

test('a listener whose query is wrong is told', async () => {
  const ears = collect(lake.client.listen('*[_type == '))
  await expect.poll(() => ears.errors.length).toBe(1)
})

test('a listener comes back by itself after the lake was away', async () => {
  const ears = collect(lake.client.listen('*[_type == "later"]', {}, all))
  expect((await ears.next()).type).toBe('welcome')
  await lake.restart()
  expect((await ears.next()).type).toBe('reconnect')
  expect((await ears.next()).type).toBe('welcome')
  await lake.client.create({ _id: 'after', _type: 'later' })
  expect(await ears.next()).toMatchObject({ type: 'mutation', documentId: 'after' })
  ears.stop()
})

/** Opens an event stream by hand, as a client does that comes back. */
async function resume(lastEventId: string): Promise<string> {
  const query = new URLSearchParams({ query: '*', enableResume: 'true' }).toString()
  const response = await fetch(`${lake.address}/v2025-02-19/data/listen/production?${query}`, {
    headers: { 'last-event-id': lastEventId },
  })
  const { value } = (await response.body?.getReader().read()) ?? {}
  return new TextDecoder().decode(value)
}

test('a client that comes back is told whether it has missed anything', async () => {
  const first = await lake.client.create({ _id: 'r1', _type: 'resumed' })
  expect(await resume(`${first._rev}#r1`)).toMatch(/^event: welcomeback\n/)
  await lake.client.create({ _id: 'r2', _type: 'resumed' })
  expect(await resume(`${first._rev}#r1`)).toMatch(/^event: reset\n/)
})

test('the same events come over a WebSocket, which takes its token from the address', async () => {
  const search = new URLSearchParams({ query: '*[_type == "socketed"]', includeResult: 'true', token: tokens.read })
  const socket = new WebSocket(
    `${lake.address.replace('http', 'ws')}/v2025-02-19/data/listen/production?${search.toString()}`,
  )
  const messages: string[] = []
  socket.on('message', (data: Buffer) => messages.push(data.toString()))
  await expect.poll(() => messages.length).toBe(1)
  expect(messages[0]).toMatch(/^event: welcome\n/)
  await lake.client.create({ _id: 'drafts.s', _type: 'socketed' })
  await expect.poll(() => messages.length).toBe(2)
  expect(messages[1]).toMatch(/^event: mutation\nid: .*#drafts\.s\ndata: \{.*"documentId":"drafts\.s"/)
  socket.close()
})

test('a page that is not from this machine cannot open a WebSocket, nor one that calls this machine by its own name', async () => {
  const open = (path: string, headers: Record<string, string>) => {
    const socket = new WebSocket(`${lake.address.replace('http', 'ws')}/v1/${path}`, { headers })
    return new Promise<string>((resolve) => {
      socket.on('error', ({ message }) => resolve(message))
      socket.on('open', () => {
        socket.close()
        resolve('open')
      })
    })
  }
  for (const path of ['data/listen/production?query=*', 'data/live/events/production', 'socket/production']) {
    for (const origin of [
      'https://evil.test',
      'null',
      'file://',
      'http://localhost.evil.test',
      'http://evil.localhost',
    ]) {
      expect(await open(path, { origin }), `${path} from ${origin}`).toContain('403')
    }
    expect(await open(path, { host: 'evil.test' }), path).toContain('421')
    expect(await open(path, { host: 'evil.test', origin: 'http://localhost:3333' }), path).toContain('421')
    expect(await open(path, { origin: 'http://localhost:3333' }), path).toBe('open')
    expect(await open(path, {}), path).toBe('open')
  }
})

test('live events name the sync tags of the queries a change makes old', async () => {
  const { syncTags = [] } = await lake.client.fetch('*[_type == "living"]', {}, { filterResponse: false })
  const ears = collect(lake.visitor.live.events())
  expect((await ears.next()).type).toBe('welcome')
  await lake.client.create({ _id: 'drafts.l', _type: 'living' })
  await lake.client.create({ _id: 'l', _type: 'living' })
  const { tags } = (await ears.next()) as unknown as { tags: string[] }
  expect(tags).toEqual(expect.arrayContaining(syncTags))
  ears.stop()
})

test('live events of drafts are for those with a token', async () => {
  const ears = collect(connect(lake.address, { token: tokens.read }).live.events({ includeDrafts: true }))
  await ears.next()
  await lake.client.create({ _id: 'drafts.m', _type: 'living' })
  expect((await ears.next()).type).toBe('message')
  ears.stop()
  const response = await fetch(`${lake.address}/v2025-02-19/data/live/events/production?includeDrafts=true`)
  expect(response.status).toBe(401)
})
