/** For sites that show our articles inside their own pages: `/oembed?url=…` (oembed.com). JSON alone. */
import { getArticle } from '@/lib/content/article'
import { getSite } from '@/lib/content/site'
import { log, reason } from '@/lib/delivery/log'
import { siteKnown } from '@/lib/delivery/site-known'
import { withdrawals } from '@/lib/delivery/withdrawals'
import { env } from '@/lib/env'
import { sharePath } from '@/lib/share/card'
import { articleCard } from '@/lib/share/cards'
import { toOEmbed } from '@/lib/share/oembed'
import { pathOf, placeAt } from '@/lib/urls'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const place = articleAt(asked.get('url'))
  if (place === null) return refusal(404)
  if ((asked.get('format') ?? 'json') !== 'json') return refusal(501)
  try {
    const [site, article] = await Promise.all([getSite(place.locale), getArticle(place.locale, place.slug)])
    if (article === null) return refusal(404)
    const maxWidth = Number(asked.get('maxwidth') ?? Number.NaN)
    const answer = toOEmbed({
      origin: env().SITE_URL,
      site,
      article,
      picture: sharePath(articleCard(site, article)),
      ...(maxWidth > 0 && { maxWidth }),
    })
    return Response.json(answer, {
      headers: { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' },
    })
  } catch (error) {
    log({ event: 'oembed not made', why: reason(error) })
    return refusal(503)
  }
}

/** The published article at an address of this site; null for any other address. */
function articleAt(address: string | null) {
  const url = address === null ? null : URL.parse(address)
  const place = url?.origin === env().SITE_URL ? placeAt(url.pathname) : null
  if (place?.kind !== 'article' || withdrawals().has(pathOf(place))) return null
  const { is } = siteKnown().standing(place)
  return is === 'here' || is === 'unknown' ? place : null
}

const refusal = (status: 404 | 501 | 503) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })
