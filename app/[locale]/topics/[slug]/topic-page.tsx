/** A topic and the articles about it, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { TopicHeader } from '@/components/topic-header'
import { Frame } from '@/components/frame'
import { JsonLd } from '@/components/json-ld'
import { Pagination } from '@/components/pagination'
import { alternativesOf } from '@/lib/content/alternatives'
import { getTopic } from '@/lib/content/topic'
import { getListing } from '@/lib/content/listing'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { headOf } from '@/lib/seo/head'
import { topicData } from '@/lib/seo/structured-data'
import { topicCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; slug: string; page: number }

export async function topicHead({ locale, slug, page }: Props): Promise<Metadata> {
  const [site, topic] = await Promise.all([getSite(locale), getTopic(locale, slug)])
  if (topic === null) return {}
  const common = {
    site,
    card: topicCard(site, locale, topic),
    description: topic.description,
    followed: { place: { kind: 'topic', locale, slug } as const, title: `${topic.title} · ${site.name}` },
  }
  if (page === 1) return headOf({ ...common, title: topic.title, versions: topic.versions })
  const t = await getTranslations({ locale, namespace: 'Listing' })
  const { pages } = await getListing({ locale, page, of: topic.id })
  const path = pathOf({ kind: 'topic', locale, slug, page })
  return headOf({ ...common, path, title: t('titleOfPage', { title: topic.title, page, pages }) })
}

export async function TopicPage({ locale, slug, page }: Props) {
  const [site, topic] = await Promise.all([getSite(locale), getTopic(locale, slug)])
  if (topic === null) notFound()
  const listing = await getListing({ locale, page, of: topic.id })
  if (page > listing.pages) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="topic"
      path={pathOf({ kind: 'topic', locale, slug, page })}
      alternatives={alternativesOf(locale, topic.versions)}
    >
      <TopicHeader topic={topic} total={listing.total} />
      <ArticleList articles={listing.articles} locale={locale} timeZone={site.timeZone} />
      <Pagination
        at={(number) => pathOf({ kind: 'topic', locale, slug, page: number })}
        page={page}
        pages={listing.pages}
      />
      {page === 1 && <JsonLd data={topicData({ origin: env().SITE_URL, site, locale, topic })} />}
    </Frame>
  )
}
