/** The index of the sitemaps. */
import { answerSitemap } from '@/lib/delivery/site-sitemaps'
import { env } from '@/lib/env'
import { toSitemapIndex } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerSitemap(request, (parts) => toSitemapIndex(parts.list(), env().SITE_URL))
