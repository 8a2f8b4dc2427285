/** Which articles have most in common with another. Pure, and the same however often it is asked. */
import type { Article } from './shown.ts'

/** `of`: the ids of its topics and authors. */
export type Candidate = { id: string; date: string; of: string[] }

type Subject = Pick<Article, 'topics' | 'authors' | 'publishedAt'>

export const mostRelated = 3

/**
 * The ids of those with most topics and authors in common with the article; of several the one nearest to it in time.
 * Not the newest: then every publication would change the page of every article about the same.
 */
export function rankRelated({ topics, authors, publishedAt }: Subject, candidates: Candidate[]): string[] {
  const own = new Set([...topics, ...authors].map(({ id }) => id))
  const distance = ({ date }: Candidate) => Math.abs(Date.parse(date) - Date.parse(publishedAt))
  return candidates
    .map((each) => ({ ...each, common: new Set(each.of.filter((id) => own.has(id))).size }))
    .filter(({ common }) => common > 0)
    .toSorted((a, b) => b.common - a.common || distance(a) - distance(b) || a.id.localeCompare(b.id))
    .slice(0, mostRelated)
    .map(({ id }) => id)
}
