/** The site's own words for pages that are made anew for every reader: asked for again only when something has changed. */
import 'server-only'
import { draftMode } from 'next/headers'
import type { Locale } from '../../messages/locales.ts'
import { processWide } from '../delivery/process-wide.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { getSite } from './site.ts'
import type { Site } from './shown.ts'

const kept = processWide('kept-site', () => new Map<Locale, { site: Site; changes: number }>())

/** While the Content Lake is away they are what they were. Throws ContentLakeError when they never were asked for. */
export async function getKeptSite(locale: Locale): Promise<Site> {
  if ((await draftMode()).isEnabled) return getSite(locale)
  const changes = siteKnown().changes()
  const before = kept().get(locale)
  if (before?.changes === changes) return before.site
  try {
    const site = await getSite(locale)
    kept().set(locale, { site, changes })
    return site
  } catch (error) {
    if (before === undefined) throw error
    return before.site
  }
}
