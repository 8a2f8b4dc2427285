import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveIndex } from '@/components/archive-index'
import { Frame } from '@/components/frame'
import { alternativesOf } from '@/lib/content/alternatives'
import { listArchiveVersions, listYears } from '@/lib/content/archive'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { archiveCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'

type Props = PageProps<'/[locale]/archive'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Archive' })
  const site = await getSite(locale)
  const versions = await listArchiveVersions(null, site.timeZone)
  const card = archiveCard(site, { kind: 'archive', locale })
  return headOf({ site, card, title: t('title'), description: t('intro'), versions })
}

export default async function Page({ params }: Props) {
  const { locale } = await parseParams(params)
  const site = await getSite(locale)
  const [years, versions] = await Promise.all([
    listYears(locale, site.timeZone),
    listArchiveVersions(null, site.timeZone),
  ])
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOf({ kind: 'archive', locale })}
      alternatives={alternativesOf(locale, versions)}
    >
      <ArchiveIndex years={years} locale={locale} />
    </Frame>
  )
}
