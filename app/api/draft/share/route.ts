/** Where somebody comes who was sent a link to one draft. */
import { ContentLakeError } from '@/lib/content/ask'
import { preferred } from '@/lib/delivery/door'
import { env } from '@/lib/env'
import { lead, refuse } from '@/lib/preview/answer'
import { cookieOf } from '@/lib/preview/cookies'
import { admitGuest } from '@/lib/preview/links'

export async function GET(request: Request): Promise<Response> {
  const language = preferred(request.headers.get('accept-language'))
  if (!env().SITE_SECRET) return refuse(503, 'noSecret', language)
  try {
    const session = await admitGuest(new URL(request.url).searchParams.get('key') ?? '', language)
    return session === null ? refuse(410, 'ended', language) : lead(session.path, [cookieOf(session)])
  } catch (error) {
    if (error instanceof ContentLakeError) return refuse(503, 'away', language)
    throw error
  }
}
