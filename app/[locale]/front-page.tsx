/** The front page and the pages after it: every article of a language, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { Frame } from '@/components/frame'
import { FrontHeader } from '@/components/front-header'
import { Pagination } from '@/components/pagination'
import { alternativesOf } from '@/lib/content/alternatives'
import { listFrontVersions } from '@/lib/content/front'
import { getListing } from '@/lib/content/listing'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; page: number }

export async function frontHead({ locale, page }: Props): Promise<Metadata> {
  const path = pathOf({ kind: 'front', locale, page })
  const site = await getSite(locale)
  if (page === 1) return headOf({ site, locale, path, versions: await listFrontVersions() })
  const t = await getTranslations({ locale, namespace: 'Listing' })
  const { pages } = await getListing({ locale, page })
  return headOf({ site, locale, path, title: `${t('latest')}, ${t('pageOf', { page, pages })}` })
}

export async function FrontPage({ locale, page }: Props) {
  const [site, listing, versions] = await Promise.all([
    getSite(locale),
    getListing({ locale, page }),
    listFrontVersions(),
  ])
  if (page > listing.pages) notFound()
  return (
    <Frame site={site} locale={locale} kind="front" alternatives={alternativesOf(locale, versions)}>
      <FrontHeader page={page} pages={listing.pages} />
      <ArticleList articles={listing.articles} locale={locale} timeZone={site.timeZone} hasLead={page === 1} />
      <Pagination place={{ kind: 'front', locale }} page={page} pages={listing.pages} />
    </Frame>
  )
}
