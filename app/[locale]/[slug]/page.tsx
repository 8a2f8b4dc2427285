import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { StaticPage } from '@/components/static-page'
import { alternativesOf } from '@/lib/content/alternatives'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { getPage } from '@/lib/content/static-page'
import { pageHead } from '@/lib/seo/pages'

type Props = PageProps<'/[locale]/[slug]'>

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await parseParams(params)
  const [site, page] = await Promise.all([getSite(locale), getPage(locale, slug)])
  if (page === null) return {}
  return pageHead(site, page)
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await parseParams(params)
  const [site, page] = await Promise.all([getSite(locale), getPage(locale, slug)])
  if (page === null) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={page.path}
      alternatives={alternativesOf(locale, page.versions)}
    >
      <StaticPage page={page} />
    </Frame>
  )
}
