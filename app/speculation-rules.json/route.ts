/** Which links a browser may fetch ahead when a reader is about to follow them. Pages name this file in a header. */

export const dynamic = 'force-dynamic'

const rules = {
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: ['/api/*', '/media/*', '/*.xml', '/*.json'] } }],
      },
      // When the pointer rests on a link or a finger touches it.
      eagerness: 'moderate',
    },
  ],
}

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' },
  })
}
