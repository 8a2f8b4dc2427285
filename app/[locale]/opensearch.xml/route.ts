/** How a browser searches this language of the site from its address bar (OpenSearch 1.1). */
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { toOpenSearch } from '@/lib/feeds/opensearch'

export const dynamic = 'force-static'

/** A day: it is made again when the site is called something else. */
export const revalidate = 86400

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: RouteContext<'/[locale]/opensearch.xml'>): Promise<Response> {
  const { locale } = await parseParams(params)
  return new Response(toOpenSearch(await getSite(locale), locale, env().SITE_URL), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
