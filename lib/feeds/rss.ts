/** RSS 2.0 with the whole of each article. Pure: the same feed always gives the same bytes. */
import { absolute } from '../urls.ts'
import { locales } from '../../messages/locales.ts'
import { modifiedAt } from '../seo/modified-at.ts'
import type { Feed, FeedItem } from './feed.ts'
import { toStoryHtml } from './story-html.ts'
import { cdata, element, xmlText } from './xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

export function toRss({ origin, locale, title, description, path, self, hub, items }: Feed): string {
  const { hreflang } = locales[locale]
  const newest = lastChange(items)
  const channel = [
    element('title', xmlText(title)),
    element('link', xmlText(absolute(origin, path))),
    element('description', xmlText(description)),
    element('language', hreflang),
    newest && element('lastBuildDate', rfc822(newest)),
    element('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: absolute(origin, self) }),
    hub && element('atom:link', '', { rel: 'hub', href: hub }),
    ...items.map((item) => toItem(item, origin)),
  ].filter((part) => part !== null)
  const rss = element('rss', element('channel', channel.join('\n')), {
    version: '2.0',
    'xml:lang': hreflang,
    ...namespaces,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${rss}\n`
}

function toItem({ article, picture }: FeedItem, origin: string): string {
  const { id, locale, title, path, excerpt, publishedAt, authors, byline, topics, versions } = article
  const names = authors.length > 0 ? authors.map(({ name }) => name) : [byline].filter((name) => name !== null)
  return element(
    'item',
    [
      element('title', xmlText(title)),
      element('link', xmlText(absolute(origin, path))),
      // The document's own id: it stays when the address changes, so that no reader is shown an article twice.
      element('guid', xmlText(id), { isPermaLink: 'false' }),
      element('pubDate', rfc822(publishedAt)),
      ...names.map((name) => element('dc:creator', xmlText(name))),
      ...topics.map((topic) => element('category', xmlText(topic.title))),
      element('description', xmlText(excerpt ?? title)),
      element('content:encoded', cdata(toStoryHtml(article, origin))),
      ...(picture ? [enclosure(absolute(origin, picture.path), picture.bytes)] : []),
      ...versions
        .filter((version) => version.locale !== locale)
        .map((version) =>
          element('atom:link', '', {
            rel: 'alternate',
            hreflang: locales[version.locale].hreflang,
            title: version.title,
            href: absolute(origin, version.path),
          }),
        ),
    ].join('\n'),
  )
}

/** A weight that is not known is said to be 0 (RSS Advisory Board, RSS Best Practices Profile, "enclosure"). */
const enclosure = (url: string, bytes: number | null) =>
  element('enclosure', '', { url, length: bytes ?? 0, type: 'image/jpeg' })

/** The last time anything in the feed changed; ISO 8601, null when the feed is empty. */
function lastChange(items: FeedItem[]): string | null {
  const times = items.map(({ article }) => Date.parse(modifiedAt(article)))
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null
}

/** As RSS writes dates. */
const rfc822 = (date: string) => new Date(date).toUTCString()
