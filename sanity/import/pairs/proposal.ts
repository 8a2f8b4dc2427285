/** Proposals as the import reads and writes them. */
import { z } from 'zod'
import { proposalId, type PairProposal, type PairReason } from '../../pair-proposal.ts'

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
