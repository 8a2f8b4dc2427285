import { expect, test } from 'vitest'
import { enhancementLoader } from '../urls.ts'
import { policyOf } from './policy.ts'
import { toLightHtml } from './light-page.ts'

const picture = (rest: string) => `<img src="/media/a/whole-960.webp" alt="A bridge &amp; a river" ${rest}>`

const page = (main: string) =>
  `<!DOCTYPE html><html lang="en"><head><link rel="canonical" href="https://a.test/en/articles/x">` +
  `<style>@font-face{font-family:N;src:url(/n.woff2)}@font-face{font-family:T;src:local(Times)}p{margin:0}</style></head>` +
  `<body><form action="/en/search"></form>${main}<footer><a href="/en/feed.xml">RSS</a>` +
  `<a href="/light/en/articles/x">Without pictures</a></footer></body></html>`

const light = (main: string) => toLightHtml(page(main), '/en/articles/x')

test('a picture in a text is its description, and is fetched when it is unfolded', () => {
  const html = light(`<figure>${picture('fetchpriority="high"')}<figcaption>2019</figcaption></figure>`)
  expect(html).toContain(
    '<figure><details><summary>A bridge &amp; a river <u>Show the picture</u></summary>' +
      `${picture('loading="lazy"')}</details><figcaption>2019</figcaption></figure>`,
  )
})

test('a covered picture stays as covered as it was, one in a gallery is a link in words, one on a card is gone', () => {
  const covered = `<figure><details><summary>Blood</summary>${picture('loading="lazy"')}</details></figure>`
  expect(light(covered)).toContain(covered)
  const linked = (inside: string) => `<figure><a href="/media/a/whole-1920.webp">${inside}</a></figure>`
  expect(light(linked(picture('loading="lazy"')))).toContain(linked('A bridge &amp; a river'))
  expect(light(`<article>${picture('loading="lazy"')}</article>`)).toContain('<article></article>')
})

test('links lead on without pictures, but not to files, to others or within the page', () => {
  const kept = ['/en/feed.xml', '#note', 'https://b.test/en', '/media/a/whole-960.webp', '/en/no/such/place']
  const html = light(['/en', '/es/articulos/y?a=1#b', ...kept].map((href) => `<a href="${href}">x</a>`).join(''))
  expect(html).toContain('<a href="/light/en">x</a><a href="/light/es/articulos/y?a=1#b">x</a>')
  for (const href of kept) expect(html).toContain(`<a href="${href}">`)
  expect(html).toContain('<form action="/light/en/search">')
  expect(html).toContain('<link rel="canonical" href="https://a.test/en/articles/x">')
})

test('the link by which a reader came leads back', () => {
  expect(light('')).toContain('<a href="/en/articles/x">With pictures</a>')
})

test('nothing is fetched that was not asked for, and the policy fits what is left', () => {
  const html = light(`<script type="application/ld+json">{}</script><script>${enhancementLoader}</script>`)
  expect(html).not.toContain('woff2')
  expect(html).toContain('local(Times)')
  expect(html).not.toContain('ld+json')
  expect(html).toContain(`<script>${enhancementLoader}</script>`)
  expect(policyOf(html).match(/sha256-/g)).toHaveLength(3)
})
