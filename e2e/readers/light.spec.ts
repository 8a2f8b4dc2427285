/** Pages without pictures, for slow and dear connections: they fetch nothing but themselves, and lead on to one another. */
import { expect, test, type Page } from '@playwright/test'
import { lightPath, pathOf, searchPath } from '../../lib/urls.ts'
import { words } from '../../messages/words.ts'
import { readArticleFiles } from '../../sanity/seed/article-file.ts'
import { kindsOfPages } from '../kinds-of-pages.ts'

const article = (await readArticleFiles()).find(({ key, language }) => key === 'observers' && language === 'en')
const path = pathOf({ kind: 'article', locale: 'en', slug: article?.slug ?? '' })

const fetched = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => /^\/(media|_next)\//.test(name)),
  )

test('a reader finds them from any page, and their way back', async ({ page }) => {
  // One without pictures: what a browser has already it shows at once.
  const about = pathOf({ kind: 'page', locale: 'en', slug: 'about' })
  await page.goto(about)
  const foot = page.getByRole('contentinfo')
  await foot.getByRole('link', { name: words.en.Footer.light }).click()
  await expect(page).toHaveURL(lightPath(about))
  await page.locator('a.name').click()
  await expect(page).toHaveURL(lightPath(pathOf({ kind: 'front', locale: 'en' })))
  await expect(page.locator('img')).toHaveCount(0)
  await page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/light\/en\/articles\//)
  await expect(page.getByRole('navigation', { name: words.en.Share.label })).toBeVisible()
  expect(await fetched(page)).toEqual([])
  await page.getByRole('navigation', { name: words.en.Switch.label }).getByRole('link').click()
  await expect(page).toHaveURL(/\/light\/es\//)
  await page.getByRole('searchbox').first().fill('tribunal')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/light\/es\/buscar\?q=tribunal/)
  expect(await fetched(page)).toEqual([])
  await foot.getByRole('link', { name: words.es.Footer.full }).click()
  await expect(page).toHaveURL(/^[^?]*\d\/es\/buscar/)
})

test('a picture is what its description says until it is asked for', async ({ page }) => {
  await page.goto(lightPath(path))
  const picture = page.getByRole('figure').first()
  await expect(picture.getByText('A queue of people outside a polling station')).toBeVisible()
  await expect(picture.getByRole('img')).toBeHidden()
  await picture.getByText(words.en.Article.showPicture).click()
  await expect(picture.getByRole('img')).toBeVisible()
  await expect.poll(() => fetched(page)).toHaveLength(1)
})

test('every kind of page can be had so, is no page of its own to search engines, and never a dead end', async ({
  request,
}) => {
  for (const { path: full } of kindsOfPages.filter(({ status }) => status === 200)) {
    const answer = await request.get(lightPath(full))
    expect(answer.status(), full).toBe(200)
    expect(answer.headers()['x-robots-tag'], full).toBe('noindex')
    const html = await answer.text()
    const canonical = /rel="canonical" href="([^"]+)"/
    expect(canonical.exec(html)?.[1], full).toBe(canonical.exec(await (await request.get(full)).text())?.[1])
    expect(html, full).not.toContain('fetchpriority')
  }
})

test('what is no page leads to itself, and what moved is led to without pictures', async ({ request }) => {
  const answerAt = async (asked: string) => {
    const answer = await request.get(asked, { maxRedirects: 0, headers: { 'accept-language': 'es' } })
    return [answer.status(), answer.headers().location]
  }
  expect(await answerAt('/light')).toEqual([307, '/light/es'])
  expect(await answerAt('/light/en/feed.xml')).toEqual([308, '/en/feed.xml'])
  expect(await answerAt('/light/en/archive/2026/7')).toEqual([308, '/light/en/archive/2026/07'])
  expect((await answerAt('/light/en/no/such/page'))[0]).toBe(404)
  expect((await answerAt(lightPath(searchPath('en', { q: 'court' }))))[0]).toBe(200)
})
