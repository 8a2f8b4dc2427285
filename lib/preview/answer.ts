/** What the addresses under /api/draft answer: a way on, or a page of a few words. Nobody keeps either. */
import { words, type Words } from '../../messages/words.ts'
import { locales, type Locale } from '../../messages/locales.ts'
import { env } from '../env.ts'
import { pathOf } from '../urls.ts'

const unkept = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

/** Leads to a path of ours, with cookies to carry on the way. */
export function lead(path: string, cookies: string[]): Response {
  const headers = new Headers({ ...unkept, location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 307, headers })
}

type Refusal = keyof Words['Preview']['refusals']

/** A page that says why not, in the person's language. The Studio may frame it. */
export function refuse(status: number, why: Refusal, language: Locale): Response {
  const { refusals, toSite } = words[language].Preview
  const { hreflang, direction } = locales[language]
  const front = pathOf({ kind: 'front', locale: language })
  const html = `<!doctype html>
<html lang="${hreflang}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${refusals[why].title}</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}:root{color-scheme:light dark}</style>
<h1>${refusals[why].title}</h1>
<p>${refusals[why].text}</p>
<p><a href="${front}">${toSite}</a></p>
</html>
`
  const policy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${env().STUDIO_URL ?? "'none'"}`
  return new Response(html, {
    status,
    headers: { ...unkept, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}
