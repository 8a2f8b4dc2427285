/** What a client may ask to be changed, checked as it comes in. */

import { z } from 'zod'
import { httpError, mutationError } from '../errors.ts'
import type { Json } from '../store/document.ts'

/** Attribute nesting, in levels; a document deeper than this is refused rather than walked. */
const maximumDepth = 64

const json = z.unknown().transform((value) => value as Json)
const fields = z.record(z.string(), json)
export const content = z.looseObject({
  _id: z.string().optional(),
  _type: z.string().min(1, 'Document must have a type'),
})

const insert = z.union([
  z.strictObject({ before: z.string(), items: z.array(json) }),
  z.strictObject({ after: z.string(), items: z.array(json) }),
  z.strictObject({ replace: z.string(), items: z.array(json) }),
])

export const patchOperations = {
  ifRevisionID: z.string().optional(),
  set: fields.optional(),
  setIfMissing: fields.optional(),
  unset: z.array(z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  insert: insert.optional(),
}

const params = z.record(z.string(), z.unknown()).optional()
const patch = z.union([
  z.strictObject({ id: z.string(), ...patchOperations }),
  z.strictObject({ query: z.string(), params, ...patchOperations }),
])
const removal = z.union([z.strictObject({ id: z.string() }), z.strictObject({ query: z.string(), params })])

const mutation = z.union([
  z.strictObject({ create: content }),
  z.strictObject({ createOrReplace: content }),
  z.strictObject({ createIfNotExists: content }),
  z.strictObject({ patch }),
  z.strictObject({ delete: removal }),
])

export type Mutation = z.output<typeof mutation>
export type Content = z.output<typeof content>
export type PatchOperations = { [Name in keyof typeof patchOperations]?: z.output<(typeof patchOperations)[Name]> }

/** A mutation whose documents are known: the answer to a query has been put in its place. */
export type KnownMutation =
  | { create: Content }
  | { createOrReplace: Content }
  | { createIfNotExists: Content }
  | { patch: PatchOperations & { id: string } }
  | { delete: { id: string } }

/** A client may name the transaction; the name becomes the revision of what it changes. */
export const transactionName = z.string().regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'Invalid transaction ID')

const request = z.looseObject({
  mutations: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform((one) => [one])]),
  transactionId: transactionName.optional(),
})

/** The body of a mutation request. Throws an ApiError naming the first mutation that is not one. */
export function parseMutations(body: unknown): { mutations: Mutation[]; transactionId: string | undefined } {
  const outer = request.safeParse(body)
  if (!outer.success) throw httpError(400, `Invalid mutation request: ${z.prettifyError(outer.error)}`)
  refuseUnsafe(body)
  const mutations = outer.data.mutations.map((item, index) => parseMutation(item, index))
  return { mutations, transactionId: outer.data.transactionId }
}

function parseMutation(item: unknown, index: number): Mutation {
  const parsed = mutation.safeParse(item)
  if (parsed.success) return parsed.data
  throw mutationError(400, index, { type: 'validationError', description: describe(item) })
}

/** Says what is wrong with a mutation in terms of the kind it meant to be, not of all five. */
function describe(item: unknown): string {
  const kinds = { create: content, createOrReplace: content, createIfNotExists: content, patch, delete: removal }
  const named = Object.entries(kinds).find(([kind]) => typeof item === 'object' && item !== null && kind in item)
  if (named === undefined) {
    return 'Expected one of create, createOrReplace, createIfNotExists, patch or delete'
  }
  const [kind, shape] = named
  const inner = shape.safeParse((item as Record<string, unknown>)[kind])
  return inner.success ? `Expected nothing but "${kind}"` : `Invalid ${kind}: ${z.prettifyError(inner.error)}`
}

/** Refuses nesting that would exhaust the stack, and the one key that changes an object's prototype when copied. */
export function refuseUnsafe(value: unknown, depth = 0): void {
  if (value === null || typeof value !== 'object') return
  if (depth > maximumDepth) throw httpError(400, `Nested deeper than ${maximumDepth} levels`)
  for (const [key, child] of Object.entries(value)) {
    if (key.includes('__proto__')) throw httpError(400, 'An attribute cannot be named "__proto__"')
    refuseUnsafe(child, depth + 1)
  }
}
