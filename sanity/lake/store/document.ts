/** What a stored document is: the attributes every one has, the layers of its id, the references in it. */

import { randomBytes } from 'node:crypto'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type Document = {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: Json
}

/** `published`, `drafts`, or the name of a release. */
export type Layer = string

/** `drafts.a` is layer `drafts` of base `a`; `versions.r1.a` is layer `r1`; anything else is published. */
export function parseId(id: string): { base: string; layer: Layer } {
  if (id.startsWith('drafts.')) return { base: id.slice('drafts.'.length), layer: 'drafts' }
  const version = /^versions\.([^.]+)\.(.+)$/.exec(id)
  if (version?.[1] !== undefined && version[2] !== undefined) return { base: version[2], layer: version[1] }
  return { base: id, layer: 'published' }
}

/** Sanity's rule: letters, digits, `_`, `-`, and dots between them; at most 128 characters. */
export const isDocumentId = (id: string): boolean =>
  id.length <= 128 && /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/.test(id) && !id.includes('..') && !id.endsWith('.')

/** A public dataset shows documents whose id has no dot to anyone. */
export const isPublicId = (id: string): boolean => !id.includes('.')

/** A revision or transaction id as Sanity makes them: 22 letters and digits. */
export function createRevision(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  let revision = ''
  while (revision.length < 22) {
    for (const byte of randomBytes(32)) if (byte < 248 && revision.length < 22) revision += alphabet.charAt(byte % 62)
  }
  return revision
}

/**
 * A target that a document refers to. `strong`: at least one place does not say `_weak: true`.
 * `reachable`: GROQ's `references()` finds it; that function does not look inside an object that is itself a reference.
 */
export type Reference = { strong: boolean; reachable: boolean }

/** Every `_ref` in a document, at any depth, by its target. */
export function referencesIn(document: Document): Map<string, Reference> {
  const found = new Map<string, Reference>()
  collectReferences(document, true, found)
  return found
}

function collectReferences(value: Json, reachable: boolean, found: Map<string, Reference>): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(item, reachable, found)
    return
  }
  if (typeof value._ref === 'string') {
    const known = found.get(value._ref)
    // References across datasets and into other libraries point at nothing here, so nothing can hold them.
    const strong = value._weak !== true && value._dataset === undefined && value._projectId === undefined
    found.set(value._ref, {
      strong: strong || known?.strong === true,
      reachable: reachable || known?.reachable === true,
    })
  }
  const isReference = Boolean(value._ref)
  for (const child of Object.values(value)) collectReferences(child, reachable && !isReference, found)
}
