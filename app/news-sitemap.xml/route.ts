/** The articles of the last 48 hours, for news search. */
import { answerSitemap } from '@/lib/delivery/site-sitemaps'
import { env } from '@/lib/env'
import { toNewsSitemap } from '@/lib/feeds/news-sitemap'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) =>
  answerSitemap(request, ({ news }) => toNewsSitemap(news(Date.now()), env().SITE_URL))
