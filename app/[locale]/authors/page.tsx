import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/frame'
import { AuthorsIndex } from '@/components/authors-index'
import { alternativesOf } from '@/lib/content/alternatives'
import { listAuthors } from '@/lib/content/author'
import { listIndexVersions } from '@/lib/content/index-versions'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { indexCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'

type Props = PageProps<'/[locale]/authors'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Author' })
  const [site, versions] = await Promise.all([getSite(locale), listIndexVersions('authors')])
  return headOf({ site, card: indexCard(site, locale, 'authors'), title: t('all'), versions })
}

export default async function Page({ params }: Props) {
  const { locale } = await parseParams(params)
  const [site, found, versions] = await Promise.all([
    getSite(locale),
    listAuthors(locale),
    listIndexVersions('authors'),
  ])
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOf({ kind: 'authors', locale })}
      alternatives={alternativesOf(locale, versions)}
    >
      <AuthorsIndex authors={found} />
    </Frame>
  )
}
