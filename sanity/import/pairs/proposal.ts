/** Proposals as the import reads them. */
import { z } from 'zod'

const storedShape = z.object({
  _id: z.string(),
  articles: z.tuple([z.string(), z.string()]),
  status: z.enum(['proposed', 'joined', 'accepted', 'rejected']),
  probability: z.number().nullish(),
  reasons: z.array(z.unknown()).nullish(),
})

export type StoredProposal = z.output<typeof storedShape>

/** All there are, and what each is read as: null for what is none. */
export const proposals = {
  condition: '_type == "pairProposal"',
  projection: '{_id, articles, status, probability, reasons}',
  shape: storedShape.nullable().catch(null),
}
