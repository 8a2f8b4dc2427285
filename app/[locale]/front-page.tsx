/** The front page and the pages after it: every article of a language, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Accounts } from '@/components/accounts'
import { ArticleList } from '@/components/article-list'
import { Frame } from '@/components/frame'
import { JsonLd } from '@/components/json-ld'
import { FrontHeader } from '@/components/front-header'
import { Pagination } from '@/components/pagination'
import { alternativesOf } from '@/lib/content/alternatives'
import { listFrontVersions } from '@/lib/content/front'
import { getListing } from '@/lib/content/listing'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { headOf } from '@/lib/seo/head'
import { frontData } from '@/lib/seo/structured-data'
import { frontCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; page: number }

export async function frontHead({ locale, page }: Props): Promise<Metadata> {
  const site = await getSite(locale)
  const card = frontCard(site, locale)
  if (page === 1) return headOf({ site, card, versions: await listFrontVersions() })
  const t = await getTranslations({ locale, namespace: 'Listing' })
  const { pages } = await getListing({ locale, page })
  const path = pathOf({ kind: 'front', locale, page })
  return headOf({ site, card, path, title: t('titleOfPage', { title: t('latest'), page, pages }) })
}

export async function FrontPage({ locale, page }: Props) {
  const [site, listing, versions] = await Promise.all([
    getSite(locale),
    getListing({ locale, page }),
    listFrontVersions(),
  ])
  if (page > listing.pages) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="front"
      path={pathOf({ kind: 'front', locale, page })}
      alternatives={alternativesOf(locale, versions)}
    >
      <FrontHeader page={page} pages={listing.pages} />
      <ArticleList articles={listing.articles} locale={locale} timeZone={site.timeZone} hasLead={page === 1} />
      <Pagination at={(number) => pathOf({ kind: 'front', locale, page: number })} page={page} pages={listing.pages} />
      {page === 1 && <Accounts site={site} />}
      {page === 1 && <JsonLd data={frontData({ origin: env().SITE_URL, site, locale })} />}
    </Frame>
  )
}
