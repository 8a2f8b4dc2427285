/** What the site believes of who claims to be the Content Lake. */
import { expect, test } from '@playwright/test'
import { encodeSignatureHeader } from '@sanity/webhook'
import { randomUUID } from 'node:crypto'

const secret = process.env.E2E_WEBHOOK_SECRET ?? ''
const body = JSON.stringify({ _id: 'article-that-does-not-exist', _type: 'article' })
const signed = (text: string, now = Date.now(), key = secret) => encodeSignatureHeader(text, now, key)

const headersWith = (signature: string | null, key: string = randomUUID()) => ({
  'content-type': 'application/json',
  'idempotency-key': key,
  ...(signature === null ? {} : { 'sanity-webhook-signature': signature }),
})

test('a signed message is noted once: sent again it changes nothing', async ({ request }) => {
  const headers = headersWith(await signed(body))
  const first = await request.post('/api/revalidate', { headers, data: body })
  expect(first.status()).toBe(200)
  expect(await first.json()).toEqual({ message: 'Noted' })
  const again = await request.post('/api/revalidate', { headers, data: body })
  expect(again.status()).toBe(200)
  expect(await again.json()).toEqual({ message: 'Known already' })
})

test('no signature, a wrong one, one for other words and one of six minutes ago are refused', async ({ request }) => {
  const signatures = [
    null,
    't=1,v1=x',
    await signed(body, Date.now(), 'somebody-else’s-secret'),
    await signed('{"_id":"another"}'),
    await signed(body, Date.now() - 6 * 60_000),
  ]
  for (const signature of signatures) {
    const response = await request.post('/api/revalidate', { headers: headersWith(signature), data: body })
    expect(response.status(), String(signature)).toBe(401)
  }
})

test('a signed message without an id is refused with a reason', async ({ request }) => {
  const text = '{"_type":"article"}'
  const response = await request.post('/api/revalidate', { headers: headersWith(await signed(text)), data: text })
  expect(response.status()).toBe(400)
  expect(await response.text()).toContain('_id')
})

for (const [path, refusal] of [
  ['/api/revalidate', 413],
  ['/en', 405],
  ['/en/articles/nothing-of-this-name', 405],
] as const) {
  test(`a body of many megabytes to ${path} is refused before it has been sent`, async ({ baseURL }) => {
    const { body: endless, sent } = megabytes(300)
    const request = fetch(String(baseURL) + path, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    const status = await request.then(
      (response) => response.status,
      () => 'closed',
    )
    expect([refusal, 'closed']).toContain(status)
    expect(sent()).toBeLessThan(100)
  })
}

test('asking with GET is refused', async ({ request }) => {
  expect((await request.get('/api/revalidate')).status()).toBe(405)
})

/** A body of so many megabytes, made as it is sent, and how many of them were asked for. */
function megabytes(count: number): { body: ReadableStream<Uint8Array>; sent: () => number } {
  const megabyte = new Uint8Array(2 ** 20)
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > count) controller.close()
      else controller.enqueue(megabyte)
    },
  })
  return { body, sent: () => sent }
}
