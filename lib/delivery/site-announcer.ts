/** Who is told of changes of this site, in this process. */
import { env } from '../env.ts'
import { createAnnouncer } from './announce.ts'
import { processWide } from './process-wide.ts'

export const siteAnnouncer = processWide('announcer', () => {
  const { SITE_URL: origin, INDEXNOW_KEY: key, WEBSUB_HUB } = env()
  const address = 'https://api.indexnow.org/indexnow'
  return createAnnouncer({ origin, indexNow: key ? { address, key } : null, hub: WEBSUB_HUB ?? null })
})
