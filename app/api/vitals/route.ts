/** Where readers' browsers tell how fast a page came, when the operator asks for it. Anybody may: it is believed as far as that. */
import { env } from '@/lib/env'
import { siteKnown } from '@/lib/delivery/site-known'
import { parsedJson, readBody } from '@/lib/delivery/small-body'
import { noteVitals } from '@/lib/delivery/vitals'

/** Bytes. What our script tells is a tenth of it. */
const largestBody = 2048

export async function POST(request: Request): Promise<Response> {
  if (env().WEB_VITALS === 'off') return refusal(404)
  const body = await readBody(request, largestBody)
  if (body === null) return refusal(413)
  if (!noteVitals(parsedJson(body), siteKnown())) return refusal(400)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

/** What is still being sent is not waited for. */
const refusal = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', connection: 'close' } })
