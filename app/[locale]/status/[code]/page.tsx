/** What the door shows for an address that leads nowhere, and for a page that cannot be made now. Made by the build. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { NotFound } from '@/components/not-found'
import { Unavailable } from '@/components/unavailable'
import { alternativesOf } from '@/lib/content/alternatives'
import { listFrontVersions } from '@/lib/content/front'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'

type Props = PageProps<'/[locale]/status/[code]'>

const titles = { 404: 'notFoundTitle', 503: 'unavailableTitle' } as const

const isCode = (code: string): code is '404' | '503' => Object.hasOwn(titles, code)

export const dynamicParams = false

export const generateStaticParams = () => Object.keys(titles).map((code) => ({ code }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params
  const { locale } = await parseParams(params)
  if (!isCode(code)) notFound()
  const t = await getTranslations({ locale, namespace: 'Status' })
  const { name } = await getSite(locale)
  return { title: `${t(titles[code])} · ${name}`, robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { code } = await params
  const { locale } = await parseParams(params)
  const [site, versions] = await Promise.all([getSite(locale), listFrontVersions()])
  return (
    <Frame site={site} locale={locale} kind="front" alternatives={alternativesOf(locale, versions)}>
      {code === '404' ? <NotFound locale={locale} /> : <Unavailable />}
    </Frame>
  )
}
