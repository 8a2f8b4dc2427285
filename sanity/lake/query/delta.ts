/** GROQ over a change instead of the dataset: the webhook's filter and projection, and what a listener listens for. */

import { evaluate, evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import type { Document } from '../store/document.ts'
import { parseQuery } from './evaluate.ts'

export type DeltaQuestion = {
  filter: string
  projection: string
  before: Document | null
  after: Document | null
  sanity: { projectId: string; dataset: string }
}

/** What a webhook sends for a change, as JSON; null when its filter does not let the change through. */
export async function answerDelta(
  { filter, projection, before, after, sanity }: DeltaQuestion,
  dereference: (reference: { _ref: string }) => Document | null,
): Promise<string | null> {
  const document = after ?? before
  const shape = projection.trim() === '' ? '' : projection
  const query = `*[${filter.trim() === '' ? 'true' : filter}][0]${shape}`
  const tree = parse(query, { params: {}, mode: 'delta' })
  const options = { dataset: [document], before, after, sanity, dereference, identity: 'webhook' }
  const result: unknown = await (await evaluate(tree, options)).get()
  return result === null || result === undefined ? null : JSON.stringify(result)
}

export type MatchQuestion = {
  query: string
  params: Record<string, unknown>
  identity: string
  sanity: { projectId: string; dataset: string }
}

/** For every pair of documents, whether each is among those the query's filter names. */
export function answerMatches(
  question: MatchQuestion,
  pairs: [Document | null, Document | null][],
): [boolean, boolean][] {
  const filter = filterOf(parseQuery(question.query, question.params))
  const isMatch = (document: Document | null): boolean => {
    if (document === null) return false
    if (filter === null) return true
    const { params, identity, sanity } = question
    const result = toJS(evaluateSync(filter, { dataset: [document], params, identity, sanity }))
    return Array.isArray(result) && result.length > 0
  }
  return pairs.map(([before, after]) => [isMatch(before), isMatch(after)])
}

/** A listener hears by its filter alone; projections, orders and slices around it are passed over. */
function filterOf(tree: ExprNode): ExprNode | null {
  let node: ExprNode | undefined = tree
  while (node !== undefined && node.type !== 'Filter') {
    if (node.type === 'Everything') return null
    node = 'base' in node ? (node.base as ExprNode | undefined) : undefined
  }
  return node ?? null
}
