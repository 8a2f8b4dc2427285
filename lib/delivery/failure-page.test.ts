/** The page of last resort, as every language has it. */
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { localeCodes, locales } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { failurePage } from './failure-page.ts'
import { policyOf } from './policy.ts'

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } })

test.each(localeCodes)('when the door fails, readers of %s are told so in it, and the way on', async (locale) => {
  const html = failurePage(locale)
  expect(html).toContain(`<html lang="${locales[locale].hreflang}" dir="${locales[locale].direction}">`)
  expect(html).toContain(`<h1>${words[locale].Status.failedTitle}</h1>`)
  expect(html).toContain(`href="/${locale}"`)
  expect(policyOf(html)).toContain("style-src 'self' 'sha256-")
  const { results } = await validator.validateString(html)
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
})
