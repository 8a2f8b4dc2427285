/** A byline in words, as the page shows it. */
import { createTranslator } from 'next-intl'
import type { Article } from '../content/shown.ts'
import { locales } from '../../messages/locales.ts'
import { words } from '../../messages/words.ts'

/** "By A, B and C": the authors, or else the free byline; null when there is neither. */
export function bylineOf({ locale, authors, byline }: Pick<Article, 'locale' | 'authors' | 'byline'>): string | null {
  const format = new Intl.ListFormat(locales[locale].format, { type: 'conjunction' })
  const names = authors.length > 0 ? format.format(authors.map(({ name }) => name)) : byline
  if (names === null) return null
  return createTranslator({ locale, messages: words[locale], namespace: 'Byline' }).markup('by', { names: () => names })
}
