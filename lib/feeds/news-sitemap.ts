/** The sitemap of what is new, as Google News reads it. Pure. */
import { absolute } from '../urls.ts'
import { locales, type Locale } from '../../messages/locales.ts'
import { element, xmlText } from './xml.ts'

export type NewsEntry = { path: string; locale: Locale; title: string; publishedAt: string; publication: string }

export function toNewsSitemap(entries: NewsEntry[], origin: string): string {
  const urls = entries.map(({ path, locale, title, publishedAt, publication }) => {
    const paper = element('news:name', xmlText(publication)) + element('news:language', locales[locale].hreflang)
    const news =
      element('news:publication', paper) +
      element('news:publication_date', xmlText(publishedAt)) +
      element('news:title', xmlText(title))
    return element('url', element('loc', xmlText(absolute(origin, path))) + element('news:news', news))
  })
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', `\n${urls.join('\n')}\n`, attributes)}\n`
}
