/** The door as Next runs it, before every request: carries out what `lib/delivery/door.ts` decides. */
import { NextResponse, type NextRequest } from 'next/server'
import { decide } from './lib/delivery/door.ts'
import { lakeFault } from './lib/delivery/lake-state.ts'
import { isNotModified } from './lib/delivery/not-modified.ts'
import { isDraftCookie, makePage } from './lib/delivery/make.ts'
import { siteKnown } from './lib/delivery/site-known.ts'
import { sitePages } from './lib/delivery/site-pages.ts'
import { isPagePlace, routeOf, statusRoute, type Place } from './lib/urls.ts'
import type { Locale } from './messages/locales.ts'

// Next holds the body of a request for the door: the webhook's must not be read before its size is known.
export const config = { matcher: '/((?!_next/static/|api/revalidate$).*)' }

/** Seconds a front (nginx, a CDN) may answer with a page before asking again, and how long it may do so while we are away. */
const forFronts = 'public, max-age=0, s-maxage=1, stale-while-revalidate=60, stale-if-error=86400'

const isDevelopment = process.env.NODE_ENV === 'development'

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const path = request.nextUrl.pathname
  const decision = decide(
    {
      method: request.method,
      path,
      search: request.nextUrl.search,
      acceptLanguage: request.headers.get('accept-language'),
    },
    siteKnown(),
  )
  switch (decision.do) {
    case 'pass':
      return NextResponse.next()
    case 'refuse':
      return new NextResponse(null, {
        status: decision.status,
        headers: { 'cache-control': 'no-store', ...(decision.allow ? { allow: decision.allow } : {}) },
      })
    case 'choose language':
      return redirected(request, decision.to, 307, { 'cache-control': 'private, no-store', vary: 'Accept-Language' })
    case 'redirect':
      return redirected(request, decision.to, decision.isPermanent === false ? 307 : 308, {
        'cache-control': 'public, max-age=300',
      })
    case 'missing':
      return statusPage(request, decision.locale, 404, { 'cache-control': 'public, max-age=0, s-maxage=1' })
    case 'show':
      return shown(request, decision.place)
  }
}

/** Shows a page from what is kept. A page nobody has asked for yet is made first, so that even its first reader gets what is kept. */
async function shown(request: NextRequest, place: Place): Promise<NextResponse> {
  const route = routeOf(place)
  // Next takes a rewrite for one to another server unless it runs under the name it gives itself here: `localhost`.
  const target = new URL(route, request.url)
  // Next makes drafts anew for each request.
  if (isDevelopment || isDraftCookie(request.cookies.get('__prerender_bypass')?.value))
    return NextResponse.rewrite(target)
  if (!sitePages().has(route)) {
    // A lake that is known to be away is not waited for: it is looked at every few seconds anyway.
    const status = lakeFault() === null ? await makePage(route) : 503
    if (status === 404) return statusPage(request, place.locale, 404, { 'cache-control': 'no-store' })
    if (status !== 200)
      return statusPage(request, place.locale, 503, { 'cache-control': 'no-store', 'retry-after': '30' })
  }
  const unchanged = isPagePlace(place) ? null : unchangedTag(request, route)
  if (unchanged !== null) {
    return new NextResponse(null, { status: 304, headers: { 'cache-control': forFronts, etag: unchanged } })
  }
  return NextResponse.rewrite(target, { headers: { 'cache-control': forFronts } })
}

/** The tag of a kept file when that is what somebody has already: then it is not sent again. Else null. */
function unchangedTag({ headers }: NextRequest, route: string): string | null {
  const kept = sitePages().find(route)
  return kept !== null && !kept.isStale && isNotModified(headers, kept.headers) ? (kept.headers.etag ?? null) : null
}

function statusPage(
  request: NextRequest,
  locale: Locale,
  status: 404 | 503,
  headers: Record<string, string>,
): NextResponse {
  return NextResponse.rewrite(new URL(statusRoute(locale, status), request.url), { status, headers })
}

/** To a path of our own. Next turns the address into a relative one, so the Host a request claims has no say in it. */
function redirected(
  request: NextRequest,
  path: string,
  status: 307 | 308,
  headers: Record<string, string>,
): NextResponse {
  return NextResponse.redirect(new URL(path, request.url), { status, headers })
}
