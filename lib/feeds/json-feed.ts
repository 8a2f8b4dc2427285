/** JSON Feed 1.1 with the whole of each article. Pure. */
import { absolute } from '../urls.ts'
import { locales } from '../../messages/locales.ts'
import { modifiedAt } from '../seo/modified-at.ts'
import type { Feed, FeedItem } from './feed.ts'
import { toStoryHtml } from './story-html.ts'

export function toJsonFeed({ origin, locale, title, description, path, self, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: absolute(origin, path),
    feed_url: absolute(origin, self),
    icon: absolute(origin, '/icon-512.png'),
    favicon: absolute(origin, '/icon-192.png'),
    language: locales[locale].hreflang,
    items: items.map((item) => toItem(item, origin)),
  })
}

function toItem({ article, picture }: FeedItem, origin: string) {
  const { id, locale, title, path, excerpt, publishedAt, authors, byline, topics, versions } = article
  const here = (to: string) => absolute(origin, to)
  const free = byline === null ? [] : [{ name: byline }]
  const others = versions.filter((version) => version.locale !== locale)
  return {
    id,
    url: here(path),
    title,
    language: locales[locale].hreflang,
    ...(excerpt !== null && { summary: excerpt }),
    content_html: toStoryHtml(article, origin),
    date_published: publishedAt,
    date_modified: modifiedAt(article),
    authors:
      authors.length > 0
        ? authors.map((each) => ({ name: each.name, ...(each.path && { url: here(each.path) }) }))
        : free,
    tags: topics.map((topic) => topic.title),
    ...(picture && {
      image: here(picture.path),
      attachments: [
        {
          url: here(picture.path),
          mime_type: 'image/jpeg',
          ...(picture.bytes !== null && { size_in_bytes: picture.bytes }),
        },
      ],
    }),
    ...(others.length > 0 && {
      _translations: others.map((version) => ({
        language: locales[version.locale].hreflang,
        title: version.title,
        url: here(version.path),
      })),
    }),
  }
}
