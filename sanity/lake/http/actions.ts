/** `/data/actions`: what the Studio does with a document and its draft. */

import { authoriseChange } from '../access/identity.ts'
import { parseActions } from '../mutations/action.ts'
import type { Committer } from '../mutations/commit.ts'
import { asActionError, intend } from '../mutations/perform.ts'
import { json, largestRequest, readJson, type Answer, type Exchange } from './exchange.ts'

/** Carries out actions, all or none, and answers `{transactionId}`. */
export async function answerActions({ request, identity }: Exchange, committer: Committer): Promise<Answer> {
  const { actions, transactionId, dryRun } = parseActions(await readJson(request, largestRequest))
  try {
    const committed = committer.commit(actions.map(intend), {
      author: identity.id,
      transactionId,
      dryRun,
      authorise: (index, before, after) => authoriseChange(identity, index, before, after),
    })
    return json({ transactionId: committed.transactionId })
  } catch (error) {
    throw asActionError(error)
  }
}
