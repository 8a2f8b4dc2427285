/** The door from outside: whose requests are answered, and what becomes of those that are not readers'. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { encodeSignatureHeader } from '@sanity/webhook'
import { once } from 'node:events'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import { words } from '../../messages/words.ts'
import { lightPath, pathOf } from '../../lib/urls.ts'
import { lake, newArticle } from '../lake.ts'

test.use({ javaScriptEnabled: false })

const visible = { intervals: [200], timeout: 60_000 }

test('a request for another host is refused', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  const statusFor = async (host: string, path = '/en', method = 'GET') => {
    const asked = send({ hostname, port, path, method, headers: { host } }).end()
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    return response.statusCode
  }
  expect(await statusFor('evil.example')).toBe(421)
  expect(await statusFor('localhost')).toBe(200)
  // As a proxy is asked: the host is the one in the address.
  expect(await statusFor('localhost', 'http://evil.example/en')).toBe(421)
  expect(await statusFor('evil.example', 'http://localhost/en')).toBe(200)
  expect(await statusFor('localhost', '*', 'OPTIONS')).toBe(405)
})

test('no address is answered by the framework’s own page', async ({ request }) => {
  for (const path of ['/_next/static/', '/_next/static', '/_next/', '/404', '/_not-found']) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).not.toContain('<script')
  }
})

for (const path of ['/en', '/nothing', '/api/revalidate', '/_next/static/nothing.js']) {
  test(`a connection to ${path} that wants to be upgraded is closed`, async ({ baseURL }) => {
    const { hostname, port } = new URL(baseURL ?? '')
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    socket.resume()
    await once(socket, 'close', { signal: AbortSignal.timeout(10_000) })
    expect(socket.destroyed).toBe(true)
  })
}

test('an address with the language changed by hand says where the article is', async ({ page }) => {
  const article = newArticle('es')
  await lake.create(article)
  const wrong = pathOf({ kind: 'article', locale: 'en', slug: article.slug.current })
  await expect
    .poll(async () => (await page.request.get(wrong)).text(), visible)
    .toContain(words.en.Status.elsewhere.replace('{language}', 'in Spanish'))
  const response = await page.goto(wrong)
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: words.es.Status.here }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
})

test('an article taken down by hand is gone at once, stays so when it is edited, and comes back when it is put back', async ({
  page,
  request,
}) => {
  const article = newArticle('en')
  const path = pathOf({ kind: 'article', locale: 'en', slug: article.slug.current })
  await lake.create(article)
  await expect.poll(async () => (await request.get(path)).status(), visible).toBe(200)

  expect(await takeDown(request, { path })).toBe(200)
  const gone = await request.get(path)
  expect(gone.status()).toBe(410)
  expect(await gone.text()).not.toContain(article.title)
  expect((await request.get(lightPath(path))).status()).toBe(410)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.Status.goneTitle)
  await page.getByRole('main').getByRole('link', { name: words.en.Status.front }).click()
  await expect(page).toHaveURL(pathOf({ kind: 'front', locale: 'en' }))
  await lake.patch(article._id).set({ title: 'Edited' }).commit()
  expect((await request.get(path)).status()).toBe(410)

  expect(await takeDown(request, { path, undo: true })).toBe(200)
  await expect.poll(async () => (await request.get(path)).text(), visible).toContain('Edited')
})

test('nobody takes an address down without the secret', async ({ request }) => {
  expect(await takeDown(request, { path: '/en' }, 'somebody-else’s-secret')).toBe(401)
  expect((await request.get('/en')).status()).toBe(200)
})

async function takeDown(
  request: APIRequestContext,
  message: { path: string; undo?: boolean },
  secret = process.env.E2E_WEBHOOK_SECRET ?? '',
): Promise<number> {
  const data = JSON.stringify(message)
  const signature = await encodeSignatureHeader(data, Date.now(), secret)
  const headers = { 'content-type': 'application/json', 'sanity-webhook-signature': signature }
  return (await request.post('/api/take-down', { headers, data })).status()
}
