/** What is kept of two articles that may be versions of one another: the import writes it, the Studio asks an editor. */

/** Why two are thought to be versions of one text: facts, which each tool says in its own words. */
export type PairReason =
  | { is: 'days'; count: number }
  | { is: 'pictures' | 'links' | 'names' | 'numbers' | 'words'; count: number; examples: string[] }
  /** `said`: the archive they came from says so. */
  | { is: 'title' | 'byline' | 'otherByline' | 'shape' | 'length' | 'said' }

/**
 * `proposed`: an editor is to decide. `joined`: the import did it by itself. `accepted`, `rejected`: an editor did.
 * What is no longer proposed is never joined by itself again; when two that were joined are apart, somebody meant it.
 */
export type PairProposal = {
  _id: string
  _type: 'pairProposal'
  /** Ids of published documents. No references: whoever deletes an article must not be kept from it by this. */
  articles: [string, string]
  status: 'proposed' | 'joined' | 'accepted' | 'rejected'
  /** From 0 to 1; absent where nobody measured it. */
  probability?: number
  reasons: (PairReason & { _key: string })[]
}

/** The same for two articles in either order. */
export const coupleKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** The id of a couple's proposal. Its dot keeps it from everyone who has no token, on hosted Sanity as well. */
export const proposalId = (one: string, other: string) => `pair-proposal.${coupleKey(one, other).replace(' ', '.')}`

/** A place in a pair as `@sanity/document-internationalization` 6 stores it; weak, so that a version can be deleted. `key` is its own within the pair. */
export const toPairMember = (id: string, language: string, key: string) => ({
  _key: key,
  _type: 'internationalizedArrayReferenceValue',
  language,
  value: { _type: 'reference', _ref: id, _weak: true },
})

type Facts = {
  articles: readonly [string, string]
  status: PairProposal['status']
  probability: number | null
  reasons: PairReason[]
}

export function toProposal({ articles, status, probability, reasons }: Facts): PairProposal {
  return {
    _id: proposalId(...articles),
    _type: 'pairProposal',
    articles: articles.toSorted() as [string, string],
    status,
    ...(probability !== null && { probability: Math.round(probability * 1000) / 1000 }),
    reasons: reasons.map((reason) => ({ _key: reason.is, ...reason })),
  }
}
