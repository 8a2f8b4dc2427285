/** Search in one language. Made anew for each question and never kept: lib/delivery/search-page.ts takes the framework out of it. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/frame'
import { SearchForm } from '@/components/search-form'
import { SearchHeader } from '@/components/search-header'
import { SearchResults } from '@/components/search-results'
import { alternativesOf } from '@/lib/content/alternatives'
import { parseParams } from '@/lib/content/route-params'
import { getKeptSite } from '@/lib/content/kept-site'
import { parseSearch, pathOfSearch, search } from '@/lib/search/search'
import { unlistedHeadOf } from '@/lib/seo/head'
import { searchPath } from '@/lib/urls'
import { localeCodes } from '@/messages/locales'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const { question } = parseSearch(await searchParams)
  const t = await getTranslations({ locale, namespace: 'Search' })
  const { name } = await getKeptSite(locale)
  return unlistedHeadOf({
    title: [question, t('title'), name].filter(Boolean).join(' · '),
    description: t('hint'),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await parseParams(params)
  const asked = parseSearch(await searchParams)
  const site = await getKeptSite(locale)
  const results = asked.question === '' ? null : search(locale, asked)
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOfSearch(locale, asked)}
      alternatives={alternativesOf(locale, await versionsOf(asked.question))}
      hasSearch={false}
    >
      <SearchHeader hasHint={results === null || results.total === 0} />
      <SearchForm locale={locale} asked={asked} results={results} />
      {results && (
        <SearchResults
          locale={locale}
          asked={asked}
          results={results}
          timeZone={site.timeZone}
          at={(changes) => pathOfSearch(locale, { ...asked, ...changes })}
        />
      )}
    </Frame>
  )
}

/** The same question in every language. */
const versionsOf = (question: string) =>
  Promise.all(
    localeCodes.map(async (locale) => ({
      locale,
      title: (await getTranslations({ locale, namespace: 'Search' }))('title'),
      path: searchPath(locale, { q: question || null }),
    })),
  )
