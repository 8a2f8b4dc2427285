/** Turns GROQ conditions on one document into SQL. What cannot be turned exactly is left to groq-js. */

import { evaluateSync, Path, type ExprNode } from 'groq-js'
import type { SQLInputValue } from 'node:sqlite'
import { booleanKey, fieldOf, pathOf, unordered, type Field } from './field.ts'
import { isWholeDocument, parseTextQuery, textMatchOf, wordCondition } from './text-search.ts'
import { isConstant } from './tree.ts'
import { isOverlay, type View } from './view.ts'

export type Condition = {
  /** SQL over the table `document` that is true or false, never null. */
  sql: string
  values: SQLInputValue[]
  /** In GROQ this is never null either, so that its negation is the negation of the SQL. */
  isTwoValued: boolean
  /** The field has exactly one value: an index may begin with it. */
  equals?: Field
  /** The field lies in a range: an index may end with it. */
  range?: Field
  /** Only documents that refer to one of these can fulfil it. */
  targets?: string[]
  /** Only documents with one of some ids can fulfil it: they are looked up in this index, whatever their order. */
  idIndex?: string
}

export type Reading = {
  view: View
  params: Record<string, unknown>
  timestamp: Date
}

const mostValues = 5000
const fewTargets = 10

/** The condition as SQL, or null when SQL cannot say exactly the same. */
export function toCondition(node: ExprNode, reading: Reading): Condition | null {
  if (isConstant(node)) return always(constantOf(node, reading) === true, false)
  switch (node.type) {
    case 'Group':
      return toCondition(node.base, reading)
    case 'And':
    case 'Or':
      return combine(node.type === 'And' ? 'AND' : 'OR', node.left, node.right, reading)
    case 'Not':
      return negate(node.base, reading)
    case 'AccessAttribute':
      return isExactly(node, true, reading)
    case 'FuncCall':
      return toFunctionCondition(node, reading)
    case 'OpCall':
      return toSearch(node, reading) ?? toComparison(node, reading)
    default:
      return null
  }
}

const always = (value: boolean, isTwoValued = true): Condition => ({ sql: String(value), values: [], isTwoValued })

/** The value of an expression that is the same for every document. */
export const constantOf = (node: ExprNode, { params, timestamp }: Reading): unknown =>
  evaluateSync(node, { params, timestamp }).data

function combine(operator: 'AND' | 'OR', left: ExprNode, right: ExprNode, reading: Reading): Condition | null {
  const [one, other] = [toCondition(left, reading), toCondition(right, reading)]
  if (one === null || other === null) return null
  return {
    sql: `(${one.sql} ${operator} ${other.sql})`,
    values: [...one.values, ...other.values],
    isTwoValued: one.isTwoValued && other.isTwoValued,
  }
}

/** True where one of the conditions is. */
export const anyOf = (conditions: Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'false' : `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
  values: conditions.flatMap(({ values }) => values),
  isTwoValued: conditions.every(({ isTwoValued }) => isTwoValued),
})

function negate(node: ExprNode, reading: Reading): Condition | null {
  const inner = node.type === 'Group' ? node.base : node
  // `!flag` holds where the flag is false, not where it is missing.
  if (inner.type === 'AccessAttribute') return isExactly(inner, false, reading)
  const condition = toCondition(inner, reading)
  if (condition === null || !condition.isTwoValued) return null
  return { sql: `NOT ${condition.sql}`, values: condition.values, isTwoValued: true }
}

function isExactly(node: ExprNode, value: boolean, { view }: Reading): Condition | null {
  const field = fieldOf(node, view)
  if (field === null) return null
  return { sql: `(${field.sql} = ?)`, values: [booleanKey(value)], isTwoValued: false, equals: field }
}

function toFunctionCondition(node: ExprNode & { type: 'FuncCall' }, reading: Reading): Condition | null {
  const [argument] = node.args
  if (argument === undefined) return null
  if (node.namespace === 'sanity') return node.name === 'versionOf' ? ofVersion(argument, reading) : null
  if (node.namespace !== 'global') return null
  if (node.name === 'defined') {
    const field = fieldOf(argument, reading.view)
    return field && { sql: `(${field.defined ?? 'true'})`, values: [], isTwoValued: true }
  }
  if (node.name === 'references' && node.args.every(isConstant)) {
    const given = node.args.flatMap((arg) => constantOf(arg, reading))
    return referring(given.filter((target) => typeof target === 'string'))
  }
  return null
}

/** `sanity::versionOf(id)`: a document itself, its draft and its versions. The Studio asks it of each row of a list. */
function ofVersion(argument: ExprNode, reading: Reading): Condition | null {
  // There ids are bases, which may look like drafts themselves.
  if (!isConstant(argument) || isOverlay(reading.view)) return null
  const id = constantOf(argument, reading)
  if (typeof id !== 'string') return always(false, false)
  if (!isSimple(id)) return null
  return { sql: '(document.base = ? OR document.id = ?)', values: [id, id], isTwoValued: true }
}

/** Documents that refer to one of the targets, as `references()` sees it. */
function referring(targets: string[]): Condition | null {
  if (targets.length === 0) return always(false)
  if (targets.length > mostValues) return null
  const wanted = `reference.reachable AND reference.target IN (${targets.map(() => '?').join(', ')})`
  return {
    // A long list would be gone through anew for each document.
    sql:
      targets.length > fewTargets
        ? `document.key IN (SELECT source FROM reference WHERE ${wanted})`
        : `EXISTS (SELECT 1 FROM reference WHERE reference.source = document.key AND ${wanted})`,
    values: targets,
    isTwoValued: true,
    targets,
  }
}

/** Words anywhere in a document are what the index of words is for; those of one field are among them. */
function toSearch(node: ExprNode, reading: Reading): Condition | null {
  const search = textMatchOf(node)
  if (search === null) return null
  const given = constantOf(search.query, reading)
  const asked = typeof given === 'string' ? given : ''
  const query = parseTextQuery(asked)
  if (isWholeDocument(search.left)) {
    const { sql, values } = wordCondition(query)
    return { sql: `(${sql})`, values, isTwoValued: true }
  }
  const path = pathOf(search.left)
  // The index has no words of attributes that begin with `_`.
  if (path === null || path.some((name) => name.startsWith('_')) || !isSimple(asked)) return null
  const { sql, values } = wordCondition(query.filter(({ isNegated }) => !isNegated))
  const found = `has_words(document.body -> '$.${path.join('.')}', ?)`
  return { sql: `(${sql} AND ${found})`, values: [...values, asked], isTwoValued: true }
}

const mirrored = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const
type Comparison = keyof typeof mirrored

function toComparison({ op, left, right }: ExprNode & { type: 'OpCall' }, reading: Reading): Condition | null {
  if (op === 'in') return toMembership(left, right, reading)
  if (!Object.hasOwn(mirrored, op)) return null
  const comparison = op as Comparison
  if (isConstant(right)) return compare(fieldOf(left, reading.view), comparison, constantOf(right, reading))
  if (isConstant(left)) return compare(fieldOf(right, reading.view), mirrored[comparison], constantOf(left, reading))
  return null
}

function compare(field: Field | null, comparison: Comparison, value: unknown): Condition | null {
  if (field === null || !isSimple(value)) return null
  if (comparison === '==' || comparison === '!=') return equate(field, comparison, value)
  return order(field, comparison, value)
}

type Simple = string | number | boolean | null

/** Values SQLite and JavaScript compare alike. Broken surrogates and NUL do not survive the way into SQLite. */
function isSimple(value: unknown): value is Simple {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return value === null || typeof value === 'boolean' || typeof value === 'number'
}

const toKey = (value: string | number | boolean): SQLInputValue =>
  typeof value === 'boolean' ? booleanKey(value) : value

function equate(field: Field, comparison: '==' | '!=', value: Simple): Condition {
  const isNegated = comparison === '!='
  if (value === null) {
    const sql = field.defined === undefined ? 'true' : field.defined
    return { sql: isNegated ? `(${sql})` : `NOT (${sql})`, values: [], isTwoValued: true }
  }
  // A column's affinity would turn a number into the text it is compared with.
  if (field.defined === undefined && typeof value !== 'string') return always(isNegated)
  const condition = { sql: `(${field.sql} ${isNegated ? '<>' : '='} ?)`, values: [toKey(value)], isTwoValued: true }
  return isNegated ? condition : { ...condition, equals: field }
}

/** Only values of the same type are ordered, so each comparison is also bounded by its type. */
function order(field: Field, comparison: '<' | '<=' | '>' | '>=', value: Simple): Condition {
  if (value === null || (field.defined === undefined && typeof value !== 'string')) return always(false, false)
  const isBelow = comparison.startsWith('<')
  const bounds = {
    number: isBelow ? '' : ` AND ${field.sql} < ''`,
    string: isBelow ? ` AND ${field.sql} >= ''` : ` AND ${field.sql} < x''`,
    boolean: isBelow ? ` AND ${field.sql} >= x''` : ` AND ${field.sql} < ${unordered}`,
  }
  const bound = bounds[typeof value as keyof typeof bounds]
  return {
    sql: `(${field.sql} ${comparison} ?${bound})`,
    values: [toKey(value)],
    isTwoValued: false,
    range: field,
  }
}

function toMembership(left: ExprNode, right: ExprNode, reading: Reading): Condition | null {
  if (isConstant(right)) return isAmong(left, constantOf(right, reading), reading)
  return isConstant(left) ? contains(right, constantOf(left, reading)) : null
}

/** Named, for SQLite would rather walk an index made for another query of the same type. */
const idIndexes: Record<string, string> = { id: 'sqlite_autoindex_document_1', base: 'document_base' }

function isAmong(left: ExprNode, members: unknown, { view }: Reading): Condition | null {
  const field = fieldOf(left, view)
  if (field === null) return null
  if (members instanceof Path) return below(field, members)
  if (!Array.isArray(members)) return always(false, false)
  if (members.length > mostValues || !members.every(isSimple)) return null
  const [first] = members
  if (members.length === 1 && first !== undefined) return equate(field, '==', first)
  const some = members.filter((member) => member !== null)
  const typed = field.defined === undefined ? some.filter((member) => typeof member === 'string') : some
  const isIn = typed.length === 0 ? 'false' : `${field.sql} IN (${typed.map(() => '?').join(', ')})`
  const orMissing = members.includes(null) ? ` OR ${equate(field, '==', null).sql}` : ''
  const idIndex = orMissing === '' && typed.length > 0 ? idIndexes[field.name] : undefined
  return { sql: `(${isIn}${orMissing})`, values: typed.map(toKey), isTwoValued: true, ...(idIndex && { idIndex }) }
}

/** `_id in path("a.b.**")`: texts that begin with `a.b.`; the sign after the dot is the slash. */
function below(field: Field, path: Path): Condition | null {
  const pattern = path.toJSON()
  // Of what is not there, or no text, neither is true.
  const isTwoValued = field.defined === undefined
  if (pattern === '**') return isTwoValued ? always(true) : null
  const prefix = /^((?:[a-zA-Z0-9_-]+\.)+)\*\*$/.exec(pattern)?.[1]
  if (prefix === undefined) return null
  const end = `${prefix.slice(0, -1)}/`
  return { sql: `(${field.sql} >= ? AND ${field.sql} < ?)`, values: [prefix, end], isTwoValued }
}

/** `value in list`, `value in list[].a.b`: some element of the list is, or has at the path, the value. */
function contains(list: ExprNode, value: unknown): Condition | null {
  if (!isSimple(value) || value === null) return null
  const { array, item } = listOf(list)
  const path = array && pathOf(array)
  if (path === null || item === null) return null
  const steps = `'$.${path.join('.')}'`
  // An element that is an object comes as JSON text; anything else has no attributes.
  const element =
    item.length === 0
      ? elementKey('element.type', 'element.value')
      : `CASE element.type WHEN 'object' THEN ${elementKey(`json_type(element.value, '$.${item.join('.')}')`, `element.value ->> '$.${item.join('.')}'`)} END`
  const isReference = item.at(-1) === '_ref' && typeof value === 'string'
  return {
    sql: `(json_type(document.body, ${steps}) = 'array' AND EXISTS (SELECT 1 FROM json_each(document.body, ${steps}) AS element WHERE ${element} = ?)) IS TRUE`,
    values: [toKey(value)],
    isTwoValued: false,
    ...(isReference ? { targets: [value] } : {}),
  }
}

const elementKey = (type: string, value: string) =>
  `CASE ${type} WHEN 'text' THEN ${value} WHEN 'integer' THEN ${value} WHEN 'real' THEN ${value} WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' END`

/** Takes `list[].a.b` apart into the list and the path inside each element; `item` is null when it is anything else. */
function listOf(node: ExprNode): { array: ExprNode | null; item: string[] | null } {
  if (node.type === 'Group') return listOf(node.base)
  if (node.type === 'ArrayCoerce') return { array: node.base, item: [] }
  if (node.type === 'AccessAttribute') return { array: node, item: [] }
  if (node.type === 'Map') return { array: listOf(node.base).array, item: pathOf(node.expr) }
  return { array: null, item: null }
}
