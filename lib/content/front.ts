/** The front page in every language: it is never missing. */
import 'server-only'
import { localeCodes } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { getSite } from './site.ts'
import type { Version } from './shown.ts'

/** The front page's versions, named by what the site is called in each language. */
export async function listFrontVersions(): Promise<Version[]> {
  return Promise.all(
    localeCodes.map(async (locale) => ({
      locale,
      title: (await getSite(locale)).name,
      path: pathOf({ kind: 'front', locale }),
    })),
  )
}
