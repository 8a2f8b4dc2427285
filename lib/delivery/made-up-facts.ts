/** Made-up facts of a document, for tests to change as they need. */
import type { Facts } from '../content/facts.ts'

export function madeUpFacts(changes: Partial<Facts> & Pick<Facts, '_id'>): Facts {
  return {
    _type: 'article',
    _createdAt: '2026-10-01T00:00:00Z',
    _updatedAt: '2026-11-01T00:00:00Z',
    language: 'es',
    publishedAt: '2026-10-01T00:00:00Z',
    updatedAt: null,
    title: `Title of ${changes._id}`,
    slug: changes._id,
    words: [],
    names: [],
    isInFooter: null,
    timeZone: null,
    corrections: [],
    formerSlugs: [],
    formerWords: [],
    authors: [],
    translators: [],
    credited: [],
    topics: [],
    members: [],
    source: null,
    from: null,
    to: null,
    url: null,
    permanent: null,
    ...changes,
  }
}
