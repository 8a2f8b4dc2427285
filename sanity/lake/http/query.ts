/** `/data/query`: GROQ by GET, or by POST when the query is long. */

import { z } from 'zod'
import { httpError } from '../errors.ts'
import { seesPrivate, type Identity } from '../access/identity.ts'
import type { Engine } from '../query/engine.ts'
import type { ElementNaming } from '../query/source-map.ts'
import { syncTagsOf } from '../query/sync-tags.ts'
import { parsePerspective, type View } from '../query/view.ts'
import { json, readJson, readParams, type Answer, type Exchange } from './exchange.ts'

const longestQuery = 1024 * 1024

const posted = z.looseObject({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  options: z.looseObject({ perspective: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
})

type Asked = { query: string; params: Record<string, unknown>; perspective: string | string[] | undefined }

/** Answers a query with `{query, result, syncTags, ms}`. */
export async function answerQuery(exchange: Exchange, engine: Engine): Promise<Answer> {
  const { search, identity, apiVersion } = exchange
  const { query, params, perspective } = await readQuestion(exchange)
  const view = viewFor(identity, parsePerspective(perspective, apiVersion))
  const started = performance.now()
  const question = { query, params, view, identity: identity.id, sourceMap: namingOf(search.get('resultSourceMap')) }
  const { json: result, sourceMap } = await engine.askWhole(question)
  const head = {
    ...(search.get('returnQuery') === 'false' ? {} : { query }),
    syncTags: syncTagsOf(query, params),
    ms: Math.round(performance.now() - started),
  }
  // The result is JSON already; it is put beside the rest as it is.
  const { body, ...answer } = json(head) as { body: string }
  const map = sourceMap === undefined ? '' : `,"resultSourceMap":${sourceMap}`
  return { ...answer, body: `${body.slice(0, -1)},"result":${result}${map}}` }
}

/** Reads `resultSourceMap`, which the client sends as `true` or as how it wants elements of arrays named. */
function namingOf(asked: string | null): ElementNaming | undefined {
  if (asked === null || asked === 'false') return undefined
  return asked === 'withKeyArraySelector' ? 'key' : 'place'
}

/** The public has no drafts or versions that could hide what is published. */
function viewFor(identity: Identity, layers: View['layers']): View {
  if (seesPrivate(identity)) return { layers, publicOnly: false }
  return { layers: layers === 'raw' ? 'raw' : ['published'], publicOnly: true }
}

async function readQuestion({ method, search, request }: Exchange): Promise<Asked> {
  const perspective = search.get('perspective') ?? undefined
  if (method !== 'POST') {
    const query = search.get('query')
    if (query === null || query.trim() === '') throw httpError(400, 'The parameter "query" is missing')
    return { query, params: readParams(search), perspective }
  }
  const body = posted.safeParse(await readJson(request, longestQuery))
  if (!body.success) throw httpError(400, `Invalid query request: ${z.prettifyError(body.error)}`)
  const { query, params = {}, options } = body.data
  return { query, params: { ...readParams(search), ...params }, perspective: options?.perspective ?? perspective }
}
