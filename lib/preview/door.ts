/** The door to drafts: which requests are for a draft, and how they are passed on to Next. */
import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { draftCookie, draftCookieValue } from '../delivery/make.ts'
import { draftPolicyOf } from '../delivery/policy.ts'
import { env } from '../env.ts'
import { isPagePlace, placeAt, routeOf, type PagePlace } from '../urls.ts'
import { pathHeader } from './bar.ts'
import { sessionIn } from './cookies.ts'

/**
 * The page an editor or a guest asks for, to be made for them alone; null when this request is a reader's. A guest is one
 * everywhere but at the page of the draft they were sent. Files, such as feeds, are the same for everybody.
 */
export function draftAskedFor({ nextUrl, cookies }: NextRequest): PagePlace | null {
  const session = sessionIn(cookies)
  if (session === null || (session.kind === 'guest' && session.path !== nextUrl.pathname)) return null
  const place = placeAt(nextUrl.pathname)
  return place !== null && isPagePlace(place) ? place : null
}

/** Has Next make the page with drafts, for this request only. What it needs to know never reaches the browser. */
export function showDraft(request: NextRequest, place: PagePlace): NextResponse {
  const policy = draftPolicyOf(randomBytes(16).toString('base64'), env().STUDIO_URL)
  const headers = new Headers(request.headers)
  const carried = request.cookies.getAll().filter(({ name }) => name !== draftCookie)
  const all = [...carried, { name: draftCookie, value: draftCookieValue() }]
  headers.set('cookie', all.map(({ name, value }) => `${name}=${value}`).join('; '))
  headers.set(pathHeader, request.nextUrl.pathname)
  // Next takes the nonce from here.
  headers.set('content-security-policy', policy)
  return NextResponse.rewrite(new URL(routeOf(place), request.url), {
    request: { headers },
    headers: {
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
      'content-security-policy': policy,
    },
  })
}

/** The headers of a request without Next's own cookie for drafts, which only this door may add. */
export function withoutDraftCookie({ headers, cookies }: NextRequest): Headers {
  const kept = new Headers(headers)
  if (!cookies.has(draftCookie)) return kept
  const others = cookies.getAll().filter(({ name }) => name !== draftCookie)
  kept.set('cookie', others.map(({ name, value }) => `${name}=${value}`).join('; '))
  return kept
}
