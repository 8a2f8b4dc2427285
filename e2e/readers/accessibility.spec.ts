/** Every kind of page, by axe, in both languages, light and dark; and what a narrow phone shows of it. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const paths = [
  '/en',
  '/es/pagina/2',
  '/en/articles/inside-the-asylum-interview',
  '/es/temas/salud',
  '/en/topics',
  '/es/autores/lucia-fernandez',
  '/en/authors',
  '/es/buscar?q=fernandez',
  '/en/search?q=nothing+like+zzyzx',
  '/en/archive',
  '/es/archivo/2026/10',
  '/en/corrections',
  '/es/no/existe',
]

for (const path of paths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} in ${colorScheme} colours has nothing that axe objects to`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    })
  }

  test(`${path} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

test('the keyboard reaches the content past the masthead in one step', async ({ page }) => {
  await page.goto('/es')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})
