/** The pairs of translations among what is known to be published. */
import type { Facts } from '../content/facts.ts'
import type { Database } from './database.ts'
import { factsIn, findFacts } from './known-facts.ts'

/** A pair with those of its members that are published. `home` is the pair that counts for a member: the oldest that names it. */
export type KnownPair = { _id: string; members: string[]; documents: (Facts & { home: string | null })[] }

/** The pairs that name any of the documents, the oldest first: what `versionsQuery` asks of the Content Lake. */
export function findPairs(database: Database, ids: string[]): KnownPair[] {
  return pairsNaming(database, ids).map(({ _id, members }) => ({
    _id,
    members,
    documents: documentsOf(database, members).map((each) => ({
      ...each,
      home: pairsNaming(database, [each._id])[0]?._id ?? null,
    })),
  }))
}

const pairsNaming = (database: Database, ids: string[]): Facts[] =>
  database
    .all(
      `SELECT facts FROM document WHERE id IN (SELECT pair FROM member WHERE member IN (SELECT value FROM json_each(?)))
       ORDER BY json_extract(facts, '$._createdAt'), id`,
      JSON.stringify(ids),
    )
    .map(factsIn)

/** In the order of the pair, which decides between two of one language. */
const documentsOf = (database: Database, ids: string[]): Facts[] => ids.flatMap((id) => findFacts(database, id) ?? [])
