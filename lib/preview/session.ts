/**
 * Who may see drafts, and until when: a note that the site signs and a browser carries in a cookie. It names one editor,
 * or one draft that a guest was sent; nobody can write another name into it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isLocale } from '../../messages/locales.ts'

const common = {
  /** The language of the person, not of what they look at. */
  language: z.string().refine(isLocale),
  /** Milliseconds since 1970. */
  until: z.number().int().positive(),
}

const editorShape = z.object({ kind: z.literal('editor'), editor: z.string().min(1), ...common })

const guestShape = z.object({
  kind: z.literal('guest'),
  /** The id of the link the guest came by: when it is gone, so is the guest. */
  link: z.string().min(1),
  /** The id of the one document whose draft the guest may see, and the path of its page. */
  document: z.string().min(1),
  path: z.string().startsWith('/'),
  ...common,
})

const sessionShape = z.discriminatedUnion('kind', [editorShape, guestShape])

export type Session = z.output<typeof sessionShape>
export type EditorSession = z.output<typeof editorShape>
export type GuestSession = z.output<typeof guestShape>

/** How long an editor sees drafts, in milliseconds; the Studio asks again in time. */
export const editorsHour = 60 * 60_000

/** The session as the value of a cookie. */
export function seal(session: Session, secret: string): string {
  const payload = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${payload}.${signature(payload, secret).toString('base64url')}`
}

/** The session in a cookie's value; null when we did not sign it or its time is over. */
export function unseal(value: string | undefined, secret: string, now = Date.now()): Session | null {
  const [payload = '', mark = '', ...more] = (value ?? '').split('.')
  const given = Buffer.from(mark, 'base64url')
  const expected = signature(payload, secret)
  if (secret === '' || more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return null
  }
  const session = sessionShape.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return session.success && session.data.until > now ? session.data : null
}

/** The same secret signs other things: what is signed here counts nowhere else. */
function signature(payload: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`preview session ${payload}`).digest()
}
