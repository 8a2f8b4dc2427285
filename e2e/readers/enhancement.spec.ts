/** What a browser may add to a page: copying and sharing on an article, and moving between pages at once. All of it can be missing. */
import { chromium, expect, test, type Page } from '@playwright/test'
import { findChromium } from '../../lib/commands/chromium.ts'
import { pathOf } from '../../lib/urls.ts'
import { words } from '../../messages/words.ts'
import { readToTheEnd } from '../reader.ts'

const front = pathOf({ kind: 'front', locale: 'es' })
const buttons = (page: Page) => page.getByRole('navigation', { name: words.es.Share.label }).getByRole('button')

async function openArticle(page: Page): Promise<void> {
  await page.goto(front)
  await page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link').first().click()
  await expect(page.getByRole('navigation', { name: words.es.Share.label })).toBeVisible()
}

const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href')

test('the one script is at most 3 kB and free of the framework', async ({ request }) => {
  const response = await request.get('/enhance.js')
  expect(response.headers()['content-type']).toContain('javascript')
  expect(response.headers()['cache-control']).toContain('max-age=3600')
  expect((await response.body()).length).toBeLessThanOrEqual(3000)
  expect(await response.text()).not.toMatch(/react|webpack|__next/i)
})

test('the script is fetched when a reader comes near what it shows, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.push(new URL(request.url()).pathname)
  })
  await page.setViewportSize({ width: 400, height: 600 })
  await openArticle(page)
  await page.waitForLoadState()
  expect(fetched).toEqual([])
  await expect(buttons(page)).toHaveCount(0)
  await readToTheEnd(page)
  await expect(buttons(page).first()).toBeVisible()
  expect(fetched).toEqual(['/enhance.js'])
})

test('an article’s address is copied with one press, and the button says so for a while', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openArticle(page)
  await readToTheEnd(page)
  const copy = buttons(page).filter({ hasText: words.es.Share.copy })
  await copy.click()
  await expect(page.getByRole('button', { name: words.es.Share.copied })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await canonical(page))
  await expect(copy).toBeVisible()
})

test('where the device has a share sheet, a button opens it with the headline and the bare address', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const share = (data: unknown) => {
      Object.assign(window, { shared: data })
      return Promise.resolve()
    }
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  })
  await openArticle(page)
  await readToTheEnd(page)
  await buttons(page).filter({ hasText: words.es.Share.more }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'shared') as unknown)).toEqual({
    title: await page.getByRole('heading', { level: 1 }).textContent(),
    url: await canonical(page),
  })
})

test('a page left by a link is there at once when the reader goes back', async ({ baseURL }) => {
  // Playwright turns this off, as its own page objects lose sight of such pages.
  const browser = await chromium.launch({
    ...findChromium(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) })
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })
  await openArticle(page)
  // Chromium keeps no page that is left while its pictures still arrive.
  await page.waitForLoadState()
  await page.locator('a.name').click()
  await page.waitForURL('**/es')
  await page.evaluate(() => {
    history.back()
  })
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'persisted') as unknown).catch(() => null)).toBe(true)
  await browser.close()
})

test('a link the pointer rests on is fetched ahead, and following it asks for nothing', async ({ page }) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Preload.enable')
  const fetched = new Promise((resolve) => {
    browser.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready') resolve(prefetchUrl)
    })
  })
  await page.goto(front)
  const link = page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link').first()
  await link.hover()
  expect(await fetched).toContain(await link.getAttribute('href'))
  await link.click()
  await expect(page.getByRole('navigation', { name: words.es.Share.label })).toBeVisible()
  expect(
    await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => Reflect.get(entry, 'deliveryType') as unknown),
    ),
  ).toEqual(['navigational-prefetch'])
})

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`from page to page there is ${reducedMotion === 'reduce' ? 'no transition for who wants less motion' : 'a transition'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { isTransition: event.viewTransition !== null })
      })
    })
    await openArticle(page)
    expect(await page.evaluate(() => Reflect.get(window, 'isTransition') as unknown)).toBe(
      reducedMotion === 'no-preference',
    )
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an article offers the plain links alone', async ({ page }) => {
    await openArticle(page)
    await expect(buttons(page)).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: words.es.Share.label }).getByRole('link')).toHaveCount(7)
  })
})
