/** The rule by which every part of the site tells the language versions of a document. Pure. */

/** `home` is the pair that counts for it: the oldest of those that name it. */
type Versioned = {
  _id: string
  _type: string
  home: string | null
  language: string | null
  publishedAt: string | null
}

/** A pair, with those of its members that are there. */
type Pair<D> = { _id: string; documents: D[] }

/**
 * The documents that are each other's versions by a pair: published, at home there, and of each language the first. So
 * none names another that would not name it, whatever editors have joined. A date still to come is an embargo; a page
 * has no date.
 */
export function versionsOf<D extends Versioned>({ _id, documents }: Pair<D>, now = Date.now()): D[] {
  const seen = new Set<string | null>()
  return documents.filter(({ _type, home, language, publishedAt }) => {
    const isPublished = publishedAt === null ? _type !== 'article' : Date.parse(publishedAt) <= now
    return isPublished && home === _id && !seen.has(language) && seen.add(language)
  })
}
