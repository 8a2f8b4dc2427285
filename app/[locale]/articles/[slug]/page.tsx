import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Frame } from '@/components/frame'
import { alternativesOf } from '@/lib/content/alternatives'
import { getArticle } from '@/lib/content/article'
import { listNewestSlugs } from '@/lib/content/newest'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { headOf } from '@/lib/seo/head'

type Props = PageProps<'/[locale]/articles/[slug]'>

export const generateStaticParams = ({ params }: { params: { locale: string } }) => listNewestSlugs(params.locale)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await parseParams(params)
  const [site, article] = await Promise.all([getSite(locale), getArticle(locale, slug)])
  if (article === null) return {}
  const { path, versions, searchTitle, title, searchDescription, excerpt } = article
  return headOf({
    site,
    locale,
    path,
    versions,
    article,
    title: searchTitle ?? title,
    description: searchDescription ?? excerpt,
  })
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await parseParams(params)
  const [site, article] = await Promise.all([getSite(locale), getArticle(locale, slug)])
  if (article === null) notFound()
  return (
    <Frame site={site} locale={locale} kind="article" alternatives={alternativesOf(locale, article.versions)}>
      <Article article={article} timeZone={site.timeZone} />
    </Frame>
  )
}
