/** The card of each kind of page: the head states its address, and the picture is drawn from it. */
import { createTranslator } from 'next-intl'
import type { Article, Author, Site, StaticPage, Topic } from '../content/shown.ts'
import { bylineOf } from '../seo/byline.ts'
import { periodName } from '../content/periods.ts'
import { pathOf, type ArchivePlace } from '../urls.ts'
import type { Locale } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'
import type { ShareCard } from './card.ts'

type Named = Pick<Site, 'name' | 'tagline'>

const plain = { kicker: null, byline: null, picture: null }

export function articleCard(site: Named, article: Article): ShareCard {
  const { locale, path, title: headline, topics, picture } = article
  const kicker = topics[0]?.title ?? null
  return { locale, path, kicker, headline, byline: bylineOf(article), masthead: site.name, picture }
}

export function frontCard(site: Named, locale: Locale): ShareCard {
  const path = pathOf({ kind: 'front', locale })
  return { ...plain, locale, path, headline: site.tagline ?? site.name, masthead: site.name }
}

export function topicCard(site: Named, locale: Locale, { path, title }: Topic): ShareCard {
  const kicker = createTranslator({ locale, messages: words[locale], namespace: 'Topic' })('kicker')
  return { ...plain, locale, path, kicker, headline: title, masthead: site.name }
}

export function authorCard(site: Named, locale: Locale, { path, name, kind }: Author): ShareCard {
  const kicker = createTranslator({ locale, messages: words[locale], namespace: 'Author' })('kicker', { kind })
  return { ...plain, locale, path, kicker, headline: name, masthead: site.name }
}

export function pageCard(
  site: Named,
  { locale, path, title }: Pick<StaticPage, 'locale' | 'path' | 'title'>,
): ShareCard {
  return { ...plain, locale, path, headline: title, masthead: site.name }
}

/** The pages that list all topics, all authors or all corrections. */
export function indexCard(site: Named, locale: Locale, kind: 'topics' | 'authors' | 'corrections'): ShareCard {
  const namespace = ({ topics: 'Topic', authors: 'Author', corrections: 'Corrections' } as const)[kind]
  const title = createTranslator({ locale, messages: words[locale], namespace })('all')
  return pageCard(site, { locale, path: pathOf({ kind, locale }), title })
}

/** The archive, or a year or month of it. */
export function archiveCard(site: Named, { locale, year, month }: ArchivePlace): ShareCard {
  const period = year === undefined ? null : { year, ...(month !== undefined && { month }) }
  const title = createTranslator({ locale, messages: words[locale], namespace: 'Archive' })('title')
  const path = pathOf({ kind: 'archive', locale, ...period })
  if (period === null) return pageCard(site, { locale, path, title })
  return { ...plain, locale, path, kicker: title, headline: periodName(period, locale), masthead: site.name }
}
