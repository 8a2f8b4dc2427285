/** Whether the site serves, and what is wrong if anything. Answers 200 as long as readers get pages. */
import { pendingChanges } from '@/lib/delivery/changes'
import { lakeFault } from '@/lib/delivery/lake-state'
import { scheduling } from '@/lib/scheduling/state'
import { env } from '@/lib/env'
import { siteKnown } from '@/lib/delivery/site-known'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const fault = lakeFault()
  const known = siteKnown()
  return Response.json(
    {
      status: fault === null ? 'ok' : 'degraded',
      contentLake: fault === null ? { status: 'ok' } : { status: 'away', why: fault },
      scheduling: schedulingNow(),
      preview: env().SITE_SECRET ? { status: 'ok' } : { status: 'off', why: 'SITE_SECRET is not set' },
      site: { documents: known.count(), isComplete: known.isComplete(), pendingChanges: pendingChanges() },
    },
    { headers: { 'cache-control': 'no-store', ...forStudio() } },
  )
}

function schedulingNow() {
  const { fault, waiting, stopped } = scheduling()
  return { status: fault === null ? 'ok' : 'off', ...(fault !== null && { why: fault }), waiting, stopped }
}

/** The Studio asks before it lets an editor count on a schedule. */
function forStudio(): Record<string, string> {
  const studio = env().STUDIO_URL
  return studio === null
    ? {}
    : { 'access-control-allow-origin': studio, 'cross-origin-resource-policy': 'cross-origin' }
}
