/** Whether the site serves, and what is wrong if anything. Answers 200 as long as readers get pages. */
import { pendingChanges } from '@/lib/delivery/changes'
import { lakeFault } from '@/lib/delivery/lake-state'
import { siteKnown } from '@/lib/delivery/site-known'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const fault = lakeFault()
  const known = siteKnown()
  return Response.json(
    {
      status: fault === null ? 'ok' : 'degraded',
      contentLake: fault === null ? { status: 'ok' } : { status: 'away', why: fault },
      site: { documents: known.count(), isComplete: known.isComplete(), pendingChanges: pendingChanges() },
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}
