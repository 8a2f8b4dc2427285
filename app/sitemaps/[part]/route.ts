/** One sitemap: a month of articles, or the other pages. */
import { answerSitemap } from '@/lib/delivery/site-sitemaps'
import { env } from '@/lib/env'
import { toSitemap } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[part]'>): Promise<Response> {
  const { part } = await params
  return answerSitemap(request, ({ entries }) => {
    const found = part.endsWith('.xml') ? entries(part.slice(0, -'.xml'.length)) : null
    return found && toSitemap(found, env().SITE_URL)
  })
}
