/** What an operator may turn on: several instances that are one site, as on several machines; figures from readers' browsers. */
import { expect, test, type Page } from '@playwright/test'
import { articlePath, newArticle } from '../lake.ts'
import { forgetPagesWith, openNewsroom, postSigned, untilQuiet, visit, type Newsroom } from './newsroom.ts'
import { createRedis, hasRedis, type Redis } from './redis.ts'

const path = '/en/articles/inside-the-asylum-interview'

const soon = { intervals: [250], timeout: 60_000 }

let newsroom: Newsroom
let redis: Redis

test.beforeAll(async () => {
  test.setTimeout(240_000)
  redis = await createRedis()
  newsroom = await openNewsroom({ more: { REDIS_URL: redis.url, WEB_VITALS: 'on' } })
  await untilQuiet(newsroom)
})

test.afterAll(async () => {
  await newsroom.close()
  await redis.stop()
})

test.describe.configure({ mode: 'serial' })

test('a browser tells how fast a page came when it is left, once, and no figure of what is no page of ours is taken', async ({
  page,
}) => {
  // The build knew nothing of it, and neither do its pages.
  await forgetPagesWith(newsroom, path)
  const told = await tellingOf(page, newsroom.site + path)
  expect(told).toHaveLength(1)
  const [figures = ''] = told
  expect(JSON.parse(figures)).toMatchObject({ path, figures: { LCP: expect.any(Number) as unknown } })
  expect(await tell(figures)).toBe(204)
  expect(await tell(figures.replace(path, `${path}-or-none`))).toBe(400)
  expect(await tell('x'.repeat(3000))).toBe(413)
})

test('without Redis an instance says so, and serves all the same', async () => {
  expect(await readiness()).toEqual({ status: 200, problems: ['neighbours'] })
  expect((await visit(`${newsroom.site}/es`)).status).toBe(200)
})

if (hasRedis) test('with Redis two instances are one site, and outlive its loss', areOneSite)

/** What a page tells the site when it is left. Of what is sent then Playwright sees nothing: the next page remembers it. */
async function tellingOf(page: Page, address: string): Promise<string[]> {
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator)
    navigator.sendBeacon = (to, body) => {
      sessionStorage.setItem(
        'told',
        JSON.stringify([...(JSON.parse(sessionStorage.getItem('told') ?? '[]') as []), body]),
      )
      return send(to, body)
    }
  })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(address)
  await page.goto(`${newsroom.site}/robots.txt`)
  expect(complaints).toEqual([])
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('told') ?? '[]') as string[])
}

const tell = async (body: string) => (await fetch(`${newsroom.site}/api/vitals`, { method: 'POST', body })).status

async function areOneSite(): Promise<void> {
  test.setTimeout(240_000)
  await redis.start()
  const { editor } = newsroom
  const sites = [newsroom.site, await newsroom.openInstance()] as const
  await untilQuiet(newsroom)
  await expect.poll(readiness, soon).toEqual({ status: 200, problems: [] })
  const [first, second, third] = [newArticle('en'), newArticle('en'), newArticle('en')]
  const onBoth = (path: string) => Promise.all(sites.map((site) => visit(site + path)))
  const statuses = async (article: typeof first) => (await onBoth(articlePath(article))).map(({ status }) => status)
  const showing = async ({ title }: typeof first) => (await onBoth('/en')).map(({ text }) => text.includes(title))
  const takeDown = (article: typeof first, undo = false) =>
    postSigned(newsroom, '/api/take-down', { path: articlePath(article), undo })

  // The lake tells the first alone.
  await editor.create(first)
  await expect.poll(() => statuses(first), soon).toEqual([200, 200])
  await expect.poll(() => showing(first), soon).toEqual([true, true])
  await takeDown(first)
  await expect.poll(() => statuses(first), soon).toEqual([410, 410])

  await redis.stop()
  expect((await onBoth('/en')).map(({ status }) => status)).toEqual([200, 200])
  await editor.create(second)
  await expect.poll(async () => (await statuses(second))[0], soon).toBe(200)
  await takeDown(first, true)
  await takeDown(second)
  // The other cannot know yet what nobody looks for by itself; it still serves what it has.
  expect((await statuses(first))[1]).toBe(410)

  await redis.start()
  await expect.poll(() => statuses(first), soon).toEqual([200, 200])
  await expect.poll(() => statuses(second), soon).toEqual([410, 410])
  await editor.create(third)
  await expect.poll(() => showing(third), soon).toEqual([true, true])
  await expect.poll(() => statuses(third), soon).toEqual([200, 200])
}

async function readiness(): Promise<{ status: number; problems: string[] }> {
  const { status, text } = await visit(`${newsroom.site}/api/health/ready`)
  const { problems } = JSON.parse(text) as { problems: { what: string }[] }
  return { status, problems: problems.map(({ what }) => what) }
}
