/** What the site looks like, for people to look at: kept in the report, and in the README when SCREENSHOTS says where. */
import { expect, test, type TestInfo } from '@playwright/test'
import { join } from 'node:path'

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
  const folder = process.env.SCREENSHOTS
  return folder === undefined ? testInfo.outputPath(file) : join(folder, file)
}
