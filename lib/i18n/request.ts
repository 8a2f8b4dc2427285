/** Which language a page is in, and its messages: what next-intl asks for. */
import { notFound } from 'next/navigation'
import * as rootParams from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, type Locale } from '../../messages/locales.ts'

// Route handlers have no root parameters: they pass the language themselves.
export default getRequestConfig(async ({ locale }) => {
  const wanted = locale ?? (await rootParams.locale())
  if (!isLocale(wanted)) notFound()
  return { locale: wanted, timeZone: 'UTC', messages: await messagesIn(wanted) }
})

async function messagesIn(locale: Locale) {
  const file = (await import(`../../messages/${locale}.json`)) as { default: typeof import('../../messages/en.json') }
  return file.default
}
