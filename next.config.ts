import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { fileURLToPath } from 'node:url'

/** Headers every answer carries. The Content-Security-Policy is made for each page, in lib/delivery/policy.ts. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Only where the reader came by https: the front says so. */
const whenSecure = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }

const listHeaders = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // The folder this file is in, whatever else has a lockfile further up.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  cacheHandler: fileURLToPath(new URL('./lib/delivery/page-cache.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  // The door answers for them: an old address that ends with a slash takes one hop, not two.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Every page is one file with its style inside: one request before anything can be read.
  // Nobody has a reason to send the door a large body, which Next would hold for it.
  // What makes pages is loaded when the first of its kind is made: those that are kept need none of it.
  experimental: { inlineCss: true, proxyClientMaxBodySize: '64kb', preloadEntriesOnStart: false },
  // Pictures are made by lib/images.ts; Next's own optimizer is not used, and the door answers 404 for it.
  images: { unoptimized: true },
  // Reads its fonts and tables from its own folder.
  serverExternalPackages: ['fontkit', 'undici', 'zod', 'css-tree', 'parse5', '@sanity/client'],
  typescript: { ignoreBuildErrors: true },
  headers: () => [
    { source: '/:path*', headers: listHeaders(always) },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: listHeaders(whenSecure),
    },
    // Not named after its content, so it is asked for again within the hour.
    { source: '/:script(enhance.js|keep.js)', headers: listHeaders({ 'Cache-Control': 'public, max-age=3600' }) },
    { source: '/_next/static/:path*', headers: listHeaders({ 'Cross-Origin-Resource-Policy': 'same-origin' }) },
  ],
}

/** What serves a build needs no compiler, and next-intl's plugin brings one (20 MB). */
export default async function configure(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin('./lib/i18n/request.ts')(config)
}
