/** What the door shows for an address that leads nowhere, or where something was withdrawn, and for a page that cannot be made now. Made by the build. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { Gone } from '@/components/gone'
import { NotFound } from '@/components/not-found'
import { Unavailable } from '@/components/unavailable'
import { alternativesOf } from '@/lib/content/alternatives'
import { listFrontVersions } from '@/lib/content/front'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { pathOf } from '@/lib/urls'
import { isLocale, localeCodes } from '@/messages/locales'

type Props = PageProps<'/[locale]/status/[code]'>

const titles = { 404: 'notFoundTitle', 410: 'goneTitle', 503: 'unavailableTitle' } as const

/** `404-es` is the 404 for an address that exists in Spanish. */
function parseCode(code: string) {
  const [status = '', elsewhere] = code.split('-')
  if (status !== '404' && status !== '410' && status !== '503') notFound()
  return { status, ...(isLocale(elsewhere) ? { elsewhere } : {}) } as const
}

export const dynamicParams = false

export const generateStaticParams = ({ params }: { params: { locale: string } }) => [
  ...Object.keys(titles).map((code) => ({ code })),
  ...localeCodes.filter((other) => other !== params.locale).map((other) => ({ code: `404-${other}` })),
]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { status } = parseCode((await params).code)
  const { locale } = await parseParams(params)
  const t = await getTranslations({ locale, namespace: 'Status' })
  const { name } = await getSite(locale)
  return { title: `${t(titles[status])} · ${name}`, robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { status, elsewhere } = parseCode((await params).code)
  const { locale } = await parseParams(params)
  const [site, versions] = await Promise.all([getSite(locale), listFrontVersions()])
  return (
    <Frame
      site={site}
      locale={locale}
      kind="front"
      path={pathOf({ kind: 'front', locale })}
      alternatives={alternativesOf(locale, versions)}
      hasSearch={status === '503'}
    >
      {status === '404' && <NotFound locale={locale} {...(elsewhere && { elsewhere })} />}
      {status === '410' && <Gone locale={locale} />}
      {status === '503' && <Unavailable />}
    </Frame>
  )
}
