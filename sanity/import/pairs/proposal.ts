/** What is kept of two articles that may be versions of one another: why, and what was decided. The Studio reads the same. */
import { z } from 'zod'
import type { Reason } from './reasons.ts'

/**
 * `proposed`: an editor is to decide. `joined`: the import did it by itself. `accepted`, `rejected`: an editor did.
 * Whatever is no longer proposed is never again joined by itself; when two that were joined are apart, somebody meant it.
 */
export type Proposal = {
  _id: string
  _type: 'pairProposal'
  /** Ids of published documents. No references: whoever deletes an article must not be kept from it by this. */
  articles: [string, string]
  status: 'proposed' | 'joined' | 'accepted' | 'rejected'
  /** From 0 to 1; absent where the archive said it. */
  probability?: number
  reasons: (Reason & { _key: string })[]
}

const storedShape = z.object({
  _id: z.string(),
  articles: z.tuple([z.string(), z.string()]),
  status: z.enum(['proposed', 'joined', 'accepted', 'rejected']),
  probability: z.number().nullish(),
  reasons: z.array(z.unknown()).nullish(),
})

export type StoredProposal = z.output<typeof storedShape>

export const proposalsQuery = '*[_type == "pairProposal"]{_id, articles, status, probability, reasons}'

/** What the Content Lake has of them; what is none is left out. */
export function parseProposals(documents: unknown): StoredProposal[] {
  return z
    .array(z.unknown())
    .parse(documents)
    .flatMap((document) => storedShape.safeParse(document).data ?? [])
}

type Facts = {
  articles: readonly [string, string]
  status: Proposal['status']
  probability: number | null
  reasons: Reason[]
}

/** The dot in its id keeps it from everyone who has no token, on hosted Sanity as well. */
export function toProposal({ articles, status, probability, reasons }: Facts): Proposal {
  const [a, b] = articles.toSorted() as [string, string]
  return {
    _id: `pair-proposal.${a}.${b}`,
    _type: 'pairProposal',
    articles: [a, b],
    status,
    ...(probability !== null && { probability: Math.round(probability * 1000) / 1000 }),
    reasons: reasons.map((reason) => ({ _key: reason.is, ...reason })),
  }
}

/** The same for two articles in either order. */
export const coupleKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)
