/** Speaks to the Content Lake over HTTP, with timeouts of its own: a lake that hangs must never hang a page. */
import { createClient, type FilteredResponseQueryOptions, type SanityClient, type StegaConfig } from '@sanity/client'
import { Agent, fetch as undiciFetch } from 'undici'
import { connection } from '../../sanity/project.ts'
import { env } from '../env.ts'

/** Milliseconds. Together they bound how long a page can wait for one question; nobody waits for a build. */
const patience =
  process.env.NEXT_PHASE === 'phase-production-build'
    ? { connect: 10_000, headers: 60_000, body: 60_000 }
    : { connect: 2000, headers: 3000, body: 3000 }

/** The Content Lake did not answer, or not with what was asked. */
export class ContentLakeError extends Error {
  override name = 'ContentLakeError'
}

export type Perspective = 'published' | 'drafts' | 'raw'

let dispatcher: Agent | undefined
const clients: Partial<Record<Perspective, SanityClient>> = {}

// Next patches the global fetch and drops abort signals when it makes a page again in the background
// (a hanging lake then froze a page for minutes): the client gets a fetch that Next does not know of.
export function ownFetch(input: string, init?: Parameters<typeof undiciFetch>[1]) {
  dispatcher ??= new Agent({
    connect: { timeout: patience.connect },
    headersTimeout: patience.headers,
    bodyTimeout: patience.body,
  })
  return undiciFetch(input, { ...init, dispatcher })
}

/** The client the site reads with, for a package that wants one; everything else asks. */
export function lakeClient(perspective: Perspective): SanityClient {
  // A private dataset answers nobody without it, for published documents either.
  const token = env().SANITY_API_READ_TOKEN
  clients[perspective] ??= createClient({
    ...connection,
    perspective,
    ...(token ? { token } : {}),
    maxRetries: 1,
    resolveFetch: () => ownFetch as never,
  })
  return clients[perspective]
}

/**
 * Asks one GROQ question. The answer is whatever came back: parse it. Throws ContentLakeError when none came.
 * `isMarked`: its texts carry, in characters nobody sees, which field of which document they are.
 */
export async function ask(
  query: string,
  params: Record<string, unknown>,
  perspective: Perspective = 'published',
  { isMarked = false } = {},
): Promise<unknown> {
  const options: FilteredResponseQueryOptions = { filterResponse: true, ...(isMarked && { stega: marking() }) }
  try {
    const answer = await lakeClient(perspective).fetch<unknown>(query, params, options)
    // "Nothing" is null. An answer without any result is not the Content Lake's: a proxy's error page, say.
    if (answer === undefined) throw new Error('Its answer has no result')
    return answer
  } catch (error) {
    throw new ContentLakeError('The Content Lake did not answer', { cause: error })
  }
}

/** The fields whose texts a page shows as they stand. In dates, addresses, languages and the like a mark would break something. */
const marked = new Set(['title', 'excerpt', 'text', 'value', 'name', 'byline', 'alt', 'caption', 'credit', 'label'])

function marking(): StegaConfig {
  const studioUrl = env().STUDIO_URL
  if (studioUrl === null) return { enabled: false }
  return {
    enabled: true,
    studioUrl,
    filter: ({ sourcePath, filterDefault, ...rest }) =>
      // The original of a translation is only compared, never shown.
      !rest.resultPath.includes('changed') &&
      sourcePath.slice(-1).every((name) => typeof name === 'string' && marked.has(name)) &&
      // Else a blank paragraph would not be blank any more.
      rest.value.trim() !== '' &&
      filterDefault({ sourcePath, filterDefault, ...rest }),
  }
}

/** The bytes of a file at the Content Lake; null when there is none. Throws ContentLakeError when none could be had. */
export async function askForFile(address: string): Promise<Buffer | null> {
  try {
    const response = await ownFetch(address)
    if (response.status === 404 || response.status === 400) return null
    if (!response.ok) throw new Error(`It answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  } catch (error) {
    throw new ContentLakeError('The Content Lake did not answer', { cause: error })
  }
}
