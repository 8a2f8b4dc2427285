/**
 * What is kept, as an answer. The door gives it itself: Next would unpack it, work out its tag and pack it again for
 * everybody who asks, and never with brotli.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { isNotModified } from './not-modified.ts'
import { packedAs, takesBrotli } from './packed.ts'
import type { FoundPage } from './pages.ts'

type Given = { status?: number; headers: Record<string, string> }

/** Sends a kept page or file packed as it is where that can be unpacked, and not at all to who has it already. */
export function keptAnswer(
  { headers: asked }: NextRequest,
  page: FoundPage,
  { status = 200, headers }: Given,
): NextResponse {
  const own: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    ...page.headers,
    vary: 'Accept-Encoding',
    ...headers,
  }
  // Who has what is not packed small yet should not be told that it is still good: a front would send that on for ever.
  if (!page.isTight) delete own.etag
  if (status === 200 && isNotModified(asked, page.headers)) return new NextResponse(null, { status: 304, headers: own })
  const packed = takesBrotli(asked.get('accept-encoding')) ? packedAs('br') : null
  if (packed === null) return new NextResponse(page.html, { status, headers: own })
  return new NextResponse(page.packed, { status, headers: { ...own, ...packed } })
}
