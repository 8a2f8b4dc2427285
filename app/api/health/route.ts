/** Whether the site serves, and what is wrong if anything. Answers 200 as long as the process lives. */
import { health } from '@/lib/delivery/health'
import { jsonAnswer } from '@/lib/delivery/json-answer'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return jsonAnswer(health(), { headers: forStudio() })
}

/** The Studio asks before it lets an editor count on a schedule. */
function forStudio(): Record<string, string> {
  const studio = env().STUDIO_URL
  return studio === null
    ? {}
    : { 'access-control-allow-origin': studio, 'cross-origin-resource-policy': 'cross-origin' }
}
