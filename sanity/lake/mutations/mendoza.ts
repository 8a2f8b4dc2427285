/**
 * Encodes the difference between two documents as a Mendoza patch, which the Studio applies to its own copy.
 * A patch is a flat list of opcodes and operands for a machine with a stack of inputs and one of outputs;
 * the format is defined at https://github.com/sanity-io/mendoza and the npm package `mendoza` decodes it.
 */

import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../store/document.ts'

export type MendozaPatch = Json[]

const value = 0
const pushFieldCopy = 10
const pushFieldBlank = 11
const pushElementCopy = 12
const pushElementBlank = 13
const returnIntoObjectSameKeyPop = 15
const returnIntoArrayPop = 16
const objectSetFieldValue = 17
const objectDeleteField = 19
const arrayAppendValue = 20
const arrayAppendSlice = 21
const stringAppendString = 22
const stringAppendSlice = 23

type JsonObject = { [key: string]: Json }

/** The patch that turns one document into another; null stands for a document that does not exist. */
export function encodePatch(before: Json, after: Json): MendozaPatch {
  return isObject(before) && isObject(after) ? editObject(before, after) : [value, after]
}

const isObject = (candidate: Json | undefined): candidate is JsonObject =>
  typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate)

function editObject(before: JsonObject, after: JsonObject): MendozaPatch {
  // The format names fields by their place among the sorted keys of the input.
  const keys = Object.keys(before).sort()
  const patch: MendozaPatch = []
  for (const [index, key] of keys.entries()) if (!Object.hasOwn(after, key)) patch.push(objectDeleteField, index)
  for (const [index, key] of keys.entries()) {
    const [old, next] = [before[key], after[key]]
    if (old === undefined || next === undefined || isDeepStrictEqual(old, next)) continue
    const edit = editInside(old, next, pushFieldCopy, pushFieldBlank, index)
    if (edit === null) patch.push(objectSetFieldValue, next, key)
    else patch.push(...edit, returnIntoObjectSameKeyPop)
  }
  for (const [key, next] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) patch.push(objectSetFieldValue, next, key)
  }
  return patch
}

/** Steps into a field or element and edits it there; null when replacing it is all that can be done. */
function editInside(old: Json, next: Json, copy: number, blank: number, index: number): MendozaPatch | null {
  if (isObject(old) && isObject(next)) return [copy, index, ...editObject(old, next)]
  // A blank output that nothing is appended to stays null, so empty results are set as values.
  if (Array.isArray(old) && Array.isArray(next) && next.length > 0) return [blank, index, ...editArray(old, next)]
  if (typeof old === 'string' && typeof next === 'string' && next !== '') {
    const edit = editString(old, next)
    return edit === null ? null : [blank, index, ...edit]
  }
  return null
}

function editArray(before: Json[], after: Json[]): MendozaPatch {
  const patch: MendozaPatch = []
  let slice: { left: number; right: number } | null = null
  const flush = () => {
    if (slice !== null) patch.push(arrayAppendSlice, slice.left, slice.right)
    slice = null
  }
  const source = elementFinder(before)
  for (const [position, next] of after.entries()) {
    const index = source(next, position)
    const old = index === null ? undefined : before[index]
    if (index !== null && old !== undefined && isDeepStrictEqual(old, next)) {
      if (slice !== null && slice.right === index) slice.right++
      else {
        flush()
        slice = { left: index, right: index + 1 }
      }
      continue
    }
    flush()
    const edit =
      index === null || old === undefined ? null : editInside(old, next, pushElementCopy, pushElementBlank, index)
    if (edit === null) patch.push(arrayAppendValue, next)
    else patch.push(...edit, returnIntoArrayPop)
  }
  flush()
  return patch
}

/** Where an element of the new array came from: by `_key` where there is one, else by equal value, else by place. */
function elementFinder(before: Json[]): (next: Json, position: number) => number | null {
  const places = new Map<string, number>()
  for (const [index, item] of before.entries()) {
    const name = nameOf(item)
    if (!places.has(name)) places.set(name, index)
  }
  return (next, position) => {
    const byName = places.get(nameOf(next))
    if (byName !== undefined) return byName
    return isObject(next) && next._key !== undefined ? null : position < before.length ? position : null
  }
}

const nameOf = (item: Json): string =>
  isObject(item) && typeof item._key === 'string' ? `key ${item._key}` : `value ${JSON.stringify(item)}`

/** Keeps the common beginning and end; offsets are counted in bytes of UTF-8, as the format wants. */
function editString(before: string, after: string): MendozaPatch | null {
  // Offsets into text with broken surrogates would mean different places to different decoders.
  if (!before.isWellFormed() || !after.isWellFormed()) return null
  const old = Array.from(before)
  const next = Array.from(after)
  const shorter = Math.min(old.length, next.length)
  let start = 0
  while (start < shorter && old[start] === next[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++
  if (start + end === 0) return null
  const bytes = (from: number, to?: number) => Buffer.byteLength(old.slice(from, to).join(''))
  const patch: MendozaPatch = []
  if (start > 0) patch.push(stringAppendSlice, 0, bytes(0, start))
  if (next.length > start + end) patch.push(stringAppendString, next.slice(start, next.length - end).join(''))
  if (end > 0) patch.push(stringAppendSlice, bytes(0, old.length - end), Buffer.byteLength(before))
  return patch
}
