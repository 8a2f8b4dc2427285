/** What was published in a year or a month of it, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { Frame } from '@/components/frame'
import { Pagination } from '@/components/pagination'
import { PeriodHeader } from '@/components/period-header'
import { alternativesOf } from '@/lib/content/alternatives'
import { getPeriodListing, listArchiveVersions, listYears } from '@/lib/content/archive'
import { periodName, type Period } from '@/lib/content/periods'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { archiveCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; period: Period; page: number }

export async function periodHead({ locale, period, page }: Props): Promise<Metadata> {
  const site = await getSite(locale)
  const t = await getTranslations({ locale })
  const { pages, total } = await getPeriodListing(locale, period, site.timeZone, page)
  const place = { kind: 'archive', locale, ...period } as const
  const name = periodName(period, locale)
  const common = {
    site,
    card: archiveCard(site, place),
    description: t('Archive.description', { period: name, count: total, name: site.name }),
  }
  const title = `${t('Archive.title')}: ${name}`
  if (page === 1) return headOf({ ...common, title, versions: await listArchiveVersions(period, site.timeZone) })
  return headOf({
    ...common,
    title: t('Listing.titleOfPage', { title, page, pages }),
    path: pathOf({ ...place, page }),
  })
}

export async function PeriodPage({ locale, period, page }: Props) {
  const site = await getSite(locale)
  const [listing, versions, years] = await Promise.all([
    getPeriodListing(locale, period, site.timeZone, page),
    listArchiveVersions(period, site.timeZone),
    listYears(locale, site.timeZone),
  ])
  if (listing.total === 0 || page > listing.pages) notFound()
  const alternatives = alternativesOf(locale, versions, (other) => pathOf({ kind: 'archive', locale: other }))
  return (
    <Frame
      site={site}
      locale={locale}
      kind="archive"
      path={pathOf({ kind: 'archive', locale, ...period, page })}
      alternatives={alternatives}
    >
      <PeriodHeader period={period} total={listing.total} years={years} locale={locale} />
      <ArticleList articles={listing.articles} locale={locale} timeZone={site.timeZone} />
      <Pagination
        at={(number) => pathOf({ kind: 'archive', locale, ...period, page: number })}
        page={page}
        pages={listing.pages}
      />
    </Frame>
  )
}
