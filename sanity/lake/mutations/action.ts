/** What a client may ask to be done with a document and its draft, checked as it comes in. */

import { z } from 'zod'
import { dataError, httpError } from '../errors.ts'
import { parseId } from '../store/document.ts'
import { content, patchOperations, refuseUnsafe, transactionName } from './mutation.ts'

const prefix = 'sanity.action.document.'
const id = z.string().min(1)
const identified = content.extend({ _id: id })
const purge = z.literal(false, 'History cannot be purged here').optional()

const shapes = {
  create: z.object({
    publishedId: id,
    attributes: identified,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  edit: z.object({ publishedId: id, draftId: id, patch: z.strictObject(patchOperations) }),
  publish: z.object({
    publishedId: id,
    draftId: id,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  unpublish: z.object({ publishedId: id, draftId: id }),
  discard: z.object({ draftId: id, purge }),
  'version.discard': z.object({ versionId: id, purge }),
  delete: z.object({ publishedId: id, includeDrafts: z.array(id).default([]), purge }),
  replaceDraft: z.object({ publishedId: id, attributes: identified }),
  'version.replace': z.object({ document: identified }),
}

type Shapes = typeof shapes
type Name = keyof Shapes

export type Action = { [Known in Name]: { name: Known } & z.output<Shapes[Known]> }[Name]

/** Sanity has these; they belong to releases and variants, which are not here. */
const elsewhere =
  /^sanity\.action\.(release|variant)\.|^sanity\.action\.document\.(variant\.|version\.(create|unpublish|publish)$)/

const request = z.looseObject({
  actions: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform((one) => [one])]),
  transactionId: transactionName.optional(),
  dryRun: z.boolean().optional(),
})

export type ActionRequest = { actions: Action[]; transactionId: string | undefined; dryRun: boolean }

/** The body of a request for actions. Throws an ApiError naming the first that is not one; 501 for releases' own. */
export function parseActions(body: unknown): ActionRequest {
  const outer = request.safeParse(body)
  if (!outer.success) throw httpError(400, `Invalid actions request: ${z.prettifyError(outer.error)}`)
  refuseUnsafe(body)
  const { actions, transactionId, dryRun = false } = outer.data
  return { actions: actions.map(parseAction), transactionId, dryRun }
}

function parseAction(item: unknown, index: number): Action {
  const type = typeof item === 'object' && item !== null && 'actionType' in item ? String(item.actionType) : ''
  if (elsewhere.test(type)) {
    throw actionError(501, index, 'notImplementedError', `The local Content Lake has no releases or variants: ${type}`)
  }
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : ''
  if (!isName(name)) {
    throw actionError(400, index, 'validationError', `Unknown action type ${JSON.stringify(type)}`)
  }
  const parsed = shapes[name].safeParse(item)
  if (!parsed.success)
    throw actionError(400, index, 'validationError', `Invalid ${type}: ${z.prettifyError(parsed.error)}`)
  const action = { name, ...parsed.data } as Action
  const stray = strayId(action)
  if (stray === null) return action
  throw actionError(400, index, 'validationError', `${JSON.stringify(stray.id)} is not ${stray.expected}`)
}

const isName = (name: string): name is Name => Object.hasOwn(shapes, name)

/** An id that is not what its name says: a published one with a layer, a draft of nothing or of another document. */
function strayId(action: Action): { id: string; expected: string } | null {
  const published = 'publishedId' in action ? action.publishedId : null
  if (published !== null && parseId(published).layer !== 'published') {
    return { id: published, expected: 'the id of a published document' }
  }
  const stray = unpublishedIds(action).find((draft) => {
    const { base, layer } = parseId(draft)
    return layer === 'published' || (published !== null && base !== published)
  })
  return stray === undefined ? null : { id: stray, expected: `a draft or version${published === null ? '' : ` of it`}` }
}

function unpublishedIds(action: Action): string[] {
  switch (action.name) {
    case 'edit':
    case 'publish':
    case 'unpublish':
    case 'discard':
      return [action.draftId]
    case 'version.discard':
      return [action.versionId]
    case 'delete':
      return action.includeDrafts
    case 'create':
    case 'replaceDraft':
      return [action.attributes._id]
    case 'version.replace':
      return [action.document._id]
  }
}

/** An action that failed: `index` is its place in the request. */
export function actionError(status: number, index: number, type: string, description: string): Error {
  return dataError(status, 'actionError', `The action(s) failed: ${description}`, {
    items: [{ error: { type, description }, index }],
  })
}
