/** The pages that list all topics, all authors or all corrections: they exist in every language. */
import { getTranslations } from 'next-intl/server'
import { localeCodes } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import type { Version } from './shown.ts'

export async function listIndexVersions(kind: 'topics' | 'authors' | 'corrections'): Promise<Version[]> {
  const namespace = ({ topics: 'Topic', authors: 'Author', corrections: 'Corrections' } as const)[kind]
  return Promise.all(
    localeCodes.map(async (locale) => {
      const t = await getTranslations({ locale, namespace })
      return { locale, title: t('all'), path: pathOf({ kind, locale }) }
    }),
  )
}
