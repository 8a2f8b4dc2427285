/**
 * What a search scores, as SQL: `score(one, boost(other, 2))`. Every condition that is true counts one, and its boost; so
 * the best of many documents are known before any is read.
 */

import type { ExprNode } from 'groq-js'
import type { SQLInputValue } from 'node:sqlite'
import { anyOf, constantOf, toCondition, type Condition, type Reading } from './condition.ts'
import { pathOf, type Field } from './field.ts'
import { conjuncts, isConstant } from './tree.ts'

type Sum = { sql: string; values: SQLInputValue[] }

/** A document's score, and whether it has any. */
export type Score = Sum & { isAny: Condition }

/** The score as something to put in order by: the reader selects it under this name. */
export const scoreField: Field = { name: '_score', sql: 'score', defined: undefined }

/** The parts of `base | score(conditions)[_score > 0]`; null for anything else. */
export function whatScores({ base: scored, expr }: ExprNode & { type: 'Filter' }) {
  const [only, ...others] = conjuncts(expr)
  if (only === undefined || others.length > 0 || !isAboveZero(only)) return null
  return scored.type === 'PipeFuncCall' && scored.name === 'score'
    ? { base: scored.base, conditions: scored.args }
    : null
}

const isAboveZero = (node: ExprNode): boolean =>
  node.type === 'OpCall' &&
  node.op === '>' &&
  pathOf(node.left)?.join('.') === '_score' &&
  node.right.type === 'Value' &&
  node.right.value === 0

/** The sum of what the arguments of `score()` score; null when SQL cannot say exactly that. */
export function scoreOf(nodes: ExprNode[], reading: Reading): Score | null {
  const sums = nodes.map((node) => sumOf(node, reading))
  const conditions = nodes.map((node) => toCondition(withoutBoost(node), reading))
  if (!sums.every((sum) => sum !== null) || !conditions.every((condition) => condition !== null)) return null
  return { ...added(sums), isAny: anyOf(conditions) }
}

/** As GROQ scores: of `a || b` both count, of `a && b` both or neither, of anything else whether it is true. */
function sumOf(node: ExprNode, reading: Reading): Sum | null {
  if (node.type === 'Or' || node.type === 'And') {
    const sides = [sumOf(node.left, reading), sumOf(node.right, reading)]
    if (!sides.every((side) => side !== null)) return null
    return node.type === 'Or' ? added(sides) : orNothing(added(sides.map(orNull)))
  }
  if (node.type === 'FuncCall' && node.name === 'boost') return boosted(node.args, reading)
  const condition = toCondition(node, reading)
  return condition && { sql: `(${condition.sql} IS TRUE)`, values: condition.values }
}

function boosted([what, boost]: ExprNode[], reading: Reading): Sum | null {
  const sum = what && sumOf(what, reading)
  const by = boost && isConstant(boost) ? constantOf(boost, reading) : null
  // With less than nothing added, what is true could score nothing.
  if (!sum || typeof by !== 'number' || by < 0) return null
  return orNothing(added([orNull(sum), { sql: '?', values: [by] }]))
}

const withoutBoost = (node: ExprNode): ExprNode =>
  node.type === 'FuncCall' && node.name === 'boost' ? (node.args[0] ?? node) : node

const added = (sums: Sum[]): Sum => ({
  sql: `(${sums.map(({ sql }) => sql).join(' + ') || '0'})`,
  values: sums.flatMap(({ values }) => values),
})

/** What is not true makes nothing of all that is added to it. */
const orNull = ({ sql, values }: Sum): Sum => ({ sql: `nullif(${sql}, 0)`, values })

const orNothing = ({ sql, values }: Sum): Sum => ({ sql: `coalesce(${sql}, 0)`, values })
