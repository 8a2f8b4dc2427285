/** Has this server make a page, so that the next reader finds it made. Uses Next's own way of saying "make it again now". */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '../env.ts'

/** Next makes a page again, there and then, for a request that carries this header with the build's secret. */
const makeHeader = 'x-prerender-revalidate'

const manifestShape = z.object({ preview: z.object({ previewModeId: z.string().min(1) }) })

let secret: string | undefined

/** The secret of this build, which allows asking for a page to be made and is the value of Next's draft cookie. */
function buildSecret(): string {
  secret ??= manifestShape.parse(JSON.parse(readFileSync(join(env().NEXT_DIST_DIR, 'prerender-manifest.json'), 'utf8')))
    .preview.previewModeId
  return secret
}

/** Milliseconds. Longer than the Content Lake's patience, so that its failure is seen as such. */
const patience = 20_000

/** Asks for the page at a route: the path among the folders of app/, as Next does not run the door for these requests. */
function askServer(route: string): Promise<Response> {
  return fetch(`http://localhost:${env().PORT}${route}`, {
    // It would be unpacked again a moment later.
    headers: { [makeHeader]: buildSecret(), 'accept-encoding': 'identity' },
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  })
}

/**
 * Makes the page at a route, to be kept. Answers the status it would have: 200, 404, 5xx; 599 when the server itself
 * did not answer.
 */
export async function makePage(route: string): Promise<number> {
  try {
    const response = await askServer(route)
    await response.body?.cancel()
    return response.status
  } catch {
    return 599
  }
}

/** The HTML of a page that is made for this request alone; null when it could not be made. */
export async function fetchPage(route: string): Promise<string | null> {
  try {
    const response = await askServer(route)
    const html = await response.text()
    return response.status === 200 ? html : null
  } catch {
    return null
  }
}

/** The cookie by which Next knows a request for drafts. */
export const draftCookie = '__prerender_bypass'

/** Its value: the secret of the build, which never leaves the server. In development Next takes any. */
export const draftCookieValue = (): string => (process.env.NODE_ENV === 'development' ? 'development' : buildSecret())
