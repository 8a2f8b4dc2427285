/** Pairs that an import has proposed and nobody has decided on yet. */
import type { SanityClient } from '@sanity/client'
import type { PairProposal } from '../../pair-proposal.ts'
import { createLiveDocuments } from '../live-documents.ts'
import { refusalOf } from './joining.ts'
import type { Entry, Newsroom } from './newsroom.ts'

/** A proposal with the two documents it is about. */
export type Proposed = { proposal: PairProposal; entries: [Entry, Entry] }

/** The likeliest first. */
export const useProposals = createLiveDocuments<PairProposal>({
  filter: '_type == "pairProposal"',
  query: '*[_type == "pairProposal" && status == "proposed"] | order(probability desc, _id asc)',
})

/** Those that can still be accepted: both are there, and neither has found another meanwhile. */
export function acceptable(newsroom: Newsroom, proposals: PairProposal[]): Proposed[] {
  return proposals.flatMap((proposal): Proposed[] => {
    const [a, b] = proposal.articles.map((id) => newsroom.entries.get(id))
    return a && b && refusalOf(newsroom, a, b) === null ? [{ proposal, entries: [a, b] }] : []
  })
}

/** The two are not proposed again. Throws when somebody has decided meanwhile. */
export async function reject(client: SanityClient, { _id }: Pick<PairProposal, '_id'>): Promise<void> {
  await client.patch(_id).set({ status: 'rejected' }).commit()
}
