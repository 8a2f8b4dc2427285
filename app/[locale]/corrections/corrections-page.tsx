/** Every correction made in a language, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CorrectionsList } from '@/components/corrections-list'
import { Frame } from '@/components/frame'
import { Pagination } from '@/components/pagination'
import { alternativesOf } from '@/lib/content/alternatives'
import { listCorrections } from '@/lib/content/corrections'
import { listIndexVersions } from '@/lib/content/index-versions'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { indexCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; page: number }

export async function correctionsHead({ locale, page }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale })
  const site = await getSite(locale)
  const common = { site, card: indexCard(site, locale, 'corrections'), description: t('Corrections.intro') }
  const title = t('Corrections.all')
  if (page === 1) return headOf({ ...common, title, versions: await listIndexVersions('corrections') })
  const { pages } = await listCorrections(locale, page)
  const path = pathOf({ kind: 'corrections', locale, page })
  return headOf({ ...common, title: t('Listing.titleOfPage', { title, page, pages }), path })
}

export async function CorrectionsPage({ locale, page }: Props) {
  const [site, listed, versions] = await Promise.all([
    getSite(locale),
    listCorrections(locale, page),
    listIndexVersions('corrections'),
  ])
  if (page > listed.pages) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOf({ kind: 'corrections', locale, page })}
      alternatives={alternativesOf(locale, versions)}
    >
      <CorrectionsList
        corrections={listed.corrections}
        policy={site.publisher.correctionsPolicy}
        timeZone={site.timeZone}
      />
      <Pagination
        at={(number) => pathOf({ kind: 'corrections', locale, page: number })}
        page={page}
        pages={listed.pages}
      />
    </Frame>
  )
}
