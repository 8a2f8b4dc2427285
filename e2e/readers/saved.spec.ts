/** Articles kept in the browser: read without a connection, in each of their languages, listed, and taken away again. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { locales } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { readArticleFiles } from '../../sanity/seed/article-file.ts'
import { readToTheEnd } from '../reader.ts'

const versions = (await readArticleFiles()).filter(({ key }) => key === 'observers')
const [en, es] = (['en', 'es'] as const).map((locale) => {
  const { title = '', slug = '' } = versions.find(({ language }) => language === locale) ?? {}
  return { title, path: pathOf({ kind: 'article', locale, slug }) }
}) as [Version, Version]
type Version = { title: string; path: string }

const list = pathOf({ kind: 'saved', locale: 'es' })
const front = pathOf({ kind: 'front', locale: 'es' })

const isDrawn = (page: Page) =>
  page
    .locator('figure img')
    .first()
    .evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth > 0))

async function save(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await readToTheEnd(page)
  await page.getByRole('button', { name: words.es.Saved.save }).click()
  await expect(page.getByRole('button', { name: words.es.Saved.drop })).toBeVisible()
}

const stored = (page: Page) => page.evaluate(async () => (await caches.keys()).length)

function workers(context: BrowserContext): number {
  return context.serviceWorkers().length
}

test('who saves nothing has nothing stored, and no worker', async ({ page, context }) => {
  await page.goto(es.path)
  await readToTheEnd(page)
  await expect(page.getByRole('button', { name: words.es.Saved.save })).toBeVisible()
  expect(await stored(page)).toBe(0)
  expect(workers(context)).toBe(0)
  expect(await context.cookies()).toEqual([])
})

test('an article saved is read without a connection, with its pictures and in its other language, and can be taken away', async ({
  page,
  context,
}) => {
  await save(page, es.path)
  await context.setOffline(true)

  await page.goto(es.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(es.title)
  expect(await isDrawn(page)).toBe(true)
  await page.getByRole('navigation', { name: words.es.Switch.label }).getByRole('link').click()
  await expect(page).toHaveURL(en.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.title)

  // What was not saved is answered with what was, in the language that was asked for.
  await page.goto(front)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.es.Saved.title)
  const saved = page.getByRole('main').getByRole('listitem')
  await expect(saved).toHaveCount(1)
  await expect(saved.getByRole('link', { name: es.title })).toHaveAttribute('lang', locales.es.hreflang)
  await page.goto(pathOf({ kind: 'saved', locale: 'en' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.Saved.title)
  await page.goto(list)
  await saved.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(es.title)

  await context.setOffline(false)
  await page.goto(list)
  await page.getByRole('button', { name: words.es.Saved.remove }).click()
  await expect(page.getByText(words.es.Saved.none)).toBeVisible()
  await expect.poll(() => stored(page)).toBe(0)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('the button under an article takes it away again', async ({ page }) => {
  await save(page, es.path)
  await page.reload()
  await readToTheEnd(page)
  await page.getByRole('button', { name: words.es.Saved.drop }).click()
  await expect(page.getByRole('button', { name: words.es.Saved.save })).toBeVisible()
  await expect.poll(() => stored(page)).toBe(0)
})

test('a saved article that was withdrawn since is kept no longer once it has been asked for', async ({
  page,
  context,
}) => {
  await save(page, es.path)
  await context.route(`**${es.path}`, (route) => route.fulfill({ status: 410, body: 'gone' }))
  await page.goto(es.path)
  await expect(page.getByText('gone')).toBeVisible()
  await context.unroute(`**${es.path}`)
  await page.goto(list)
  await expect(page.getByText(words.es.Saved.none)).toBeVisible()
})

test('an article that cannot be fetched is not said to be saved', async ({ page, context }) => {
  await page.goto(es.path)
  await readToTheEnd(page)
  await context.route(`**${es.path}`, (route) => route.fulfill({ status: 404, body: 'x' }))
  await page.getByRole('button', { name: words.es.Saved.save }).click()
  await expect(page.getByRole('button', { name: words.es.Saved.failed })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the list says that nothing can be saved here', async ({ page }) => {
    await page.goto(list)
    await expect(page.getByText(words.es.Saved.cannot)).toBeVisible()
    await expect(page.getByText(words.es.Saved.none)).toBeHidden()
  })
})
