/** Searching as a reader does, with JavaScript off. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { pathOf, searchPath } from '../../lib/urls.ts'
import { localeCodes, locales } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'

test.use({ javaScriptEnabled: false })

const results = (page: Page) => page.getByRole('main').getByRole('article')

async function search(page: Page, locale: keyof typeof words, question: string) {
  await page.goto(pathOf({ kind: 'front', locale }))
  const box = page.getByRole('banner').getByRole('search')
  await box.getByRole('searchbox', { name: words[locale].Search.label }).fill(question)
  await box.getByRole('button', { name: words[locale].Search.button }).click()
}

test('from any page to an article by a word of it, whose passage is marked', async ({ page }) => {
  await search(page, 'en', 'asylum interview')
  await expect(page).toHaveURL('/en/search?q=asylum+interview')
  await expect(results(page).first().getByRole('heading')).toHaveText(/asylum/i)
  await expect(results(page).first().locator('mark').first()).toHaveText(/asylum|interview/i)
  await results(page).first().getByRole('heading').getByRole('link').click()
  await expect(page).toHaveURL(/\/en\/articles\//)
})

test('accents are forgiven, and ñ is no n', async ({ page }) => {
  await search(page, 'es', 'fernandez')
  await expect(page).toHaveURL('/es/buscar?q=fernandez')
  await expect(results(page).filter({ hasText: 'Fernández' }).first()).toBeVisible()
  await page.goto(searchPath('es', { q: 'años' }))
  expect(await results(page).count()).toBeGreaterThan(0)
  await page.goto(searchPath('es', { q: 'anos' }))
  await expect(results(page)).toHaveCount(0)
})

test('a form of a word finds the others in each language', async ({ page }) => {
  for (const [locale, question, found] of [
    ['es', 'tribunales', /tribunal/i],
    ['en', 'translating', /translat/i],
  ] as const) {
    await page.goto(searchPath(locale, { q: question }))
    await expect(results(page).locator('mark').first()).toHaveText(found)
  }
})

/** On a phone the ways to narrow are folded until one is chosen; where there is room they stand in a row. */
async function unfold(form: Locator) {
  const fold = form.getByText(words.en.Search.narrow)
  if (await fold.isVisible()) await fold.click()
}

test('results are narrowed by topic, author and year with a form, and widened again', async ({ page }) => {
  await page.goto(searchPath('en', { q: 'right' }))
  const all = await results(page).count()
  const form = page.getByRole('search')
  await unfold(form)
  await form.getByLabel(words.en.Search.topic).selectOption('health')
  await form.getByLabel(words.en.Search.order).selectOption('newest')
  await form.getByRole('button', { name: words.en.Search.apply }).click()
  await expect(page).toHaveURL(/topic=health.*sort=newest/)
  const narrowed = await results(page).count()
  expect(narrowed).toBeGreaterThan(0)
  expect(narrowed).toBeLessThan(all)
  await expect(form.getByLabel(words.en.Search.topic)).toHaveValue('health')
  const stated = form.getByLabel(words.en.Search.topic).locator('option:checked')
  await expect(stated).toHaveText(`Health (${narrowed})`)
  await form.getByLabel(words.en.Search.topic).selectOption('')
  await form.getByRole('button', { name: words.en.Search.apply }).click()
  await expect(results(page)).toHaveCount(all)
})

test('a question with no answer offers the other language, a mended spelling and other ways', async ({ page }) => {
  await page.goto(searchPath('en', { q: 'tribunales' }))
  await expect(results(page)).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link', { name: words.en.Archive.title })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /in Spanish$/ })
    .click()
  await expect(page).toHaveURL('/es/buscar?q=tribunales')
  await expect(results(page).first()).toBeVisible()

  await page.goto(searchPath('en', { q: 'intervewi' }))
  await page
    .getByRole('main')
    .getByRole('link', { name: /^interview/ })
    .click()
  await expect(results(page).first()).toBeVisible()
})

for (const locale of localeCodes) {
  test(`the search page in ${locales[locale].name} is a page for readers and not for search engines`, async ({
    page,
  }) => {
    const response = await page.goto(searchPath(locale, { q: 'Ambas' }))
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].hreflang)
    await expect(page.locator('script')).toHaveCount(0)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /^noindex/)
    const headers = response?.headers() ?? {}
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['set-cookie']).toBeUndefined()
  })

  test(`a browser can search ${locales[locale].name} from its address bar`, async ({ page, request }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    const path = pathOf({ kind: 'opensearch', locale })
    await expect(page.locator('head link[rel=search]')).toHaveAttribute('href', path)
    const response = await request.get(path)
    expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml')
    expect(await response.text()).toContain(`${searchPath(locale, {})}?q={searchTerms}`)
  })
}

test('whatever is typed is answered with a page', async ({ request }) => {
  for (const query of [
    '?q=',
    '?q=%00%1f%e2%80%ae',
    `?q=${'a'.repeat(900)}`,
    `?q=${'%22'.repeat(100)}`,
    '?q=a&q=b&page=-1&year=x&topic=%27',
    '?q=water&page=99999',
    '?q=%3Cscript%3Ealert(1)%3C/script%3E',
    '?q=%ff',
  ]) {
    const response = await request.get(`/en/search${query}`)
    expect(response.status(), query).toBe(200)
    expect(await response.text(), query).not.toContain('<script>')
  }
})

test('an address that leads nowhere offers to search', async ({ page }) => {
  await page.goto('/en/articles/no-such-article')
  const box = page.getByRole('main').getByRole('search')
  await box.getByRole('searchbox').fill('asylum')
  await box.getByRole('button').click()
  await expect(results(page).first()).toBeVisible()
})
