import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/frame'
import { TopicsIndex } from '@/components/topics-index'
import { alternativesOf } from '@/lib/content/alternatives'
import { listTopics } from '@/lib/content/topic'
import { listIndexVersions } from '@/lib/content/index-versions'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'
import { indexCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'

type Props = PageProps<'/[locale]/topics'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Topic' })
  const [site, versions] = await Promise.all([getSite(locale), listIndexVersions('topics')])
  return headOf({ site, card: indexCard(site, locale, 'topics'), title: t('all'), versions })
}

export default async function Page({ params }: Props) {
  const { locale } = await parseParams(params)
  const [site, found, versions] = await Promise.all([getSite(locale), listTopics(locale), listIndexVersions('topics')])
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOf({ kind: 'topics', locale })}
      alternatives={alternativesOf(locale, versions)}
    >
      <TopicsIndex topics={found} />
    </Frame>
  )
}
