/** What a page is asked for, parsed from its address. The door lets nothing else through; this is for whoever comes round it. */
import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '../../messages/locales.ts'
import type { Period } from './periods.ts'

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

type RawPeriod = { locale: string; year: string; month?: string; page?: string }

/** The language, year or month, and page number; ends in "not found" when they are none. */
export async function parsePeriod<P extends RawPeriod>(
  params: Promise<P>,
): Promise<{ locale: Locale; period: Period; page: number }> {
  const { locale, page } = await parseParams(params)
  const { year, month } = await params
  if (!/^[1-9]\d{3}$/.test(year) || (month !== undefined && !/^(0[1-9]|1[0-2])$/.test(month))) notFound()
  return { locale, page, period: { year: Number(year), ...(month !== undefined && { month: Number(month) }) } }
}
