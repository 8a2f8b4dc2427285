import { expect, test } from '@playwright/test'
import { localeCodes, locales } from '../../messages/locales.ts'
import { pathOf } from '../../lib/urls.ts'

test.use({ javaScriptEnabled: false })

for (const locale of localeCodes) {
  test(`a reader without JavaScript finds the front page in ${locales[locale].name}`, async ({ page }) => {
    const response = await page.goto(pathOf({ kind: 'front', locale }))
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].hreflang)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  })
}
