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
import { pathOf } from '@/lib/urls'

type Props = PageProps<'/[locale]/authors'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Author' })
  return headOf({
    site: await getSite(locale),
    locale,
    path: pathOf({ kind: 'authors', locale }),
    title: t('all'),
    versions: await listIndexVersions('authors'),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await parseParams(params)
  const [site, found, versions] = await Promise.all([
    getSite(locale),
    listAuthors(locale),
    listIndexVersions('authors'),
  ])
  return (
    <Frame site={site} locale={locale} kind="page" alternatives={alternativesOf(locale, versions)}>
      <AuthorsIndex authors={found} />
    </Frame>
  )
}
