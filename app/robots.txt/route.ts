/** What crawlers are asked to do. */
import { env } from '@/lib/env'
import { toRobots } from '@/lib/seo/robots'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const { AI_SEARCH: search, AI_FETCH: fetch, AI_TRAINING: training, SITE_URL } = env()
  return new Response(toRobots({ search, fetch, training }, SITE_URL), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
