/** The script that tells how fast a page came: Google's own measures, sent once when the page is left. Not there unless asked for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { vitalsReportPath } from '@/lib/urls'

const library = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/web-vitals/dist/web-vitals.iife.js')

/** A page that comes back from where browsers keep pages left is not told a second time. */
const telling = `
;(() => {
  const figures = {}
  for (const measure of ['LCP', 'INP', 'CLS', 'FCP', 'TTFB']) {
    webVitals['on' + measure](({ value }) => (figures[measure] = value))
  }
  let isTold = false
  addEventListener('visibilitychange', () => {
    if (isTold || document.visibilityState !== 'hidden') return
    isTold = navigator.sendBeacon('${vitalsReportPath}', JSON.stringify({ path: location.pathname, figures }))
  })
})()
`

export async function GET(): Promise<Response> {
  if (env().WEB_VITALS === 'off') return new Response(null, { status: 404 })
  const measuring = (await readFile(library, 'utf8')).replace(/^\/\/# sourceMappingURL.*$/m, '')
  return new Response(measuring + telling, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
}
