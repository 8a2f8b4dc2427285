/** Whom to tell of a hole in the site (RFC 9116). There is none to tell where no e-mail address is set. */
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { defaultLocale, localeCodes, locales } from '@/messages/locales'

export const dynamic = 'force-static'

/** A day, so that the date it is good until is never near. */
export const revalidate = 86400

/** Milliseconds. It must be less than a year. */
const halfAYear = 183 * 24 * 60 * 60_000

export async function GET(): Promise<Response> {
  const { email } = (await getSite(defaultLocale)).publisher
  if (email === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const lines = [
    `Contact: mailto:${email}`,
    `Expires: ${new Date(Date.now() + halfAYear).toISOString()}`,
    `Preferred-Languages: ${localeCodes.map((locale) => locales[locale].hreflang).join(', ')}`,
    `Canonical: ${env().SITE_URL}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}
