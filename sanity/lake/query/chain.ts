/**
 * Recognises the parts of a query that read documents from the dataset, such as
 * `*[conditions] | order(fields) [a...b] {projection}`, so that SQLite can do the reading.
 */

import type { ExprNode } from 'groq-js'
import { toCondition, type Condition, type Reading } from './condition.ts'
import { fieldOf, lowerOf, momentOf, pathOf, type Field } from './field.ts'
import { throughProjection } from './projection.ts'
import { scoreField, scoreOf, whatScores, type Score } from './score.ts'
import { conjuncts, reachOf } from './tree.ts'

export type OrderKey = { field: Field; isDescending: boolean }

export type Chain = {
  /** What SQL decides. */
  conditions: Condition[]
  /** What groq-js decides, document by document. */
  residual: ExprNode[]
  /** Each document's `_score`. */
  score: Score | null
  /** Without keys documents come by their id. */
  order: OrderKey[]
  slice: { start: number; end: number } | null
  /** Evaluated on each document instead of giving the document itself. */
  map: ExprNode | null
  /** The whole list, its first element, or how many there are. */
  result: 'list' | 'first' | 'count'
}

const everything: Chain = {
  conditions: [],
  residual: [],
  score: null,
  order: [],
  slice: null,
  map: null,
  result: 'list',
}

/** The chain a node is, or null when it is not one, or one that depends on what surrounds it. */
export function chainOf(node: ExprNode, reading: Reading): Chain | null {
  switch (node.type) {
    case 'Everything':
      return everything
    case 'Group':
    case 'ArrayCoerce':
      return chainOf(node.base, reading)
    case 'Filter':
      return scored(node, reading) ?? filtered(node, reading)
    case 'PipeFuncCall':
      return node.name === 'order' ? ordered(node, reading) : null
    case 'Slice':
      return sliced(node, reading)
    case 'AccessElement':
      return first(node, reading)
    case 'Map':
      return mapped(node, reading)
    case 'FuncCall':
      return counted(node, reading)
    default:
      return null
  }
}

/** A chain whose documents can still be narrowed: nothing has been cut from it or added to it yet. */
function openChain(node: ExprNode, reading: Reading): Chain | null {
  const chain = chainOf(node, reading)
  const isOpen = chain?.result === 'list' && chain.slice === null && chain.map === null && chain.score === null
  return isOpen ? chain : null
}

/** `*[…] | score(one, boost(other, 2))[_score > 0]`. Without the filter every document would be read. */
function scored(node: ExprNode & { type: 'Filter' }, reading: Reading): Chain | null {
  const args = whatScores(node)
  const base = args && openChain(args.base, reading)
  if (!base) return null
  const score = scoreOf(args.conditions, reading)
  if (score === null) return null
  const order = [{ field: scoreField, isDescending: true }, ...base.order]
  return { ...base, conditions: [...base.conditions, score.isAny], score, order }
}

function filtered(node: ExprNode & { type: 'Filter' }, reading: Reading): Chain | null {
  const base = openChain(node.base, reading)
  if (base === null) return null
  const parts = conjuncts(node.expr)
  return parts.every((part) => reachOf(part) <= 0) ? narrow(base, parts, reading) : null
}

/** Adds conditions that depend on nothing but the document. */
export function narrow(chain: Chain, parts: ExprNode[], reading: Reading): Chain {
  const conditions = [...chain.conditions]
  const residual = [...chain.residual]
  for (const part of parts) {
    const condition = toCondition(part, reading)
    if (condition === null) residual.push(part)
    else conditions.push(condition)
  }
  return { ...chain, conditions, residual }
}

/** Splits a filter over the dataset into a chain and the conditions that depend on what surrounds it. */
export function splitFilter(node: ExprNode, reading: Reading): { chain: Chain; dependent: ExprNode[] } | null {
  if (node.type !== 'Filter') return null
  const base = openChain(node.base, reading)
  if (base === null) return null
  const parts = conjuncts(node.expr)
  const dependent = parts.filter((part) => reachOf(part) > 0)
  if (dependent.length === 0) return null
  const closed = parts.filter((part) => reachOf(part) <= 0)
  return { chain: narrow(base, closed, reading), dependent }
}

function ordered(node: ExprNode & { type: 'PipeFuncCall' }, reading: Reading): Chain | null {
  const base = chainOf(node.base, reading)
  if (base === null || base.result !== 'list' || base.slice !== null) return null
  const order = node.args.map((argument) => toOrderKey(argument, base, reading))
  // Ordering what is ordered already keeps the first order where the second ties.
  return order.every((key) => key !== null) ? { ...base, order: [...order, ...base.order] } : null
}

/** `map` is what was made of each document before they are put in order, if anything. */
function toOrderKey(node: ExprNode, { map, score }: Chain, reading: Reading): OrderKey | null {
  const isDirected = node.type === 'Asc' || node.type === 'Desc'
  const key = isDirected ? node.base : node
  const onDocument = map === null ? key : throughProjection(key, map)
  const isScore = score !== null && onDocument !== null && pathOf(onDocument)?.join('.') === '_score'
  const field = isScore ? scoreField : onDocument && orderFieldOf(onDocument, reading)
  return field && { field, isDescending: node.type === 'Desc' }
}

function orderFieldOf(node: ExprNode, { view }: Reading): Field | null {
  if (node.type !== 'FuncCall') return fieldOf(node, view)
  const [argument] = node.args
  const field = argument && node.namespace === 'global' ? fieldOf(argument, view) : null
  if (field === null) return null
  if (node.name === 'dateTime') return momentOf(field)
  return node.name === 'lower' ? lowerOf(field) : null
}

function sliced(node: ExprNode & { type: 'Slice' }, reading: Reading): Chain | null {
  const base = chainOf(node.base, reading)
  if (base === null || base.result !== 'list' || base.slice !== null || node.left < 0 || node.right < 0) return null
  return { ...base, slice: { start: node.left, end: node.isInclusive ? node.right + 1 : node.right } }
}

function first(node: ExprNode & { type: 'AccessElement' }, reading: Reading): Chain | null {
  const base = chainOf(node.base, reading)
  if (base === null || base.result !== 'list' || base.slice !== null || node.index < 0) return null
  return { ...base, slice: { start: node.index, end: node.index + 1 }, result: 'first' }
}

function mapped(node: ExprNode & { type: 'Map' }, reading: Reading): Chain | null {
  const base = chainOf(node.base, reading)
  if (base === null || base.result !== 'list' || base.map !== null) return null
  return reachOf(node.expr) < 0 ? { ...base, map: node.expr } : null
}

function counted(node: ExprNode & { type: 'FuncCall' }, reading: Reading): Chain | null {
  const [argument] = node.args
  if (node.namespace === 'releases' && node.name === 'all') return releases(reading)
  if (node.namespace !== 'global' || node.name !== 'count' || argument === undefined) return null
  const base = chainOf(argument, reading)
  if (base === null || base.result !== 'list') return null
  // Counting does not look at what the elements are.
  return { ...base, map: null, result: 'count' }
}

function releases(reading: Reading): Chain {
  const left: ExprNode = { type: 'AccessAttribute', name: '_type' }
  const right: ExprNode = { type: 'Value', value: 'system.release' }
  return narrow(everything, [{ type: 'OpCall', op: '==', left, right }], reading)
}
