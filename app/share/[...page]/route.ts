/** The picture that a shared link to a page shows. Its address changes with what it shows. */
import { log, reason } from '@/lib/delivery/log'
import { getSharePicture } from '@/lib/delivery/share-pictures'
import { siteKnown } from '@/lib/delivery/site-known'
import { withdrawals } from '@/lib/delivery/withdrawals'
import { getCard } from '@/lib/share/card-at'
import { isPagePlace, pageOfShareImage, pathOf, placeAt, type PagePlace } from '@/lib/urls'

export const dynamic = 'force-dynamic'

const longLived = 'public, max-age=31536000, immutable'
/** For an address of earlier content. */
const shortLived = 'public, max-age=300'

export async function GET(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname
  const place = placeOf(path)
  if (place === null) return refusal(404)
  try {
    const picture = await getSharePicture(path, () => getCard(place))
    if (picture === null) return refusal(404)
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'content-type': 'image/jpeg',
        'content-length': String(picture.bytes.length),
        'cache-control': picture.isCurrent ? longLived : shortLived,
        'cross-origin-resource-policy': 'cross-origin',
      },
    })
  } catch (error) {
    log({ event: 'share picture not made', path, why: reason(error) })
    return refusal(503)
  }
}

/** The page the picture is of, wherever it has moved to; null when there is no such page, or it was taken down. */
function placeOf(path: string): PagePlace | null {
  const place = placeNow(path)
  return place === null || withdrawals().has(pathOf(place)) ? null : place
}

function placeNow(path: string): PagePlace | null {
  const page = pageOfShareImage(path)
  const place = page === null ? null : placeAt(page)
  if (place === null || !isPagePlace(place)) return null
  const standing = siteKnown().standing(place)
  if (standing.is === 'moved') return isPagePlace(standing.to) ? standing.to : null
  return standing.is === 'nowhere' ? null : place
}

function refusal(status: 404 | 503): Response {
  return new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '30' } : {}) },
  })
}
