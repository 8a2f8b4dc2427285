/** What a reader has saved in this browser. The same page for everybody: public/enhance.js fills it in, there. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/frame'
import { SavedList } from '@/components/saved-list'
import { alternativesOf } from '@/lib/content/alternatives'
import { listIndexVersions } from '@/lib/content/index-versions'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { unlistedHeadOf } from '@/lib/seo/head'
import { absolute, pathOf } from '@/lib/urls'
import { locales } from '@/messages/locales'

type Props = PageProps<'/[locale]/saved'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Saved' })
  const [{ name }, versions] = await Promise.all([getSite(locale), listIndexVersions('saved')])
  const here = (path: string) => absolute(env().SITE_URL, path)
  return {
    ...unlistedHeadOf({ title: `${t('title')} · ${name}`, description: t('intro') }),
    alternates: {
      canonical: here(pathOf({ kind: 'saved', locale })),
      // By these the worker finds the lists in the other languages.
      languages: Object.fromEntries(versions.map((version) => [locales[version.locale].hreflang, here(version.path)])),
    },
  }
}

export default async function Page({ params }: Props) {
  const { locale } = await parseParams(params)
  const [site, versions] = await Promise.all([getSite(locale), listIndexVersions('saved')])
  return (
    <Frame
      site={site}
      locale={locale}
      kind="page"
      path={pathOf({ kind: 'saved', locale })}
      alternatives={alternativesOf(locale, versions)}
    >
      <SavedList locale={locale} />
    </Frame>
  )
}
