/** What a page says to search engines as data (schema.org). Names, dates and addresses are those the page shows. */
import type {
  BreadcrumbList,
  Graph,
  NGO,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  ProfilePage,
  Thing,
  WebSite,
} from 'schema-dts'
import type { Article, Author, Contributor, Publisher, Site, Version } from '../content/shown.ts'
import { mediaPath, sizeOf, widths, type Shape } from '../images.ts'
import { sharePath, type ShareCard } from '../share/card.ts'
import { absolute, pathOf } from '../urls.ts'
import { locales, type Locale } from '../../messages/locales.ts'
import { modifiedAt } from './modified-at.ts'

/** `origin` is the site's public address. */
type Page = { origin: string; site: Site; locale: Locale }

export function articleData(page: Page & { article: Article; card: ShareCard }): Graph {
  const { origin, site, locale, article, card } = page
  const here = (path: string) => absolute(origin, path)
  const { title, excerpt, path, topics, authors, byline, translators, corrections, publishedAt } = article
  const [section] = topics
  const news: NewsArticle = {
    '@type': 'NewsArticle',
    headline: title,
    ...(excerpt && { description: excerpt }),
    image: imagesOf(article, card).map(here),
    datePublished: publishedAt,
    dateModified: modifiedAt(article),
    author: authors.length > 0 ? authors.map((each) => contributor(each, here)) : nameOnly(byline ?? site.name),
    publisher: publisherInShort(site.publisher, here),
    inLanguage: locales[locale].hreflang,
    isAccessibleForFree: true,
    mainEntityOfPage: here(path),
    ...(section && { articleSection: section.title, keywords: topics.map((topic) => topic.title) }),
    ...(translators.length > 0 && { translator: translators.map((each) => contributor(each, here)) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text })),
    }),
    ...translationsOf(article, here),
  }
  return graph(news, crumbs(page, ...(section ? [section] : []), { title, path }))
}

/** The whole of the publisher, and the site. */
export function frontData({ origin, site, locale }: Page): Graph {
  const here = (path: string) => absolute(origin, path)
  const front = pathOf({ kind: 'front', locale })
  const website: WebSite = {
    '@type': 'WebSite',
    name: site.name,
    url: here(front),
    inLanguage: locales[locale].hreflang,
    ...(site.description && { description: site.description }),
    publisher: { '@id': here('/#publisher') },
  }
  return graph(publisherInFull(site.publisher, here), website)
}

export function topicData(page: Page & { topic: { title: string; path: string } }): Graph {
  return graph(crumbs(page, page.topic))
}

export function authorData(page: Page & { author: Author }): Graph {
  const { origin, author } = page
  const here = (path: string) => absolute(origin, path)
  const { name, kind, path, photo, biography, links } = author
  const about = {
    name,
    url: here(path),
    ...(biography && { description: biography }),
    ...(photo && { image: here(mediaPath(photo, 'square', widthFor('square', photo), 'jpg')) }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
  }
  const profile: ProfilePage = {
    '@type': 'ProfilePage',
    mainEntity: kind === 'organisation' ? { '@type': 'Organization', ...about } : { '@type': 'Person', ...about },
  }
  return graph(profile, crumbs(page, { title: name, path }))
}

const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things })

/** The way from the front page to a page. */
function crumbs({ origin, site, locale }: Page, ...steps: { title: string; path: string }[]): BreadcrumbList {
  const all = [{ title: site.name, path: pathOf({ kind: 'front', locale }) }, ...steps]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(origin, path),
    })),
  }
}

type Here = (path: string) => string

/** A translation says of which work; the other translations are that work's. */
function translationsOf({ locale, original, versions }: Article, here: Here): Partial<NewsArticle> {
  const others = versions.filter((version) => version.locale !== locale)
  const work = (version: Version): NewsArticle => ({
    '@type': 'NewsArticle',
    headline: version.title,
    url: here(version.path),
    inLanguage: locales[version.locale].hreflang,
  })
  const source = others.find(({ path }) => path === original?.path)
  if (source === undefined) return others.length > 0 ? { workTranslation: others.map(work) } : {}
  const siblings = others.filter((version) => version !== source)
  return {
    translationOfWork: Object.assign(work(source), siblings.length > 0 && { workTranslation: siblings.map(work) }),
  }
}

function contributor({ name, kind, path }: Contributor, here: Here): Person | Organization {
  const about = { name, ...(path && { url: here(path) }) }
  return kind === 'organisation' ? { '@type': 'Organization', ...about } : { '@type': 'Person', ...about }
}

/** A byline in free words, which may name a person or a desk: the site does not know. */
const nameOnly = (name: string): Organization => ({ '@type': 'Organization', name })

/** The logo as a picture of its own: some that read it do not take a bare address. */
const publisherInShort = ({ name, kind }: Publisher, here: Here) => ({
  '@type': kind,
  '@id': here('/#publisher'),
  name,
  logo: { '@type': 'ImageObject' as const, url: here(logoPath) },
})

function publisherInFull(publisher: Publisher, here: Here): NGO | NewsMediaOrganization {
  const { kind, email, address, social, correctionsPolicy, ethicsPolicy } = publisher
  const full = {
    ...publisherInShort(publisher, here),
    url: here('/'),
    ...(email && { email }),
    ...(address && { address }),
    ...(social.length > 0 && { sameAs: social.map(({ url }) => url) }),
    ...(correctionsPolicy && { correctionsPolicy: here(correctionsPolicy) }),
    ...(ethicsPolicy && { ethicsPolicy: here(ethicsPolicy) }),
  }
  // An NGO has both policies too: they are every Organization's.
  return kind === 'NGO' ? { ...full, '@type': 'NGO' } : { ...full, '@type': 'NewsMediaOrganization' }
}

const logoPath = '/icon-512.png'

/** The photo in the three shapes search engines ask for; else the card in them. */
function imagesOf({ picture }: Article, card: ShareCard): string[] {
  if (picture === null) {
    return [card, { ...card, shape: 'classic' as const }, { ...card, shape: 'square' as const }].map(sharePath)
  }
  const cut = (shape: Shape) => mediaPath(picture, shape, widthFor(shape, picture), 'jpg')
  return [cut('wide'), cut('classic'), cut('square')]
}

/** The widest that is not wider than the picture itself. */
const widthFor = (shape: Shape, picture: NonNullable<Article['picture']>) =>
  widths.findLast((width) => width <= Math.min(sizeOf(picture, shape).width, 1280)) ?? widths[0]
