/** The cookies of those who see drafts. Readers have none. */
import { perspectiveCookieName } from '@sanity/preview-url-secret/constants'
import { env } from '../env.ts'
import { seal, unseal, type Session } from './session.ts'

/** An editor's and a guest's stand side by side: an editor who tries a link goes on being an editor. */
const names = { editor: 'ambas-editor', guest: 'ambas-guest' } as const

type Cookies = { get: (name: string) => { value: string } | undefined }

/** Whose session a request carries; null when it carries none, or none that is worth anything. */
export function sessionIn(cookies: Cookies): Session | null {
  const secret = env().SITE_SECRET ?? ''
  for (const kind of ['editor', 'guest'] as const) {
    const session = unseal(cookies.get(names[kind])?.value, secret)
    if (session?.kind === kind) return session
  }
  return null
}

/** Whether an editor has asked the Studio to show what is published. Anybody may write this cookie: it hides, and shows nothing. */
export const wantsPublished = (cookies: Cookies): boolean => cookies.get(perspectiveCookieName)?.value === 'published'

/** The line that has a browser carry a session until its end, and not a part of a second less. */
export function cookieOf(session: Session, now = Date.now()): string {
  const seconds = Math.max(0, Math.ceil((session.until - now) / 1000))
  return line(names[session.kind], seal(session, env().SITE_SECRET ?? ''), seconds)
}

/** The lines that have a browser forget every session. */
export const forgettingCookies = (): string[] =>
  [...Object.values(names), perspectiveCookieName].map((name) => line(name, '', 0, name !== perspectiveCookieName))

function line(name: string, value: string, seconds: number, isHttpOnly = true): string {
  return [`${name}=${value}`, 'Path=/', `Max-Age=${seconds}`, ...(isHttpOnly ? ['HttpOnly'] : []), ...reach()].join(
    '; ',
  )
}

/**
 * The Studio shows the site in a frame, and on the web the two are different sites: only such a cookie reaches it there,
 * kept apart for each site that frames ours. On one's own machine both are `localhost`, without a certificate.
 */
function reach(): string[] {
  return env().SITE_URL.startsWith('https:') ? ['Secure', 'SameSite=None', 'Partitioned'] : ['SameSite=Lax']
}
