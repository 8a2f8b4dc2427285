/** What is known of a published document, as the table `document` keeps it. */
import { z } from 'zod'
import type { Facts } from '../content/facts.ts'
import type { Database } from './database.ts'

/** The facts in a row of the table. Throws ZodError when the row has none. */
export const factsIn = ({ facts }: Record<string, unknown>): Facts => JSON.parse(z.string().parse(facts)) as Facts

/** The facts of a document; null when it is not known to be published. */
export function findFacts(database: Database, id: string): Facts | null {
  const row = database.get('SELECT facts FROM document WHERE id = ?', id)
  return row === undefined ? null : factsIn(row)
}
