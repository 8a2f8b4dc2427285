/** `/data/mutate` and `/data/doc`: changing documents, and fetching them by id. */

import { authoriseChange, mayRead, type Identity } from '../access/identity.ts'
import type { Step } from '../mutations/apply.ts'
import type { Committer } from '../mutations/commit.ts'
import { parseMutations, type KnownMutation, type Mutation } from '../mutations/mutation.ts'
import type { Engine } from '../query/engine.ts'
import type { Documents } from '../store/documents.ts'
import { isOn, json, largestRequest, readJson, type Answer, type Exchange } from './exchange.ts'

type Parts = { committer: Committer; documents: Documents; engine: Engine }

/** Commits mutations and answers `{transactionId, results}`. */
export async function answerMutate({ search, request, identity }: Exchange, parts: Parts): Promise<Answer> {
  const { mutations, transactionId } = parseMutations(await readJson(request, largestRequest))
  const known = await resolveQueries(mutations, identity, parts)
  const { steps, transactionId: committed } = parts.committer.commit(known, {
    author: identity.id,
    transactionId,
    generateKeys: isOn(search, 'autoGenerateArrayKeys'),
    dryRun: isOn(search, 'dryRun'),
    authorise: (index, before, after) => authoriseChange(identity, index, before, after),
  })
  return json({ transactionId: committed, ...toResults(steps, search, parts.documents) })
}

function toResults(steps: Step[], search: URLSearchParams, documents: Documents) {
  const withDocuments = isOn(search, 'returnDocuments')
  if (!withDocuments && !isOn(search, 'returnIds')) return { results: [] }
  const results = steps.map(({ id, operation, document }) => {
    const shown = withDocuments && operation !== 'delete' ? (document ?? documents.get(id)) : null
    return { id, operation, ...(shown === null ? {} : { document: shown }) }
  })
  return { results, documentIds: results.map(({ id }) => id) }
}

/** Puts the ids of the documents a query finds in the place of the query. */
async function resolveQueries(
  mutations: Mutation[],
  identity: Identity,
  { engine, documents }: Parts,
): Promise<KnownMutation[]> {
  const find = async (query: string, params: Record<string, unknown> = {}) => {
    const view = { layers: 'raw' as const, publicOnly: identity.isAnonymous }
    return idsIn(JSON.parse(await engine.ask({ query, params, view, identity: identity.id })))
  }
  const resolved: (() => KnownMutation[])[] = []
  for (const mutation of mutations) {
    if ('patch' in mutation && 'query' in mutation.patch) {
      const { query, params, ...operations } = mutation.patch
      const ids = await find(query, params)
      resolved.push(() => stillThere(ids, documents).map((id) => ({ patch: { ...operations, id } })))
    } else if ('delete' in mutation && 'query' in mutation.delete) {
      const ids = await find(mutation.delete.query, mutation.delete.params)
      resolved.push(() => stillThere(ids, documents).map((id) => ({ delete: { id } })))
    } else resolved.push(() => [mutation as KnownMutation])
  }
  // Asked again after the last wait: what another client deleted meanwhile is passed over.
  return resolved.flatMap((expand) => expand())
}

const stillThere = (ids: string[], documents: Documents) => ids.filter((id) => documents.get(id) !== null)

function idsIn(found: unknown): string[] {
  const candidates = Array.isArray(found) ? found : [found]
  return candidates.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && '_id' in item && typeof item._id === 'string' ? [item._id] : [],
  )
}

/** Answers the documents with the ids asked for, and says why others are left out. */
export function answerDocuments({ caught, identity }: Exchange, documents: Documents): Answer {
  const found = []
  const omitted = []
  for (const id of (caught.ids ?? '').split(',')) {
    const document = documents.get(id)
    if (document === null) omitted.push({ id, reason: 'existence' })
    else if (!mayRead(identity, document)) omitted.push({ id, reason: 'permission' })
    else found.push(document)
  }
  return json({ documents: found, omitted })
}
