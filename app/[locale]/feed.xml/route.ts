import { parseParams } from '@/lib/content/route-params'
import { feedOf } from '../feed-of'

export const dynamic = 'force-static'

/** A day: a feed is made again when one of its articles changes. */
export const revalidate = 86400

// Made when first asked for, and kept.
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feed.xml'>): Promise<Response> {
  const { locale } = await parseParams(params)
  return feedOf({ kind: 'front', locale }, 'feed.xml')
}
