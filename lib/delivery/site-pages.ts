/** The kept pages of this site, in this process. Opened on first use; the pages of a new build are taken in then. */
import { env } from '../env.ts'
import { buildName, takeInBuild } from './build-seed.ts'
import { database } from './database.ts'
import { createPages } from './pages.ts'
import { processWide } from './process-wide.ts'

export const sitePages = processWide('pages', () => {
  const { NEXT_DIST_DIR: folder, SITE_CACHE_MB } = env()
  const pages = createPages(database(), { build: buildName(folder), maxBytes: SITE_CACHE_MB * 2 ** 20 })
  takeInBuild(database(), pages, folder)
  return pages
})
