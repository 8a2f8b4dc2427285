/** The ids of the seeded documents. Never with a dot, which would make a document private. */
import type { Locale } from '../../messages/locales.ts'

export const articleId = (key: string, language: Locale) => `article-${key}-${language}`
export const pageId = (key: string, language: Locale) => `page-${key}-${language}`
export const authorId = (key: string) => `author-${key}`
export const topicId = (key: string) => `topic-${key}`
export const pairId = (type: 'article' | 'page', key: string) =>
  type === 'article' ? `translation-${key}` : `translation-page-${key}`
