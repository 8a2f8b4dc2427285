/**
 * What the site looks like, for people to look at: kept in the report, and in the README when SCREENSHOTS says where.
 * With LOOK, the name of a folder, it is every kind of page whole, in both languages and themes, on a phone and a desk.
 */
import { expect, test, type TestInfo } from '@playwright/test'
import { join } from 'node:path'
import { kindsOfPages } from '../kinds-of-pages.ts'

const { LOOK, SCREENSHOTS } = process.env

const views = [
  { name: 'front-desktop', path: '/en', width: 1280, height: 900, colorScheme: 'light' },
  {
    name: 'article-desktop-dark',
    path: '/es/articulos/dentro-de-la-entrevista-de-asilo',
    width: 1280,
    height: 900,
    colorScheme: 'dark',
  },
  { name: 'front-phone', path: '/es', width: 390, height: 844, colorScheme: 'light' },
  {
    name: 'article-phone',
    path: '/en/articles/inside-the-asylum-interview',
    width: 390,
    height: 844,
    colorScheme: 'light',
  },
] as const

for (const { name, path, width, height, colorScheme } of views) {
  test(`the look of ${name}`, async ({ page }, testInfo) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect
      .poll(() =>
        page
          .locator('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0)
    const target = placeFor(`${name}.jpg`, testInfo)
    await page.screenshot({ path: target, type: 'jpeg', quality: 80, scale: 'css' })
    await testInfo.attach(name, { path: target, contentType: 'image/jpeg' })
  })
}

function placeFor(file: string, testInfo: TestInfo): string {
  return SCREENSHOTS === undefined ? testInfo.outputPath(file) : join(SCREENSHOTS, file)
}

const sizes = { phone: { width: 412, height: 915 }, desk: { width: 1440, height: 900 } }

for (const { name, locale, path, status } of LOOK === undefined ? [] : kindsOfPages) {
  test(`the whole look of ${name} in ${locale}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate(fetchPictures)
        const file = `${name.replaceAll(' ', '-')}-${locale}-${size}-${colorScheme}.png`
        await page.screenshot({ path: join(String(LOOK), file), fullPage: true, scale: 'css' })
      }
    }
  })
}

/** Of those that nobody has scrolled to as well, but not of those that are covered. */
const fetchPictures = () =>
  Promise.all(
    [...document.querySelectorAll<HTMLImageElement>('img:not(details:not([open]) img)')].map((image) => {
      image.loading = 'eager'
      return image.decode().catch(() => undefined)
    }),
  )
