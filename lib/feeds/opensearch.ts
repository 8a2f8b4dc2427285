/** The site in one language → an OpenSearch description (1.1, draft 6). Pure. */
import { absolute, pathOf, searchPath } from '../urls.ts'
import type { Site } from '../content/shown.ts'
import { locales, type Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import { element, xmlText } from './xml.ts'

/** Longer names are not shown. */
const longestName = 16

export function toOpenSearch({ name }: Pick<Site, 'name'>, locale: Locale, origin: string): string {
  const { hreflang, name: language } = locales[locale]
  // Braces are the format's own, and must not be encoded.
  const results = absolute(origin, searchPath(locale, { q: 'Q' })).replace('q=Q', 'q={searchTerms}')
  const self = absolute(origin, pathOf({ kind: 'opensearch', locale }))
  const parts = [
    element('ShortName', xmlText(name.slice(0, longestName))),
    element('Description', xmlText(`${name} (${language}): ${words[locale].Search.label}`)),
    element('Language', hreflang),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    element('Image', absolute(origin, '/icon-192.png'), { width: 192, height: 192, type: 'image/png' }),
    element('Url', '', { type: 'text/html', template: results }),
    element('Url', '', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
  ]
  const description = element('OpenSearchDescription', parts.join('\n'), {
    xmlns: 'http://a9.com/-/spec/opensearch/1.1/',
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${description}\n`
}
