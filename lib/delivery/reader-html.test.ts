import { expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { enhancementLoader } from '../urls.ts'
import { policyOf } from './policy.ts'
import { toReaderHtml } from './reader-html.ts'
import { toReaderPage } from './reader-page.ts'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="es" data-reader><head>${head}</head><body>${body}</body></html>`

test('scripts of the framework, their preloads and the markers between texts leave; the words stay to the byte', () => {
  const given = page(
    '<link rel="preload" as="script" href="/_next/a.js"/><link rel="preconnect" href="/" crossorigin=""/><script src="/_next/a.js" async=""></script>',
    '<p>a &lt;script&gt; tag<!-- --> and « comillas »</p><!--$--><div hidden=""><!--$--><!--/$--></div><template id="B:0"></template><script>self.__next_f.push([1,"</p>"])</script>',
  )
  expect(toReaderHtml(given)).toBe(page('', '<p>a &lt;script&gt; tag and « comillas »</p>'))
})

test('structured data, speculation rules and our own script stay', () => {
  const kept = `<script type="application/ld+json">{"a":"</b>"}</script><script type="speculationrules">{}</script><script>${enhancementLoader}</script>`
  expect(toReaderHtml(page('', kept))).toBe(page('', kept))
})

test('what is said twice and what only the framework reads leaves the head', () => {
  const needless =
    '<link rel="preload" as="image" imageSrcSet="/a.webp 1w"/><meta name="next-size-adjust" content=""/><meta name="twitter:title" content="a"/><meta name="twitter:image:width" content="1"/>'
  const kept = '<meta name="twitter:card" content="a"><meta name="twitter:image:alt" content="b"><title>c</title>'
  expect(toReaderHtml(page(needless + kept, ''))).toBe(page(kept, ''))
})

test('names are in small letters and tags without a slash, where that is the same', () => {
  const given =
    '<a hrefLang="es" title="/" href=/>x</a><p title="hrefLang=&quot;/>">hrefLang="a"/></p><br/><svg viewBox="0 0 1 1"><path d="M0"/></svg>'
  expect(toReaderHtml(page('<meta charSet="utf-8"/>', given))).toBe(
    page('<meta charset="utf-8">', given.replace('hrefLang', 'hreflang')),
  )
})

test('an attribute without a value is written without one', () => {
  const given = '<p hidden="" title="a=&quot;&quot;" class="">=""</p><img alt=""/>'
  expect(toReaderHtml(page('', given))).toBe(page('', '<p hidden title="a=&quot;&quot;" class>=""</p><img alt>'))
})

test('an apostrophe is written as one, and what somebody wrote about it stays', () => {
  expect(toReaderHtml(page('', '<p title="it&#x27;s">it&#x27;s &amp;#x27;</p>'))).toBe(
    page('', '<p title="it\'s">it\'s &amp;#x27;</p>'),
  )
})

test('a page keeps the styles it has something for', () => {
  const css = 'p,.gone{color:red}.gone p{color:blue}@media print{.gone{color:red}}#here:not(.gone)>p{margin:0}'
  const given = page(`<style data-precedence="next" data-href="/a.css">${css}</style>`, '<div id="here"><p>x</p></div>')
  expect(toReaderHtml(given)).toBe(
    page('<style>p{color:red}#here:not(.gone)>p{margin:0}</style>', '<div id="here"><p>x</p></div>'),
  )
})

test('text that only looks like a script is text', () => {
  const tricky =
    '<textarea><script>not a script</script></textarea><style>p:after{content:"<script></script>"}</style><p title="<script>">x</p>'
  expect(toReaderHtml(page('', tricky))).toBe(page('', tricky))
})

test('a page that does not opt in is not touched', () => {
  const other = '<!DOCTYPE html><html lang="en"><body><script>1</script></body></html>'
  expect(toReaderHtml(other)).toBe(other)
  expect(toReaderPage(other, { link: '</a.js>' })).toEqual({ html: other, headers: { link: '</a.js>' } })
})

test('the policy allows exactly the inline style the page has', () => {
  const policy = policyOf(page('<style>a{color:red}</style>', ''))
  // From `printf 'a{color:red}' | openssl dgst -sha256 -binary | base64`.
  expect(policy).toContain("style-src 'self' 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='")
  expect(policy).not.toContain('unsafe')
})

test('a page with our own script allows it and files of ours, and nothing else', () => {
  const own = createHash('sha256').update(enhancementLoader).digest('base64')
  expect(policyOf(page('', `<script>${enhancementLoader}</script>`))).toContain(`script-src 'self' 'sha256-${own}'; `)
  expect(policyOf(page('', '<script src="/vitals.js"></script>'))).toContain("script-src 'self'; ")
  expect(policyOf(page('', '<script type="application/ld+json">{}</script>'))).not.toContain('script-src')
})

test('a reader page carries its policy and no preloads of scripts', () => {
  const { headers } = toReaderPage(page('', '<script>1</script>'), {
    link: '</a.js>; rel=preload',
    'x-next-cache-tags': 'a',
  })
  expect(headers).not.toHaveProperty('link')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('script-src')
})
