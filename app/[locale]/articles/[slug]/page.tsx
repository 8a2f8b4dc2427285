import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Frame } from '@/components/frame'
import { JsonLd } from '@/components/json-ld'
import { ReadOn } from '@/components/read-on'
import { alternativesOf } from '@/lib/content/alternatives'
import { getArticle } from '@/lib/content/article'
import { listNewestSlugs } from '@/lib/content/newest'
import { getReadOn } from '@/lib/content/read-on'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { articleHead } from '@/lib/seo/pages'
import { articleData } from '@/lib/seo/structured-data'
import { articleCard } from '@/lib/share/cards'
import { absolute } from '@/lib/urls'

type Props = PageProps<'/[locale]/articles/[slug]'>

export const generateStaticParams = ({ params }: { params: { locale: string } }) => listNewestSlugs(params.locale)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await parseParams(params)
  const [site, article] = await Promise.all([getSite(locale), getArticle(locale, slug)])
  if (article === null) return {}
  return articleHead(site, article)
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await parseParams(params)
  const [site, article] = await Promise.all([getSite(locale), getArticle(locale, slug)])
  if (article === null) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="article"
      path={article.path}
      alternatives={alternativesOf(locale, article.versions)}
    >
      <Article article={article} timeZone={site.timeZone} address={absolute(env().SITE_URL, article.path)} />
      <ReadOn readOn={await getReadOn(article)} />
      <JsonLd data={articleData({ origin: env().SITE_URL, site, locale, article, card: articleCard(site, article) })} />
    </Frame>
  )
}
