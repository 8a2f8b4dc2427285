/**
 * Conditions of a subquery that compare a document with the one around it, such as `*[author._ref == ^._id]`. The value
 * around it is handed to SQLite, which finds the few documents that can fulfil the condition; groq-js then decides.
 */

import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import type { SQLInputValue } from 'node:sqlite'
import type { Condition } from './condition.ts'
import { booleanKey, fieldOf, type Field } from './field.ts'
import type { View } from './view.ts'

/** How a value from around a subquery narrows it. */
export type OuterCondition = {
  /** The value, as an expression in the scope around the subquery. */
  value: ExprNode
  /** Compared with this field, or found among the document's references. */
  field: Field | 'references'
}

/** The narrowing a dependent condition allows; null when it allows none. */
export function toOuterCondition(node: ExprNode, view: View): OuterCondition | null {
  if (node.type === 'FuncCall') return node.name === 'references' ? byReferences(node.args) : null
  if (node.type !== 'OpCall') return null
  const { op, left, right } = node
  if (op === '==') return byField(left, right, view) ?? byField(right, left, view)
  if (op !== 'in') return null
  return byField(left, right, view) ?? (endsInReference(right) ? byReferences([left]) : null)
}

function byReferences(args: ExprNode[]): OuterCondition | null {
  const [argument] = args
  const value = argument && args.length === 1 ? moveOut(argument) : null
  return value && { value, field: 'references' }
}

function byField(inner: ExprNode, outer: ExprNode, view: View): OuterCondition | null {
  const field = fieldOf(inner, view)
  const value = moveOut(outer)
  return field && value && { value, field }
}

/** `^.id in list[]._ref`: the document must refer to the value. */
function endsInReference(node: ExprNode): boolean {
  const item = node.type === 'Map' || node.type === 'FlatMap' ? node.expr : node
  return item.type === 'AccessAttribute' && item.name === '_ref'
}

/** Rewrites an expression made of `^` alone for the scope around: there `^` is the value itself. Null for others. */
function moveOut(node: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Parent':
      return node.n === 1 ? { type: 'This' } : { type: 'Parent', n: node.n - 1 }
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group': {
      const base = node.base === undefined ? null : moveOut(node.base)
      return base && ({ ...node, base } as ExprNode)
    }
    case 'Map': {
      const base = moveOut(node.base)
      return base && isItemPath(node.expr) ? { ...node, base } : null
    }
    default:
      return null
  }
}

const isItemPath = (node: ExprNode): boolean =>
  node.type === 'This' ||
  ((node.type === 'AccessAttribute' || node.type === 'Deref') && (node.base === undefined || isItemPath(node.base)))

/** Between the elements of an array; no element can contain it. */
const separator = randomUUID()

/**
 * An expression whose value is the given value as a string: `s…` a scalar, `a…` an array of scalars, `n` anything else.
 * A string is all that can be handed through a dereference.
 */
export function encodeValue(value: ExprNode): ExprNode {
  const call = (namespace: string, name: string, ...args: ExprNode[]): ExprNode => ({
    type: 'FuncCall',
    namespace,
    name,
    args,
  })
  const text = (value: string): ExprNode => ({ type: 'Value', value })
  const add = (left: ExprNode, right: ExprNode): ExprNode => ({ type: 'OpCall', op: '+', left, right })
  const scalar = add(text('s'), call('global', 'string', value))
  const list = add(text('a'), call('array', 'join', value, text(separator)))
  return call('global', 'coalesce', scalar, list, text('n'))
}

/** The SQL that narrows to an encoded value; null when it says nothing. The types were lost, so all are tried. */
export function decodeCondition(field: Field | 'references', encoded: string): Condition | null {
  if (encoded === 'n' || encoded.includes('\0') || !encoded.isWellFormed()) return null
  const texts = encoded.startsWith('a') ? encoded.slice(1).split(separator) : [encoded.slice(1)]
  if (texts.length > 1000) return null
  const list = (values: SQLInputValue[]) => values.map(() => '?').join(', ')
  if (field === 'references') {
    const sql = `document.key IN (SELECT source FROM reference WHERE target IN (${list(texts)}))`
    return { sql, values: texts, isTwoValued: true, targets: texts }
  }
  const values = field.defined === undefined ? texts : texts.flatMap(readingsOf)
  const isSingle = values.length === 1
  return {
    sql: isSingle ? `${field.sql} = ?` : `${field.sql} IN (${list(values)})`,
    values,
    isTwoValued: true,
    ...(isSingle ? { equals: field } : {}),
  }
}

/** Everything a text may have been before it became text. */
function readingsOf(text: string): SQLInputValue[] {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return [
    text,
    ...(Number.isNaN(number) ? [] : [number]),
    ...(text === 'true' || text === 'false' ? [booleanKey(text === 'true')] : []),
  ]
}
