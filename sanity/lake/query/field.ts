/** An attribute of a document as SQL: an expression whose order, equality and types are GROQ's. */

import type { ExprNode } from 'groq-js'
import { isOverlay, type View } from './view.ts'

export type Field = {
  /** Distinguishes fields; part of the name of an index on it. */
  name: string
  /**
   * SQL that sorts as GROQ does: numbers, strings, booleans (as blobs), and last of all everything that is not a scalar.
   * SQLite's own order of types, numbers before texts before blobs, makes this exact.
   */
  sql: string
  /** SQL that is true when the attribute exists and is not null; undefined for attributes every document has. */
  defined: string | undefined
}

/** Where attributes that are not scalars, or not there, are sorted. */
export const unordered = "x'FF'"

/** Booleans as they are sorted: after every text. */
export const booleanKey = (value: boolean): Uint8Array => Uint8Array.of(value ? 1 : 0)

/** Attributes that are columns. Their values are always strings. */
const columns: Record<string, string> = { _type: 'type', _rev: 'rev' }

/** The names of `a.b.c`, or of `@.a.b.c`; null for any other expression. */
export function pathOf(node: ExprNode): string[] | null {
  if (node.type !== 'AccessAttribute' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(node.name)) return null
  if (node.base === undefined || node.base.type === 'This') return [node.name]
  const base = pathOf(node.base)
  return base === null ? null : [...base, node.name]
}

/** The field an expression names in the documents of a view; null when it is not a plain path. */
export function fieldOf(node: ExprNode, view: View): Field | null {
  const path = pathOf(node)
  return path === null ? null : fieldAt(path, view)
}

export function fieldAt(path: string[], view: View): Field {
  const [name = ''] = path
  if (path.length === 1) {
    const column = columnOf(name, view)
    if (column !== undefined) return { name: column, sql: `document.${column}`, defined: undefined }
  }
  const steps = `'$.${path.join('.')}'`
  const type = `json_type(document.body, ${steps})`
  const value = `document.body ->> ${steps}`
  return {
    name: `$.${path.join('.')}`,
    sql: `CASE ${type} WHEN 'text' THEN ${value} WHEN 'integer' THEN ${value} WHEN 'real' THEN ${value} WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE ${unordered} END`,
    defined: `coalesce(${type}, 'null') <> 'null'`,
  }
}

const dateAndTime = 'NNNN-NN-NNTNN:NN:NN*'.replaceAll('N', '[0-9]')

/**
 * `dateTime(field)`, for putting in order: seconds since 1970, and what GROQ takes for no moment after all that are. The
 * patterns let nothing through that depends on today, such as `now`, on which SQLite would make no index, nor the spaces
 * that SQLite forgives and GROQ does not.
 */
export function momentOf({ name, sql }: Field): Field {
  const zoned = `(${sql} GLOB '*Z' OR ${sql} GLOB '*[-+][0-9][0-9]:[0-9][0-9]') AND ${sql} NOT GLOB '*[^0-9TZ:.+-]*'`
  return {
    name: `dateTime(${name})`,
    sql: `CASE WHEN ${sql} GLOB '${dateAndTime}' AND ${zoned} THEN coalesce(unixepoch(${sql}, 'subsec'), ${unordered}) ELSE ${unordered} END`,
    defined: undefined,
  }
}

/** `lower(field)`, for putting in order: texts in small letters, and after them all that are no text. */
export const lowerOf = ({ name, sql }: Field): Field => ({
  name: `lower(${name})`,
  sql: `CASE typeof(${sql}) WHEN 'text' THEN small_letters(${sql}) ELSE ${unordered} END`,
  defined: undefined,
})

function columnOf(name: string, view: View): string | undefined {
  if (name === '_id') return isOverlay(view) ? 'base' : 'id'
  if (name === '_originalId' && isOverlay(view)) return 'id'
  return columns[name]
}
