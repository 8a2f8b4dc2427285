/** What the head of a page tells search engines and networks: one function for every kind of page, nothing inherited. */
import { stegaClean } from '@sanity/client/stega'
import type { Metadata } from 'next'
import { absolute, inQuery, pathOf, type FollowedPlace } from '../urls.ts'
import { env } from '../env.ts'
import { shareAlt, sharePath, shareSize, type ShareCard } from '../share/card.ts'
import { defaultLocale, locales } from '../../messages/locales.ts'
import type { Article, Site, Version } from '../content/shown.ts'
import { describe } from './description.ts'
import { modifiedAt } from './modified-at.ts'

type Page = {
  site: Pick<Site, 'name' | 'tagline' | 'description'>
  /** What the page is and how it looks when it is shared. */
  card: ShareCard
  /** The page's own address: the card's, but for the later pages of a listing. */
  path?: string
  /** Left out on the front page, whose title is the site's own. */
  title?: string
  description?: string | null
  /** The published versions of exactly this page, itself among them; empty on page 2 of a listing. */
  versions?: Version[]
  article?: Article
  /** What can be followed here besides all of the language's articles. */
  followed?: { place: FollowedPlace; title: string }
}

const icons = { icon: '/icon.svg' }

/** The head of a page that is for its reader alone: search engines follow its links and do not list it. */
export function unlistedHeadOf({ title, description }: { title: string; description: string }): Metadata {
  return { title, description, robots: { index: false, follow: true }, icons }
}

export function headOf(page: Page): Metadata {
  // In a draft the words carry the Studio's marks, which only a page's text may.
  const { site, card, path = card.path, title, description, versions = [], article, followed } = stegaClean(page)
  const { locale } = card
  const here = (to: string) => absolute(env().SITE_URL, to)
  const about = describe(description, site.description, site.tagline, site.name)
  const shownTitle = title ?? [site.name, site.tagline].filter(Boolean).join(' · ')
  const feeds = [...(followed ? [followed] : []), { place: { kind: 'front', locale } as const, title: site.name }]
  const others = versions.filter((version) => version.locale !== locale)
  return {
    title: title === undefined ? shownTitle : `${title} · ${site.name}`,
    description: about,
    alternates: {
      canonical: here(path),
      ...(others.length > 0 ? { languages: languagesOf(versions) } : {}),
      types: {
        [rss]: feeds.map(({ place, title: name }) => ({ url: here(feedPath(place)), title: name })),
        ...(article && { 'application/json+oembed': here(`/oembed?url=${inQuery(here(path))}`) }),
      },
    },
    manifest: pathOf({ kind: 'manifest', locale }),
    icons,
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1 },
    openGraph: {
      title: shownTitle,
      description: about,
      url: here(path),
      siteName: site.name,
      locale: locales[locale].openGraph,
      alternateLocale: others.map((version) => locales[version.locale].openGraph),
      images: [{ url: here(sharePath(card)), alt: shareAlt(card), type: 'image/jpeg', ...shareSize }],
      ...(article ? articleFacts(article, here) : { type: 'website' as const }),
    },
    // Title, description, picture and its alt are taken from Open Graph.
    twitter: { card: 'summary_large_image' },
    ...(article?.fediverse ? { other: { 'fediverse:creator': article.fediverse } } : {}),
  }
}

const rss = 'application/rss+xml'

const feedPath = (of: FollowedPlace) => pathOf({ kind: 'feed', locale: of.locale, of, file: 'feed.xml' })

function articleFacts(article: Article, here: (path: string) => string) {
  const { publishedAt, authors, topics } = article
  return {
    type: 'article' as const,
    publishedTime: publishedAt,
    modifiedTime: modifiedAt(article),
    authors: authors.flatMap(({ path }) => (path ? [here(path)] : [])),
    ...(topics[0] ? { section: topics[0].title } : {}),
    tags: topics.map(({ title }) => title),
  }
}

function languagesOf(versions: Version[]): Record<string, string> {
  const address = (version: Version) => absolute(env().SITE_URL, version.path)
  const fallback = versions.find(({ locale }) => locale === defaultLocale) ?? versions[0]
  return {
    ...Object.fromEntries(versions.map((version) => [locales[version.locale].hreflang, address(version)])),
    ...(fallback ? { 'x-default': address(fallback) } : {}),
  }
}
