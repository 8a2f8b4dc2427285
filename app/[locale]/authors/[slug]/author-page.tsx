/** An author and the articles they wrote or translated, newest first. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { AuthorHeader } from '@/components/author-header'
import { Frame } from '@/components/frame'
import { JsonLd } from '@/components/json-ld'
import { Pagination } from '@/components/pagination'
import { alternativesOf } from '@/lib/content/alternatives'
import { getAuthor } from '@/lib/content/author'
import { getListing } from '@/lib/content/listing'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { headOf } from '@/lib/seo/head'
import { authorData } from '@/lib/seo/structured-data'
import { authorCard } from '@/lib/share/cards'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = { locale: Locale; slug: string; page: number }

export async function authorHead({ locale, slug, page }: Props): Promise<Metadata> {
  const [site, author] = await Promise.all([getSite(locale), getAuthor(locale, slug)])
  if (author === null) return {}
  const common = {
    site,
    card: authorCard(site, locale, author),
    description: author.biography,
    followed: { place: { kind: 'author', locale, slug } as const, title: `${author.name} · ${site.name}` },
  }
  if (page === 1) return headOf({ ...common, title: author.name, versions: author.versions })
  const t = await getTranslations({ locale, namespace: 'Listing' })
  const { pages } = await getListing({ locale, page, of: author.id })
  const path = pathOf({ kind: 'author', locale, slug, page })
  return headOf({ ...common, path, title: t('titleOfPage', { title: author.name, page, pages }) })
}

export async function AuthorPage({ locale, slug, page }: Props) {
  const [site, author] = await Promise.all([getSite(locale), getAuthor(locale, slug)])
  if (author === null) notFound()
  const listing = await getListing({ locale, page, of: author.id })
  if (page > listing.pages) notFound()
  return (
    <Frame
      site={site}
      locale={locale}
      kind="author"
      path={pathOf({ kind: 'author', locale, slug, page })}
      alternatives={alternativesOf(locale, author.versions)}
    >
      <AuthorHeader author={author} total={listing.total} />
      <ArticleList articles={listing.articles} locale={locale} timeZone={site.timeZone} />
      <Pagination
        at={(number) => pathOf({ kind: 'author', locale, slug, page: number })}
        page={page}
        pages={listing.pages}
      />
      {page === 1 && <JsonLd data={authorData({ origin: env().SITE_URL, site, locale, author })} />}
    </Frame>
  )
}
