/** Everything published in a language, by year and month. */
import 'server-only'
import { defineQuery } from 'groq'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { momentTag } from '../delivery/page-tags.ts'
import { pathOf } from '../urls.ts'
import { isListingExpected } from './expected.ts'
import { getListing } from './listing.ts'
import { listName, periodList } from './lists.ts'
import { pageMoment } from './moment.ts'
import { isFromKnown, listIds } from './order.ts'
import { monthOf, monthsBetween, periodName, spanOf, type Period } from './periods.ts'
import { read, tagPage } from './read.ts'
import type { ArchiveYear, Listing, Version } from './shown.ts'

export const datesQuery = defineQuery(
  `*[_type == "article" && language == $locale && publishedAt <= $now] | order(publishedAt desc).publishedAt`,
)

/** The years in which anything was published, newest first, with their months. Throws ContentLakeError. */
export async function listYears(locale: Locale, timeZone: string): Promise<ArchiveYear[]> {
  const months = (await isFromKnown()) ? await knownMonths(locale, timeZone) : await monthsOfLake(locale, timeZone)
  const years = Map.groupBy(months, ({ year }) => year)
  return [...years].map(([year, itsMonths]) => ({
    year,
    path: pathOf({ kind: 'archive', locale, year }),
    count: itsMonths.reduce((sum, { count }) => sum + count, 0),
    months: itsMonths.map(({ month, count }) => ({
      month,
      count,
      path: pathOf({ kind: 'archive', locale, year, month }),
    })),
  }))
}

type CountedMonth = Required<Period> & { count: number }

/** Newest first; those without an article are left out. */
async function knownMonths(locale: Locale, timeZone: string): Promise<CountedMonth[]> {
  await tagPage([listName(locale), momentTag(Date.now())])
  const { listed } = siteKnown()
  const list = listName(locale)
  const ends = listed.ends(list)
  if (ends === null) return []
  return monthsBetween(ends.oldest, ends.newest, timeZone)
    .map((month) => ({ ...month, count: listed.count(list, spanOf(month, timeZone)) }))
    .filter(({ count }) => count > 0)
    .toReversed()
}

async function monthsOfLake(locale: Locale, timeZone: string): Promise<CountedMonth[]> {
  const dates = await read({
    query: datesQuery,
    params: { locale, now: pageMoment() },
    shape: z.array(z.unknown()),
    lists: [listName(locale)],
    isExpected: () => isListingExpected(locale),
  })
  const counts = new Map<string, CountedMonth>()
  for (const date of dates ?? []) {
    if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) continue
    const month = monthOf(date, timeZone)
    const key = `${month.year}-${month.month}`
    counts.set(key, { ...month, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.year - a.year || b.month - a.month)
}

/** One page of what was published in a period, newest first. Throws ContentLakeError. */
export function getPeriodListing(locale: Locale, period: Period, timeZone: string, page: number): Promise<Listing> {
  return getListing({ locale, span: spanOf(period, timeZone), page, lists: listsOfPeriod(period) })
}

/** A page of a period shows which languages published anything in it. */
const listsOfPeriod = ({ year, month }: Period) => localeCodes.map((locale) => periodList(locale, year, month))

/** The archive itself, which every language has; or a period, in the languages that published anything in it. */
export async function listArchiveVersions(period: Period | null, timeZone: string): Promise<Version[]> {
  const versions = await Promise.all(
    localeCodes.map(async (locale): Promise<Version[]> => {
      if (period === null) {
        const t = await getTranslations({ locale, namespace: 'Archive' })
        return [{ locale, title: t('title'), path: pathOf({ kind: 'archive', locale }) }]
      }
      const { total } = await listIds({ locale, span: spanOf(period, timeZone) }, 1)
      const path = pathOf({ kind: 'archive', locale, ...period })
      return total > 0 ? [{ locale, title: periodName(period, locale), path }] : []
    }),
  )
  return versions.flat()
}
