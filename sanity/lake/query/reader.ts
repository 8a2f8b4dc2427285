/** Runs chains on the reading connection: SQLite narrows, orders and cuts; groq-js decides what is left, row by row. */

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { dataError } from '../errors.ts'
import type { Document, Json } from '../store/document.ts'
import type { Chain } from './chain.ts'
import { shapeOf, type Shape } from './shape.ts'
import { wordCondition, type TextQuery } from './text-search.ts'
import { isOverlay, shownDocument, viewCondition, type View } from './view.ts'

/** Evaluates an expression with a document as its root. */
export type EvaluateOn = (expression: NonNullable<Chain['map']>, document: Document) => unknown

/** Characters of JSON one query may read into memory at once. */
const largestRead = 96 * 1024 * 1024
/**
 * Up to this many documents that refer to a target are quicker looked up and sorted than found by walking an index in
 * order: few when the walk may stop at the end of a slice, many when it goes through everything.
 */
const fewReferences = { sliced: 250, whole: 20_000 }

export type Reader = ReturnType<typeof createReader>

type ReaderParts = {
  statements: Statements
  slowRead: number
  /** What is done to a document before the query sees it; conditions see it as it is. */
  mark: ((document: Document) => Document) | undefined
}

/** A reader of one view for the length of one query. */
export function createReader(view: View, { statements, slowRead, mark = (document) => document }: ReaderParts) {
  const wanted = new Map<string, Shape>()
  const used = new Set<string>()
  const holders = new Map<TextQuery, Set<string>>()
  const visible = viewCondition(view)

  function read(chain: Chain, evaluateOn: EvaluateOn): Json | unknown[] {
    const started = performance.now()
    const plan = toSql(chain)
    const result = chain.result === 'count' ? count(chain, plan, evaluateOn) : list(chain, plan, evaluateOn)
    const isSlow = performance.now() - started > slowRead
    if (isSlow && plan.shape !== null && !plan.isIndexed) wanted.set(plan.shape.name, plan.shape)
    return result
  }

  function count(chain: Chain, plan: Plan, evaluateOn: EvaluateOn): number {
    if (chain.residual.length > 0) return matching(chain, plan, evaluateOn).reduce((sum) => sum + 1, 0)
    const [row] = statements.run(`SELECT count(*) AS count FROM (${plan.sql})`, plan.values)
    return Number(row?.count ?? 0)
  }

  function list(chain: Chain, plan: Plan, evaluateOn: EvaluateOn): Json | unknown[] {
    const found: unknown[] = []
    let size = 0
    for (const { length, document } of matching(chain, plan, evaluateOn)) {
      size += chain.map === null ? length : 0
      if (size > largestRead) throw tooMuch()
      const marked = mark(document)
      found.push(chain.map === null ? marked : evaluateOn(chain.map, marked))
    }
    return chain.result === 'first' ? ((found[0] ?? null) as Json) : found
  }

  /** The rows a chain selects, one after the other; those groq-js must decide on are cut here and not by SQLite. */
  function* matching(chain: Chain, plan: Plan, evaluateOn: EvaluateOn) {
    const { start, end } = plan.isCut || chain.slice === null ? uncut : chain.slice
    let passed = 0
    if (end <= start) return
    for (const row of statements.run(plan.sql, plan.values)) {
      const body = chain.score === null ? String(row.body) : bodyOf(Number(row.key))
      const stored = shownDocument(JSON.parse(body) as Document, view, String(row.base))
      if (!chain.residual.every((part) => evaluateOn(part, stored) === true)) continue
      const document = chain.score === null ? stored : { ...stored, _score: Number(row.score) }
      if (passed >= start) yield { length: body.length, document }
      passed++
      if (passed >= end) return
    }
  }

  function bodyOf(key: number): string {
    const [row] = statements.run('SELECT json(body) AS body FROM document WHERE key = ?', [key])
    return String(row?.body)
  }

  function toSql(chain: Chain): Plan {
    const shape = shapeOf(chain)
    const byReference = narrowByReferences(chain)
    const isIndexed = byReference === null && shape !== null && hasIndex(shape.name)
    if (isIndexed) used.add(shape.name)
    const conditions = [...chain.conditions, ...(byReference === null ? [] : [byReference])]
    const where = [visible, ...conditions.map(({ sql }) => sql)].join(' AND ')
    const { sql: tail, values: bounds, isCut } = cut(chain)
    const isCounted = chain.result === 'count' && chain.residual.length === 0
    const columns = isCounted ? { sql: '1', values: [] } : columnsOf(chain)
    const byId = byReference === null ? chain.conditions.find(({ idIndex }) => idIndex !== undefined) : undefined
    const indexName = isIndexed ? shape.name : byId?.idIndex
    const index = indexName === undefined ? '' : ` INDEXED BY ${indexName}`
    return {
      sql: `SELECT ${columns.sql} FROM document${index} WHERE ${where}${isCounted ? '' : orderOf(chain)}${tail}`,
      values: [...columns.values, ...conditions.flatMap(({ values }) => values), ...bounds],
      shape: byReference === null ? shape : null,
      isIndexed,
      isCut,
    }
  }

  /** When few documents refer to what a condition asks for, they are looked up and everything else decided on them. */
  function narrowByReferences({ conditions, slice }: Chain): { sql: string; values: SQLInputValue[] } | null {
    const targets = conditions.find((condition) => condition.targets !== undefined)?.targets
    if (targets === undefined) return null
    const list = targets.map(() => '?').join(', ')
    const few = slice === null ? fewReferences.whole : fewReferences.sliced
    const probe = `SELECT count(*) AS count FROM (SELECT 1 FROM reference WHERE target IN (${list}) LIMIT ${few})`
    const [row] = statements.run(probe, targets)
    if (Number(row?.count ?? 0) >= few) return null
    return { sql: `document.key IN (SELECT source FROM reference WHERE target IN (${list}))`, values: targets }
  }

  function hasIndex(name: string): boolean {
    const [row] = statements.run('SELECT 1 AS found FROM query_index WHERE name = ?', [name])
    return row !== undefined
  }

  /** The document a reference leads to, as the view shows it. */
  function follow(target: string): Document | null {
    const column = isOverlay(view) ? 'base' : 'id'
    const sql = `SELECT document.base AS base, json(document.body) AS body FROM document WHERE document.${column} = ? AND ${visible}`
    const [row] = statements.run(sql, [target])
    if (row === undefined) return null
    return mark(shownDocument(JSON.parse(String(row.body)) as Document, view, String(row.base)))
  }

  /**
   * Whether the words of a query are anywhere in a document. Looked up once for all of them: the index has to go through
   * every word with a given beginning, and would do so again for each document.
   */
  function hasWords(id: string, query: TextQuery): boolean {
    const ids = holders.get(query) ?? idsWith(query)
    holders.set(query, ids)
    return ids.has(id)
  }

  function idsWith(query: TextQuery): Set<string> {
    const { sql, values } = wordCondition(query)
    return new Set([...statements.run(`SELECT id FROM document WHERE ${sql}`, values)].map(({ id }) => String(id)))
  }

  return { read, follow, hasWords, wanted, used }
}

type Plan = {
  sql: string
  values: SQLInputValue[]
  shape: Shape | null
  isIndexed: boolean
  /** SQLite has cut the slice out already. */
  isCut: boolean
}

/** Of documents that are scored only those that are wanted are read: all of them are put in order before. */
const columnsOf = ({ score }: Chain): { sql: string; values: SQLInputValue[] } =>
  score === null
    ? { sql: 'document.base AS base, json(document.body) AS body', values: [] }
    : { sql: `document.base AS base, document.key AS key, ${score.sql} AS score`, values: score.values }

const uncut = { start: 0, end: Number.POSITIVE_INFINITY }

/** Documents that tie, and those in no order, come by their id. */
function orderOf({ order }: Chain): string {
  const keys = order.map(({ field, isDescending }) => `${field.sql}${isDescending ? ' DESC' : ''}`)
  return ` ORDER BY ${[...keys, 'document.base', 'document.layer'].join(', ')}`
}

function cut({ slice, residual }: Chain): { sql: string; values: number[]; isCut: boolean } {
  if (slice === null || residual.length > 0) return { sql: '', values: [], isCut: false }
  return { sql: ' LIMIT ? OFFSET ?', values: [Math.max(0, slice.end - slice.start), slice.start], isCut: true }
}

const tooMuch = () =>
  dataError(
    413,
    'queryExecutionError',
    'The query reads too many documents: ask for fewer, or for fewer of their fields',
  )

export type Statements = ReturnType<typeof createStatements>

/** Keeps prepared statements. One that is being stepped through is not lent again, for a subquery may need the same. */
export function createStatements(database: DatabaseSync) {
  const idle = new Map<string, StatementSync[]>()
  const mostKept = 500

  function* run(sql: string, values: SQLInputValue[]): Generator<Record<string, unknown>> {
    const statement = idle.get(sql)?.pop() ?? database.prepare(sql)
    try {
      yield* statement.iterate(...values) as Iterable<Record<string, unknown>>
    } finally {
      if (idle.size > mostKept) idle.clear()
      const kept = idle.get(sql) ?? []
      idle.set(sql, [...kept, statement].slice(-4))
    }
  }

  return { run }
}
