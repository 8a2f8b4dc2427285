/** Asks the site how a document will look where it is shared. Only the site knows: it makes the head and draws the picture. */
import { useEffect, useState } from 'react'
import type { SanityClient } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { urlSearchParamPreviewSecret } from '@sanity/preview-url-secret/constants'
import { useClient, useCurrentUser } from 'sanity'
import { apiVersion } from '../../project.ts'
import { siteAddress } from '../site.ts'

/** What `lib/share/look.ts` of the site answers. */
export type Look = Record<
  'site' | 'origin' | 'host' | 'path' | 'searchTitle' | 'title' | 'description' | 'picture' | 'alt',
  string
>

/** `none`: it lacks a title or a language. `refused`: this editor may not write the secret that opens drafts. */
export type Answer = Look | 'none' | 'refused' | 'away'

/** Milliseconds. What is typed is saved after a second; asked for sooner, it would not be there yet. */
const patience = 1500

/** A secret opens drafts for an hour. */
const secretLife = 50 * 60_000

let kept: { user: string; secret: string; until: number } | undefined

/** The look of a document as it is now: null until it is known. `version` changes whenever the document does. */
export function useLook(id: string, version: string): Answer | null {
  const client = useClient({ apiVersion })
  const user = useCurrentUser()?.id ?? ''
  const [answer, setAnswer] = useState<Answer | null>(null)
  const isFirst = answer === null
  useEffect(() => {
    const controller = new AbortController()
    const ask = () =>
      void askFor(client, { id, user, signal: controller.signal }).then(
        (found) => !controller.signal.aborted && setAnswer(found),
      )
    const timer = setTimeout(ask, isFirst ? 0 : patience)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
    // The first answer must not be a reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [client, id, user, version])
  return answer
}

async function askFor(
  client: SanityClient,
  { id, user, signal }: { id: string; user: string; signal: AbortSignal },
): Promise<Answer> {
  const secret = await secretOf(client, user).catch(() => null)
  if (secret === null) return 'refused'
  const search = new URLSearchParams({ document: id, [urlSearchParamPreviewSecret]: secret })
  try {
    const response = await fetch(`${siteAddress}/api/draft/look?${search}`, { signal, credentials: 'omit' })
    if (response.ok) return (await response.json()) as Look
    if (response.status === 401) kept = undefined
    return response.status === 404 ? 'none' : response.status === 401 ? 'refused' : 'away'
  } catch {
    return 'away'
  }
}

async function secretOf(client: SanityClient, user: string): Promise<string> {
  if (kept?.user === user && kept.until > Date.now()) return kept.secret
  const { secret } = await createPreviewSecret(client, 'ambas/look', location.origin, user)
  kept = { user, secret, until: Date.now() + secretLife }
  return secret
}
