/** The rule by which every part of the site tells the language versions of a document. */

type Versioned = { language: string | null; publishedAt: string | null }

/** Those that are published, at most one of each language: the first. A date still to come is an embargo; a page has no date. */
export function publishedOnce<D extends Versioned>(documents: D[], now = Date.now()): D[] {
  const seen = new Set<string | null>()
  return documents.filter(({ language, publishedAt }) => {
    const isPublished = publishedAt === null || Date.parse(publishedAt) <= now
    return isPublished && !seen.has(language) && seen.add(language)
  })
}
