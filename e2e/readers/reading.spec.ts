/** A reader's journeys, with JavaScript off: everything here must be plain links and plain pages. */
import { expect, test, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { localeCodes, locales, type Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'

test.use({ javaScriptEnabled: false })

const otherThan = (locale: Locale) => localeCodes.filter((code) => code !== locale)

for (const locale of localeCodes) {
  const other = otherThan(locale)[0] ?? locale
  const t = words[locale]

  test(`the front page in ${locales[locale].name} lists articles of that language alone`, async ({ page }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    const links = page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link')
    expect(await links.count()).toBeGreaterThan(5)
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(paths.filter((path) => !path?.startsWith(`/${locale}/${locales[locale].paths.articles}/`))).toEqual([])
  })

  test(`in ${locales[locale].name} every link to read on has a name of its own`, async ({ page }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    const start = t.Card.continueReading.replace(/<.*/, '')
    const links = page.getByRole('main').getByRole('link', { name: new RegExp(`^${start}`) })
    const names = await links.evaluateAll((all) => all.map((link) => link.textContent))
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names).size).toBe(names.length)
  })

  test(`from the front page in ${locales[locale].name} to an article, and to the same article in the other language and back`, async ({
    page,
  }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    const card = page
      .getByRole('main')
      .getByRole('article')
      .filter({ has: page.locator(`a[hreflang=${other}]`) })
      .first()
    await card.getByRole('heading').getByRole('link').click()
    const heading = page.getByRole('heading', { level: 1 })
    const title = await heading.textContent()
    const first = new URL(page.url()).pathname

    await switchLink(page, locale, other).click()
    await expect(page.locator('html')).toHaveAttribute('lang', locales[other].hreflang)
    await expect(heading).not.toHaveText(title ?? '')
    expect(new URL(page.url()).pathname.split('/')[3]).not.toBe(first.split('/')[3])

    await switchLink(page, other, locale).click()
    await expect(heading).toHaveText(title ?? '')
    expect(new URL(page.url()).pathname).toBe(first)
  })

  test(`topics and authors lead from one another in ${locales[locale].name}, and to themselves in the other language`, async ({
    page,
  }) => {
    for (const kind of ['topics', 'authors'] as const) {
      await page.goto(pathOf({ kind, locale }))
      await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/${locales[locale].paths[kind]}/`))
      await switchLink(page, locale, other).click()
      await expect(page).toHaveURL(new RegExp(`/${other}/${locales[other].paths[kind]}/`))
      expect((await page.request.get(page.url())).status()).toBe(200)
    }
  })

  test(`an older page of the listing in ${locales[locale].name} is one link away, and the last one has no next`, async ({
    page,
  }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    const pages = page.getByRole('navigation', { name: t.Listing.pages, exact: true })
    await pages.getByRole('link', { name: t.Listing.page.replace('{page, number}', '2'), exact: true }).click()
    await expect(page).toHaveURL(pathOf({ kind: 'front', locale, page: 2 }))
    await expect(pages.locator('[aria-current=page]')).toHaveText('2')
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  })

  test(`an address that leads nowhere says so in ${locales[locale].name} and offers both listings`, async ({
    page,
  }) => {
    const response = await page.goto(`/${locale}/${locales[locale].paths.articles}/no-such-article`)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].hreflang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.Status.notFoundTitle)
    for (const code of localeCodes) {
      await expect(page.getByRole('main').getByRole('link', { name: words[code].Status.front })).toHaveAttribute(
        'href',
        `/${code}`,
      )
    }
  })
}

test('an article without a translation says so in words and offers the other language’s listing', async ({ page }) => {
  await page.goto('/en/topics/climate')
  await page.goto(await pathOfUnpaired(page, 'en'))
  await expect(page.getByRole('navigation', { name: words.en.Switch.label })).toContainText(
    'This article is not available in Spanish.',
  )
  await page.getByRole('link', { name: words.es.Switch.listing }).click()
  await expect(page).toHaveURL('/es')
})

test('the root sends each reader to a language of theirs, and is not kept by anyone', async ({ request }) => {
  const spanish = await request.get('/', { headers: { 'accept-language': 'es-MX,es;q=0.9' }, maxRedirects: 0 })
  expect(spanish.status()).toBe(307)
  expect(spanish.headers()).toMatchObject({ location: '/es', 'cache-control': 'private, no-store' })
  expect(spanish.headers().vary).toContain('Accept-Language')
  const other = await request.get('/', { headers: { 'accept-language': 'de' }, maxRedirects: 0 })
  expect(other.headers().location).toBe('/en')
})

test('a shared address is answered in its own language whatever the reader prefers', async ({ request }) => {
  const response = await request.get('/es', { headers: { 'accept-language': 'en' }, maxRedirects: 0 })
  expect(response.status()).toBe(200)
})

function switchLink(page: Page, from: Locale, to: Locale) {
  return page.getByRole('navigation', { name: words[from].Switch.label }).locator(`a[hreflang=${to}]`)
}

/** The address of an article whose card offers no other language. */
async function pathOfUnpaired(page: Page, locale: Locale): Promise<string> {
  const other = otherThan(locale)[0] ?? locale
  const card = page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasNot: page.locator(`a[hreflang=${other}]`) })
    .first()
  return (await card.getByRole('heading').getByRole('link').getAttribute('href')) ?? ''
}
