/** Looking back: by year and month, from an article to the next, through what was corrected. With JavaScript off. */
import { expect, test, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { localeCodes, locales } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'

test.use({ javaScriptEnabled: false })

const cards = (page: Page) => page.getByRole('main').getByRole('article')
const countIn = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)

for (const locale of localeCodes) {
  const t = words[locale]

  test(`the archive in ${locales[locale].name} counts every article once, and a month shows as many as it says`, async ({
    page,
  }) => {
    await page.goto(pathOf({ kind: 'front', locale }))
    await page.getByRole('contentinfo').getByRole('link', { name: t.Archive.title, exact: true }).click()
    const total = countIn(await page.getByRole('main').locator('header .meta').textContent())
    const months = page.getByRole('main').getByRole('listitem').getByRole('link')
    const counts = await months.locator('[aria-hidden]').allTextContents()
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(total)
    await months.first().click()
    await expect(cards(page)).toHaveCount(Number(counts[0]))
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`${new URL(page.url()).pathname}$`),
    )
  })

  test(`a year in ${locales[locale].name} goes on to a second page, and to the same year in the other language`, async ({
    page,
  }) => {
    const other = localeCodes.find((code) => code !== locale) ?? locale
    await page.goto(pathOf({ kind: 'archive', locale, year: 2026 }))
    const first = await cards(page).getByRole('heading').allTextContents()
    expect(first).toHaveLength(12)
    await page.getByRole('main').locator('[rel=next]').click()
    await expect(page).toHaveURL(pathOf({ kind: 'archive', locale, year: 2026, page: 2 }))
    const second = await cards(page).getByRole('heading').allTextContents()
    expect(second.filter((title) => first.includes(title))).toEqual([])
    await page.getByRole('navigation', { name: t.Switch.label }).locator(`a[hreflang=${other}]`).click()
    await expect(page).toHaveURL(pathOf({ kind: 'archive', locale: other, year: 2026 }))
  })

  test(`every correction in ${locales[locale].name} leads to its article, which shows it`, async ({ page }) => {
    await page.goto(pathOf({ kind: 'corrections', locale }))
    const [first] = await page.getByRole('main').getByRole('listitem').all()
    expect(first).toBeDefined()
    const text = (await first?.locator('p').last().textContent()) ?? ''
    await first?.getByRole('heading').getByRole('link').click()
    await expect(page.getByRole('main').getByText(text)).toBeVisible()
  })

  test(`from the newest article in ${locales[locale].name} to the oldest, one after the other, and back one`, async ({
    request,
  }) => {
    const textAt = async (path: string) => (await request.get(path)).text()
    const front = await textAt(pathOf({ kind: 'front', locale }))
    const section = `/${locale}/${locales[locale].paths.articles}/`
    const [, newest = ''] = new RegExp(`<h2><a href="(${section}[^"]+)"`).exec(front) ?? []
    const seen: string[] = []
    for (let path: string | undefined = newest; path !== undefined;) {
      expect(seen).not.toContain(path)
      seen.push(path)
      path = neighbour(await textAt(path), 'prev')
    }
    expect(seen).toHaveLength(20)
    expect(neighbour(await textAt(newest), 'next')).toBeUndefined()
    expect(neighbour(await textAt(seen.at(-1) ?? ''), 'next')).toBe(seen.at(-2))
  })
}

/** Where an article's page leads to: the one published before it, or the next. */
const neighbour = (html: string, rel: 'prev' | 'next') => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(html)?.[1]

test('a month in which nothing was published is not there, and no page is beyond the last', async ({ request }) => {
  for (const path of [
    '/en/archive/1999',
    '/en/archive/2026/01',
    '/es/archivo/2026/pagina/3',
    '/es/correcciones/pagina/9',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  const short = await request.get('/en/archive/2026/5', { maxRedirects: 0 })
  expect([short.status(), short.headers().location]).toEqual([308, '/en/archive/2026/05'])
})
