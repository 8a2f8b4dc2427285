import type { Article } from '../content/shown.ts'

/** When the article last changed in a way its readers are told of; ISO 8601. Never before it was published. */
export function modifiedAt({ publishedAt, updatedAt }: Pick<Article, 'publishedAt' | 'updatedAt'>): string {
  return updatedAt !== null && Date.parse(updatedAt) > Date.parse(publishedAt) ? updatedAt : publishedAt
}
