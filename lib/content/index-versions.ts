/** The pages that list all topics, all authors, all corrections or what a reader saved: they exist in every language. */
import { getTranslations } from 'next-intl/server'
import { localeCodes } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import type { Version } from './shown.ts'

export async function listIndexVersions(kind: 'topics' | 'authors' | 'corrections' | 'saved'): Promise<Version[]> {
  const title = (
    { topics: 'Topic.all', authors: 'Author.all', corrections: 'Corrections.all', saved: 'Saved.title' } as const
  )[kind]
  return Promise.all(
    localeCodes.map(async (locale) => {
      const t = await getTranslations({ locale })
      return { locale, title: t(title), path: pathOf({ kind, locale }) }
    }),
  )
}
