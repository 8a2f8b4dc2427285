/** One mutation applied to one document: what it becomes, or why it cannot. */

import { randomUUID } from 'node:crypto'
import { Mutation as Patching } from '@sanity/mutator'
import { mutationError } from '../errors.ts'
import { isDocumentId, type Document, type Json } from '../store/document.ts'
import type { Content, KnownMutation, PatchOperations } from './mutation.ts'

export type Operation = 'create' | 'update' | 'delete' | 'none'

export type Step = { id: string; operation: Operation; document: Document | null }

/** What a mutation is applied with: its place in the request and the transaction it belongs to. */
export type Setting = {
  index: number
  revision: string
  timestamp: string
  /** The document as it stands inside this transaction. */
  current: (id: string) => Document | null
  /** Its revision before this transaction, against which `ifRevisionID` is compared. */
  revisionBefore: (id: string) => string | null
  generateKeys: boolean
}

/** Applies a mutation. Throws an ApiError in Sanity's shape when it cannot be. */
export function applyMutation(mutation: KnownMutation, setting: Setting): Step {
  if ('create' in mutation) return createDocument(mutation.create, 'create', setting)
  if ('createIfNotExists' in mutation) return createDocument(mutation.createIfNotExists, 'createIfNotExists', setting)
  if ('createOrReplace' in mutation) return createDocument(mutation.createOrReplace, 'createOrReplace', setting)
  if ('patch' in mutation) return patchDocument(mutation.patch, setting)
  const { id } = mutation.delete
  return { id, operation: setting.current(id) === null ? 'none' : 'delete', document: null }
}

type Creation = 'create' | 'createIfNotExists' | 'createOrReplace'

function createDocument(content: Content, kind: Creation, setting: Setting): Step {
  const id = chosenId(content._id)
  if (!isDocumentId(id)) {
    throw mutationError(400, setting.index, {
      type: 'validationError',
      description: `Malformed document ID: ${JSON.stringify(id)}`,
    })
  }
  const existing = setting.current(id)
  if (existing !== null && kind === 'createIfNotExists') return { id, operation: 'none', document: existing }
  if (existing !== null && kind === 'create') {
    throw mutationError(409, setting.index, {
      type: 'documentAlreadyExistsError',
      id,
      description: `Document by ID ${JSON.stringify(id)} already exists`,
    })
  }
  if (existing !== null && existing._type !== content._type) throw immutable('_type', id, setting)
  const createdAt = isTimestamp(content._createdAt) ? content._createdAt : (existing?._createdAt ?? setting.timestamp)
  const document = finish({ ...(content as Document), _id: id, _createdAt: createdAt }, setting)
  return { id, operation: existing === null ? 'create' : 'update', document }
}

/** An absent id, or one that ends in a dot (a wish for a prefix), is completed. */
const chosenId = (wanted: string | undefined): string =>
  wanted === undefined || wanted === '' || wanted.endsWith('.') ? `${wanted ?? ''}${randomUUID()}` : wanted

const isTimestamp = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

function patchDocument(patch: PatchOperations & { id: string }, setting: Setting): Step {
  const { id, ifRevisionID, ...operations } = patch
  const existing = setting.current(id)
  if (existing === null) {
    throw mutationError(404, setting.index, {
      type: 'documentNotFoundError',
      id,
      description: `The document with the ID ${JSON.stringify(id)} was not found`,
    })
  }
  const revision = setting.revisionBefore(id) ?? existing._rev
  if (ifRevisionID !== undefined && ifRevisionID !== revision) {
    throw mutationError(409, setting.index, {
      type: 'documentRevisionIDDoesNotMatchError',
      id,
      currentRevisionID: revision,
      expectedRevisionID: ifRevisionID,
      description: `Document ${JSON.stringify(id)} has unexpected revision ID (${JSON.stringify(revision)}), expected ${JSON.stringify(ifRevisionID)}`,
    })
  }
  const patched = applyOperations(existing, operations, setting.index)
  for (const attribute of ['_id', '_type', '_createdAt']) {
    if (patched[attribute] !== existing[attribute]) throw immutable(attribute, id, setting)
  }
  return { id, operation: 'update', document: finish(patched, setting) }
}

function applyOperations(document: Document, operations: PatchOperations, index: number): Document {
  try {
    const patch = { id: document._id, ...operations } as never
    return new Patching({ mutations: [{ patch }] }).apply(structuredClone(document)) as Document
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    throw mutationError(400, index, { type: 'patchError', id: document._id, description })
  }
}

function immutable(attribute: string, id: string, setting: Setting): Error {
  return mutationError(409, setting.index, {
    type: 'cannotModifyImmutableAttributeError',
    attribute,
    id,
    description: `Cannot modify immutable attribute ${JSON.stringify(attribute)}`,
  })
}

/** Sets what the lake decides, and passes through JSON so that nothing unstorable (undefined, NaN) remains. */
function finish(document: Document, setting: Setting): Document {
  const plain = JSON.parse(JSON.stringify(document)) as Document
  const keyed = setting.generateKeys ? (withKeys(plain) as Document) : plain
  return { ...keyed, _rev: setting.revision, _updatedAt: setting.timestamp }
}

/** Gives every object in an array the `_key` that editors and keyed paths rely on. */
function withKeys(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withKeys(child)]))
  }
  return value.map((item) => {
    const isKeyless = item !== null && typeof item === 'object' && !Array.isArray(item) && item._key === undefined
    const inner = withKeys(item)
    return isKeyless ? { _key: randomUUID().replaceAll('-', '').slice(0, 12), ...(inner as object) } : inner
  })
}
