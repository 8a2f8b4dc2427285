/** The door as Next runs it, before every request: carries out what `lib/delivery/door.ts` decides. */
import { NextResponse, type NextRequest } from 'next/server'
import { decide, type Decision } from './lib/delivery/door.ts'
import { failurePage } from './lib/delivery/failure-page.ts'
import { isOurHost } from './lib/delivery/hosts.ts'
import { keptAnswer } from './lib/delivery/kept-answer.ts'
import { lakeFault } from './lib/delivery/lake-state.ts'
import { toLightHtml } from './lib/delivery/light-page.ts'
import { log, reason } from './lib/delivery/log.ts'
import { askedMethod } from './lib/delivery/methods.ts'
import { makePage } from './lib/delivery/make.ts'
import { makeAgain } from './lib/delivery/make-again.ts'
import { policyOf } from './lib/delivery/policy.ts'
import { siteKnown } from './lib/delivery/site-known.ts'
import { makeSearchPage } from './lib/delivery/search-page.ts'
import { count } from './lib/delivery/traffic.ts'
import type { FoundPage } from './lib/delivery/pages.ts'
import { sitePages } from './lib/delivery/site-pages.ts'
import { withdrawals } from './lib/delivery/withdrawals.ts'
import { draftAskedFor, showDraft, withoutDraftCookie } from './lib/preview/door.ts'
import {
  elsewherePath,
  elsewhereRoute,
  isPagePlace,
  lightPath,
  localeOfPath,
  pathOf,
  placeAt,
  routeOf,
  statusRoute,
  withoutLight,
  type PagePlace,
  type Place,
} from './lib/urls.ts'
import { defaultLocale, type Locale } from './messages/locales.ts'

export const config = {
  matcher: [
    // Next holds the body of a request for the door: those with a body must not be read before its size is known.
    '/((?!_next/static/.|api/revalidate$|api/take-down$|api/vitals$).*)',
    { source: '/(.*)', has: [{ type: 'header', key: 'upgrade' }] },
  ],
}

/**
 * Seconds a front (nginx, a CDN) may answer with a page before asking again, how much longer it may do so while it asks,
 * which is how old a page can be for the one reader who comes after a pause, and how long it may do so while we are away.
 * nginx counts whole seconds, from the one in which it was answered, so that one of them may last two: it is told when
 * this one ends.
 */
const forFronts = () => ({
  'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=10, stale-if-error=86400',
  'x-accel-expires': `@${Math.floor(Date.now() / 1000)}`,
})

/** What readers' pages carry besides: nobody else may embed them, and a link hovered over may be fetched ahead. */
const forReaders = {
  'cross-origin-resource-policy': 'same-origin',
  'speculation-rules': '"/speculation-rules.json"',
}

/** Feeds and sitemaps are there for others to read. */
const forFiles = { 'cross-origin-resource-policy': 'cross-origin' }

/** What is not there may be there in a moment. */
const whileAway = { 'cache-control': 'public, max-age=0, s-maxage=1' }

const isDevelopment = process.env.NODE_ENV === 'development'

/** Lets a request in, and never lets one go without an answer a reader can read. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  try {
    return await admit(request)
  } catch (error) {
    if (isDevelopment) throw error
    return failed(request, error)
  }
}

async function admit(request: NextRequest): Promise<NextResponse> {
  const asked = request.nextUrl.pathname
  const plain = withoutLight(asked)
  const path = plain ?? asked
  // Next leaves a connection that wants to be upgraded open for ever unless a page is found for it; then it closes it.
  if (request.headers.has('upgrade') && !isDevelopment) return statusRewrite(request, defaultLocale, 404, {})
  if (!isDevelopment && !isOurHost(request.headers.get('host'))) return refused(421)
  if (withdrawals().has(path)) return statusPage(request, localeOfPath(path) ?? defaultLocale, 410, whileAway)
  const decision = decide(
    {
      method: request.headers.get(askedMethod) ?? request.method,
      path,
      search: request.nextUrl.search,
      acceptLanguage: request.headers.get('accept-language'),
    },
    siteKnown(),
  )
  if (plain !== null && !isDevelopment) return lightAnswer(request, decision, path)
  const draft = decision.do === 'show' || decision.do === 'missing' ? draftAskedFor(request) : null
  if (draft !== null) return showDraft(request, draft)
  return answer(request, decision)
}

async function answer(request: NextRequest, decision: Decision): Promise<NextResponse> {
  switch (decision.do) {
    case 'pass':
      count('file')
      return NextResponse.next({ request: { headers: withoutDraftCookie(request) } })
    case 'refuse':
      return refused(decision.status, decision.allow)
    case 'choose language':
      return redirected(request, decision.to, 307, { 'cache-control': 'private, no-store', vary: 'Accept-Language' })
    case 'redirect':
      return redirected(request, decision.to, decision.isPermanent === false ? 307 : 308, {
        'cache-control': 'public, max-age=300',
      })
    case 'missing':
      return missing(request, decision.locale, decision.elsewhere)
    case 'show':
      return shown(request, decision.place)
  }
}

/** Shows a page from what is kept. A page nobody has asked for yet is made first, so that even its first reader gets what is kept. */
async function shown(request: NextRequest, place: Place): Promise<NextResponse> {
  if (isDevelopment) {
    // Next takes a rewrite for one to another server unless it runs under the name it gives itself here: `localhost`.
    const target = new URL(routeOf(place) + (place.kind === 'search' ? request.nextUrl.search : ''), request.url)
    return NextResponse.rewrite(target, { request: { headers: withoutDraftCookie(request) } })
  }
  if (place.kind === 'search') return searched(request, place)
  const page = await keptOf(request, place)
  if (page instanceof NextResponse) return page
  count(isPagePlace(place) ? 'page' : 'file')
  return keptAnswer(request, page, { headers: { ...(isPagePlace(place) ? forReaders : forFiles), ...forFronts() } })
}

/** What is kept for a place, made first where nobody has asked for it yet; or the answer when that fails. */
async function keptOf(request: NextRequest, place: Place): Promise<FoundPage | NextResponse> {
  const route = routeOf(place)
  const kept = sitePages().find(route)
  if (kept !== null) return renewed(route, kept)
  // A lake that is known to be away is not waited for: it is looked at every few seconds anyway.
  const status = lakeFault() === null ? await makePage(route) : 503
  if (status === 404) return statusPage(request, place.locale, 404, { 'cache-control': 'no-store' })
  const made = status === 200 ? sitePages().find(route) : null
  if (made === null) return statusPage(request, place.locale, 503, { 'cache-control': 'no-store', 'retry-after': '30' })
  count('made')
  return made
}

/** What is kept, which is made again apart from this request when something on it has changed, and packed small once it is read. */
function renewed(route: string, kept: FoundPage): FoundPage {
  if (kept.isStale && lakeFault() === null) void makeAgain([route])
  // Where the disk fails it stays as it is.
  if (!kept.isTight) void sitePages().tighten(route).catch(nothing)
  return kept
}

/** What is answered to who asks without pictures: the same, of a page that is kept or made, and leading on in the same way. */
async function lightAnswer(request: NextRequest, decision: Decision, path: string): Promise<NextResponse> {
  if (decision.do === 'show' && isPagePlace(decision.place)) return lightPage(request, decision.place, path)
  if (decision.do === 'show' || decision.do === 'pass') return answer(request, { do: 'redirect', to: path })
  const target = 'to' in decision ? placeAt(decision.to) : null
  return answer(
    request,
    target !== null && isPagePlace(target) && 'to' in decision ? { ...decision, to: lightPath(decision.to) } : decision,
  )
}

async function lightPage(request: NextRequest, place: PagePlace, path: string): Promise<NextResponse> {
  const isSearch = place.kind === 'search'
  const page = isSearch ? await makeSearchPage(place, request.nextUrl.search) : await keptOf(request, place)
  if (page instanceof NextResponse) return page
  if (page === null) return busy(request, place.locale)
  count('page')
  const html = toLightHtml(page.html, path)
  const headers = { 'x-robots-tag': 'noindex', ...(isSearch ? {} : forFronts()) }
  return readerPage(html, 200, policyOf(html), headers)
}

/** The answer to a question, which is made for it alone. */
async function searched(request: NextRequest, place: Extract<Place, { kind: 'search' }>): Promise<NextResponse> {
  const page = await makeSearchPage(place, request.nextUrl.search)
  return page === null ? busy(request, place.locale) : readerPage(page.html, 200, page.policy)
}

const busy = (request: NextRequest, locale: Locale) =>
  statusPage(request, locale, 503, { 'cache-control': 'no-store', 'retry-after': '5' })

/** A whole page from here, under its own policy. */
function readerPage(html: string, status: number, policy: string, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(html, {
    status,
    headers: {
      ...forReaders,
      ...whileAway,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      ...headers,
    },
  })
}

/** When the door itself fails, say because the disk under the kept pages does. */
function failed({ nextUrl: { pathname } }: NextRequest, error: unknown): NextResponse {
  log({ event: 'request failed', path: pathname, why: reason(error) })
  const html = failurePage(localeOfPath(withoutLight(pathname) ?? pathname) ?? defaultLocale)
  return readerPage(html, 500, policyOf(html), { 'cache-control': 'no-store' })
}

function refused(status: number, allow?: string): NextResponse {
  count('refused')
  return new NextResponse(null, { status, headers: { 'cache-control': 'no-store', ...(allow ? { allow } : {}) } })
}

/** The page for an address that leads nowhere; when the other language has it, with the way there. */
function missing(request: NextRequest, locale: Locale, elsewhere: Place | undefined): NextResponse {
  const kept = elsewhere && sitePages().find(elsewhereRoute(locale, elsewhere.locale))
  if (!kept) return statusPage(request, locale, 404, whileAway)
  const html = kept.html.replaceAll(`"${elsewherePath}"`, `"${pathOf(elsewhere)}"`)
  count('missing')
  return readerPage(html, 404, ownPolicyOf(kept.headers))
}

type StatusAnswer = (
  request: NextRequest,
  locale: Locale,
  status: 404 | 410 | 503,
  headers: Record<string, string>,
) => NextResponse

/**
 * Answers with a kept page. Next would make one that something has changed on again within this request, and of a page
 * with such a status it leaves out the title.
 */
const statusPage: StatusAnswer = (request, locale, status, headers) => {
  const route = statusRoute(locale, status)
  const kept = isDevelopment ? null : sitePages().find(route)
  if (kept === null) return statusRewrite(request, locale, status, headers)
  count(kindOf(status))
  return keptAnswer(request, renewed(route, kept), { status, headers: { ...forReaders, ...whileAway, ...headers } })
}

const statusRewrite: StatusAnswer = (request, locale, status, headers) => {
  count(kindOf(status))
  const target = new URL(statusRoute(locale, status), request.url)
  return NextResponse.rewrite(target, { status, headers: { ...forReaders, ...headers } })
}

const nothing = () => undefined

const kindOf = (status: number) => (status === 503 ? 'unavailable' : 'missing')

const ownPolicyOf = (headers: Record<string, string>) => headers['content-security-policy'] ?? "default-src 'none'"

/** To a path of our own. Next turns the address into a relative one, so the Host a request claims has no say in it. */
function redirected(
  request: NextRequest,
  path: string,
  status: 307 | 308,
  headers: Record<string, string>,
): NextResponse {
  count('redirect')
  return NextResponse.redirect(new URL(path, request.url), { status, headers })
}
