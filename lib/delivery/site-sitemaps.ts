/** The sitemaps of this site, in this process, and the answer that carries one. */
import { createHash } from 'node:crypto'
import { database } from './database.ts'
import { isNotModified } from './not-modified.ts'
import { processWide } from './process-wide.ts'
import { siteKnown } from './site-known.ts'
import { createSitemapParts, type SitemapParts } from './sitemap-parts.ts'

const siteSitemaps = processWide('sitemaps', () => createSitemapParts(database()))

/** `write` is given what stands in the sitemaps and answers the XML, or null when there is no such part. */
export function answerSitemap(request: Request, write: (parts: SitemapParts) => string | null): Response {
  // A sitemap that lacks what is not known yet would take it out of search engines.
  if (!siteKnown().isComplete()) {
    return new Response(null, { status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } })
  }
  const xml = write(siteSitemaps())
  if (xml === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const headers = {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
    etag: `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`,
  }
  return isNotModified(request.headers, headers)
    ? new Response(null, { status: 304, headers })
    : new Response(xml, { headers })
}
