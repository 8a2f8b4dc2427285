/** The same for whoever sends readers to several instances: 503 while this one cannot serve them. */
import { health } from '@/lib/delivery/health'
import { jsonAnswer } from '@/lib/delivery/json-answer'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const found = health()
  return jsonAnswer(found, { status: found.ready ? 200 : 503 })
}
