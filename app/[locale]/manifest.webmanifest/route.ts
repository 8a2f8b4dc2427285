/** What a phone needs to know to keep the site among its apps. */
import type { MetadataRoute } from 'next'
import { parseParams } from '@/lib/content/route-params'
import { getSite } from '@/lib/content/site'
import { pathOf } from '@/lib/urls'
import { locales } from '@/messages/locales'

export const dynamic = 'force-static'

/** A day. */
export const revalidate = 86400

// Made when first asked for, and kept.
export const generateStaticParams = () => []

const paper = '#fdfcf9'

export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/manifest.webmanifest'>,
): Promise<Response> {
  const { locale } = await parseParams(params)
  const { name, tagline, description } = await getSite(locale)
  const { hreflang, direction } = locales[locale]
  const front = pathOf({ kind: 'front', locale })
  const manifest: MetadataRoute.Manifest = {
    id: front,
    name: tagline ? `${name} · ${tagline}` : name,
    short_name: name,
    ...(description && { description }),
    lang: hreflang,
    dir: direction,
    start_url: front,
    scope: '/',
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
