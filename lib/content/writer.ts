/** The Content Lake as the site itself writes to it: seldom, and only what no editor has to think of. */
import { createClient, type SanityClient } from '@sanity/client'
import { connection } from '../../sanity/project.ts'
import { env } from '../env.ts'
import { ownFetch } from './ask.ts'

let client: SanityClient | undefined

/** Sees drafts as well. Null when the site has no token to write with. */
export function writer(): SanityClient | null {
  const token = env().SANITY_API_WRITE_TOKEN
  if (!token) return null
  client ??= createClient({
    ...connection,
    token,
    perspective: 'raw',
    maxRetries: 1,
    resolveFetch: () => ownFetch as never,
  })
  return client
}
