/** Where the Studio sends an editor to see drafts. */
import { ContentLakeError } from '@/lib/content/ask'
import { preferred } from '@/lib/delivery/door'
import { lead, refuse } from '@/lib/preview/answer'
import { cookieOf } from '@/lib/preview/cookies'
import { admitEditor, wantedPath } from '@/lib/preview/enable'
import { env } from '@/lib/env'
import { pathOf } from '@/lib/urls'

export async function GET(request: Request): Promise<Response> {
  const language = preferred(request.headers.get('accept-language'))
  if (!env().SITE_SECRET) return refuse(503, 'noSecret', language)
  try {
    const session = await admitEditor(request.url, language)
    if (session === null) return refuse(401, 'notAdmitted', language)
    return lead(wantedPath(request.url) ?? pathOf({ kind: 'front', locale: language }), [cookieOf(session)])
  } catch (error) {
    if (error instanceof ContentLakeError) return refuse(503, 'away', language)
    throw error
  }
}
