/** The index that would answer a chain without looking at documents it does not want. */

import { createHash } from 'node:crypto'
import type { Chain, OrderKey } from './chain.ts'
import type { Field } from './field.ts'

export type Shape = {
  /** The index's name, the same for every query of this shape. */
  name: string
  /** The columns of `CREATE INDEX … ON document (…)`. */
  columns: string
}

/**
 * The index for a chain: fields with one value first, then those it is ordered by, or else a range. Null when the
 * indexes every lake has will do.
 */
export function shapeOf({ conditions, order, score }: Chain): Shape | null {
  // What a search asks for is another thing each time.
  if (score !== null) return null
  const fixed = new Map(conditions.flatMap(({ equals }) => (equals === undefined ? [] : [[equals.name, equals]])))
  if (fixed.has('id') || fixed.has('base') || conditions.some(({ idIndex }) => idIndex !== undefined)) return null
  const equal = [...fixed.values()].sort((one, other) => rankOf(one) - rankOf(other) || compare(one.name, other.name))
  const sorted = order.filter(({ field }) => !fixed.has(field.name))
  const range = conditions.find(({ range }) => range !== undefined && !fixed.has(range.name))?.range
  const tail = sorted.length > 0 || range === undefined ? sorted : [{ field: range, isDescending: false }]
  if (tail.length === 0 && equal.every(({ name }) => name === 'type')) return null
  const columns = [...equal.map((field) => columnOf({ field, isDescending: false })), ...tail.map(columnOf)]
  // What ties is told apart by id, so that no sorting is left to do.
  const list = [...columns, 'base', 'layer'].join(', ')
  return { name: `query_${createHash('sha256').update(list).digest('hex').slice(0, 16)}`, columns: list }
}

/** The type comes first: queries that differ in their other conditions can still share an index's beginning. */
const rankOf = ({ name }: Field): number => (name === 'type' ? 0 : 1)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const columnOf = ({ field, isDescending }: OrderKey): string =>
  `${field.sql.replaceAll('document.', '')}${isDescending ? ' DESC' : ''}`
