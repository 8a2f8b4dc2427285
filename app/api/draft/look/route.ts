/** Tells the Studio how a document will look where it is shared: its words and its picture, for an editor it has admitted. */
import { ContentLakeError } from '@/lib/content/ask'
import { log, reason } from '@/lib/delivery/log'
import { env } from '@/lib/env'
import { admitEditor } from '@/lib/preview/enable'
import { getLook } from '@/lib/share/look'
import { defaultLocale } from '@/messages/locales'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('document') ?? ''
  try {
    if ((await admitEditor(request.url, defaultLocale)) === null) return answer(401, { why: 'not admitted' })
    const look = await getLook(id, env().SITE_URL)
    return look === null ? answer(404, { why: 'nothing to show' }) : answer(200, look)
  } catch (error) {
    log({ event: 'look not made', id, why: reason(error) })
    if (error instanceof ContentLakeError) return answer(503, { why: 'away' })
    throw error
  }
}

/** Only the Studio's browser may read it; without the secret in the address there is nothing to read. */
function answer(status: number, body: object): Response {
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      ...(env().STUDIO_URL && { 'access-control-allow-origin': env().STUDIO_URL ?? '' }),
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
