/** An article as others may show it inside their own pages (oembed.com): words and a link, without a script. Pure. */
import type { Article, Site } from '../content/shown.ts'
import { bylineOf } from '../seo/byline.ts'
import { absolute } from '../urls.ts'
import { locales } from '../../messages/locales.ts'
import { shareSize } from './card.ts'

export type OEmbed = Record<string, string | number>

/** In pixels: what it is drawn in where nobody says, and the narrowest it can be. */
const widest = 600
const narrowest = 220

type Wanted = { origin: string; site: Pick<Site, 'name'>; article: Article; picture: string; maxWidth?: number }

export function toOEmbed({ origin, site, article, picture, maxWidth = widest }: Wanted): OEmbed {
  const { locale, title, excerpt, path, authors } = article
  const { hreflang, direction } = locales[locale]
  const address = absolute(origin, path)
  const byline = bylineOf(article)
  const [author] = authors
  const foot = [byline, site.name]
    .filter((words) => words !== null)
    .map(escape)
    .join(' · ')
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: origin,
    ...(author && { author_name: author.name, ...(author.path && { author_url: absolute(origin, author.path) }) }),
    thumbnail_url: absolute(origin, picture),
    thumbnail_width: shareSize.width,
    thumbnail_height: shareSize.height,
    cache_age: 3600,
    width: Math.max(narrowest, Math.min(maxWidth, widest)),
    height: 200,
    html:
      `<blockquote lang="${hreflang}" dir="${direction}" cite="${escape(address)}">` +
      `<p><a href="${escape(address)}">${escape(title)}</a></p>` +
      `${excerpt === null ? '' : `<p>${escape(excerpt)}</p>`}<p>${foot}</p></blockquote>`,
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
