/**
 * A page of search results for a reader. There are too many questions to keep their answers, so the page is made by this
 * server's own Next for each of them, and then goes the way of all reader pages: without the framework, with its policy.
 */
import { isSearchReady } from '../search/site-search.ts'
import { routeOf, type Place } from '../urls.ts'
import { fetchPage } from './make.ts'
import { toReaderPage } from './reader-page.ts'

/** So many are made at once; whoever comes then is asked to come again. Pages that are kept are served meanwhile. */
const mostAtOnce = 16

let inHand = 0

/** `query` is what follows the path, with its question mark. Null when it cannot be made now. */
export async function makeSearchPage(
  place: Extract<Place, { kind: 'search' }>,
  query: string,
): Promise<{ html: string; policy: string } | null> {
  if (!isSearchReady() || inHand >= mostAtOnce) return null
  inHand += 1
  try {
    const html = await fetchPage(`${routeOf(place)}${query}`)
    if (html === null) return null
    const page = toReaderPage(html, {})
    return { html: page.html, policy: page.headers['content-security-policy'] ?? "default-src 'none'" }
  } finally {
    inHand -= 1
  }
}
