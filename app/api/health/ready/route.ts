/** The same for whoever sends readers to several instances: 503 while this one cannot serve them. */
import { health } from '@/lib/delivery/health'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const found = health()
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
