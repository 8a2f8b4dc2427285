import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DraftTools } from './draft-tools'
import { env } from '@/lib/env'
import { vitalsPath } from '@/lib/urls'
import { isLocale, localeCodes, locales } from '@/messages/locales'
import '../globals.css'

/** A day: pages are made again when something they show changes; this is for what nobody told. */
export const revalidate = 86400

export const generateStaticParams = () => localeCodes.map((locale) => ({ locale }))

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** `data-reader` marks a page without client components, which readers get without the framework. */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { hreflang, direction } = locales[locale]
  return (
    <html lang={hreflang} dir={direction} data-reader="">
      <body>
        <DraftTools locale={locale} />
        {children}
        {env().WEB_VITALS === 'on' && <script src={vitalsPath} defer />}
      </body>
    </html>
  )
}
