/** Sitemaps (sitemaps.org 0.9) with the language versions of each page. Pure. */
import { absolute } from '../urls.ts'
import { defaultLocale, locales, type Locale } from '../../messages/locales.ts'
import { element, xmlText } from './xml.ts'

export type SitemapEntry = {
  path: string
  /** ISO 8601; null when nothing true can be said. */
  modified: string | null
  /** Every published version of it, itself among them. */
  alternates: { locale: Locale; path: string }[]
}

export type SitemapPart = { name: string; modified: string | null }

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export function toSitemapIndex(parts: SitemapPart[], origin: string): string {
  const sitemaps = parts.map(({ name, modified }) =>
    element('sitemap', locOf(origin, `/sitemaps/${name}.xml`) + lastmod(modified)),
  )
  return `${declaration}${element('sitemapindex', `\n${sitemaps.join('\n')}\n`, { xmlns: namespace })}\n`
}

export function toSitemap(entries: SitemapEntry[], origin: string): string {
  const urls = entries.map(({ path, modified, alternates }) =>
    element('url', locOf(origin, path) + lastmod(modified) + alternatesOf(alternates, origin)),
  )
  const attributes = { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return `${declaration}${element('urlset', `\n${urls.join('\n')}\n`, attributes)}\n`
}

const locOf = (origin: string, path: string) => element('loc', xmlText(absolute(origin, path)))
const lastmod = (modified: string | null) => (modified === null ? '' : element('lastmod', modified))

/** The same as the page's own head: none when there is one version alone. */
function alternatesOf(alternates: SitemapEntry['alternates'], origin: string): string {
  if (alternates.length < 2) return ''
  const fallback = alternates.find(({ locale }) => locale === defaultLocale) ?? alternates[0]
  const link = (hreflang: string, path: string) =>
    element('xhtml:link', '', { rel: 'alternate', hreflang, href: absolute(origin, path) })
  return (
    alternates.map(({ locale, path }) => link(locales[locale].hreflang, path)).join('') +
    (fallback ? link('x-default', fallback.path) : '')
  )
}
