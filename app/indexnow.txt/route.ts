/** The key by which IndexNow knows that a message is ours; not found unless one was chosen. */
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const key = env().INDEXNOW_KEY
  return key
    ? new Response(key, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}
