/** What a page is asked for, parsed from its address. The door lets nothing else through; this is for whoever comes round it. */
import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '../../messages/locales.ts'

type Raw = { locale: string; slug?: string; page?: string }

/** The language, slug and page number; ends in "not found" when they are none. */
export async function parseParams<P extends Raw>(
  params: Promise<P>,
): Promise<{ locale: Locale; slug: string; page: number }> {
  const { locale, slug = '', page = '1' } = await params
  const number = Number(page)
  if (!isLocale(locale) || !Number.isInteger(number) || number < 1) notFound()
  return { locale, slug: decodeURIComponent(slug), page: number }
}
