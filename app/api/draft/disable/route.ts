/** Where one leaves the drafts: the way out leads to a page of ours that readers can see. */
import { preferred } from '@/lib/delivery/door'
import { siteKnown } from '@/lib/delivery/site-known'
import { lead } from '@/lib/preview/answer'
import { forgettingCookies } from '@/lib/preview/cookies'
import { leaveParameter } from '@/lib/preview/bar'
import { wantedPath } from '@/lib/preview/enable'
import { pathOf, placeAt } from '@/lib/urls'

export function GET(request: Request): Response {
  const wanted = wantedPath(request.url, leaveParameter)
  const place = wanted === null ? null : placeAt(wanted)
  const isThere = place !== null && siteKnown().standing(place).is !== 'nowhere'
  const locale = place?.locale ?? preferred(request.headers.get('accept-language'))
  return lead(isThere ? pathOf(place) : pathOf({ kind: 'front', locale }), forgettingCookies())
}
