/** What the head of a page tells search engines and networks: one function for every kind of page, nothing inherited. */
import type { Metadata } from 'next'
import { mediaPath } from '../images.ts'
import { absolute } from '../urls.ts'
import { env } from '../env.ts'
import { defaultLocale, locales, type Locale } from '../../messages/locales.ts'
import type { Article, Site, Version } from '../content/shown.ts'

type Page = {
  site: Pick<Site, 'name' | 'tagline' | 'description'>
  locale: Locale
  path: string
  /** Left out on the front page, whose title is the site's own. */
  title?: string
  description?: string | null
  /** The published versions of exactly this page, itself among them; empty on page 2 of a listing. */
  versions?: Version[]
  article?: Article
}

/** The longest description a search engine shows, in characters. */
const longest = 160

export function headOf({ site, locale, path, title, description, versions = [], article }: Page): Metadata {
  const canonical = absolute(env().SITE_URL, path)
  const about = shortened(description ?? site.description ?? site.tagline ?? site.name)
  const shownTitle = title ?? [site.name, site.tagline].filter(Boolean).join(' · ')
  const picture = article?.picture
  const others = versions.filter((version) => version.locale !== locale)
  return {
    title: title === undefined ? shownTitle : `${title} · ${site.name}`,
    description: about,
    alternates: { canonical, ...(others.length > 0 ? { languages: languagesOf(versions) } : {}) },
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1 },
    openGraph: {
      title: shownTitle,
      description: about,
      url: canonical,
      siteName: site.name,
      locale: locales[locale].openGraph,
      alternateLocale: others.map((version) => locales[version.locale].openGraph),
      ...(picture
        ? {
            images: [
              {
                url: absolute(env().SITE_URL, mediaPath(picture, 'share', 1280, 'jpg')),
                alt: picture.alt,
                type: 'image/jpeg',
                width: 1280,
                height: 672,
              },
            ],
          }
        : {}),
      ...(article ? articleFacts(article) : { type: 'website' as const }),
    },
    twitter: { card: 'summary_large_image' },
  }
}

function articleFacts({ publishedAt, updatedAt, authors, topics }: Article) {
  return {
    type: 'article' as const,
    publishedTime: publishedAt,
    ...(updatedAt && updatedAt > publishedAt ? { modifiedTime: updatedAt } : {}),
    authors: authors.flatMap(({ path }) => (path ? [absolute(env().SITE_URL, path)] : [])),
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

/** At a word's end, within what is shown. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
}
