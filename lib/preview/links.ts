/**
 * Links that show one draft to somebody without an account. The Studio makes them; each is a document whose id has a dot,
 * so that the Content Lake gives it to nobody without a token, and ends when its time is over or when it is deleted.
 */
import { z } from 'zod'
import { ask } from '../content/ask.ts'
import { pathOf } from '../urls.ts'
import { isLocale, type Locale } from '../../messages/locales.ts'
import type { GuestSession } from './session.ts'

// Both are asked raw: what is not published is what they are about.
const linkQuery = `*[_type == "previewLink" && key == $key && until > $now][0]{_id, document, until}`
const aliveQuery = `defined(*[_type == "previewLink" && _id == $link && until > $now][0]._id)`
const targetQuery = `*[_id in ["drafts." + $document, $document]] | order(_id desc) [0] {_type, language, "slug": slug.current}`

const linkShape = z.object({ _id: z.string(), document: z.string(), until: z.iso.datetime({ offset: true }) })

const targetShape = z.object({
  _type: z.enum(['article', 'page']),
  language: z.string().refine(isLocale),
  slug: z.string().min(1),
})

/**
 * The session of whoever comes with the key of a link, which also says where its draft is; null when the link is
 * unknown, over or revoked, or its document has no address. Throws ContentLakeError when the Content Lake is away.
 */
export async function admitGuest(key: string, language: Locale): Promise<GuestSession | null> {
  const link = linkShape.safeParse(await ask(linkQuery, { key, now: new Date().toISOString() }, 'raw'))
  if (!link.success) return null
  const { _id, document, until } = link.data
  const target = targetShape.safeParse(await ask(targetQuery, { document }, 'raw'))
  if (!target.success) return null
  const { _type: kind, language: locale, slug } = target.data
  const path = pathOf({ kind, locale, slug })
  return { kind: 'guest', link: _id, document, path, language, until: Date.parse(until) }
}

/** Whether a link is still there and its time not over. Throws ContentLakeError when the Content Lake is away. */
export async function isAlive(link: string): Promise<boolean> {
  return (await ask(aliveQuery, { link, now: new Date().toISOString() }, 'raw')) === true
}
