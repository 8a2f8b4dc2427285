/**
 * Answers one query on a reading connection. Runs inside a worker thread: everything here is synchronous, so that a
 * query that takes too long can be ended by ending the thread.
 */

import type { DatabaseSync } from 'node:sqlite'
import { evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import { dataError } from '../errors.ts'
import type { Document } from '../store/document.ts'
import { cutHoles } from './holes.ts'
import { createReader, type Reader, type Statements } from './reader.ts'
import type { Shape } from './shape.ts'
import { createMarking, type ElementNaming } from './source-map.ts'
import type { View } from './view.ts'

export type Question = {
  query: string
  params: Record<string, unknown>
  view: View
  identity: string
  /** Asks for a source map. */
  sourceMap?: ElementNaming | undefined
}

/** Characters of JSON an answer may have. */
const largestAnswer = 64 * 1024 * 1024
/** Referenced documents and answers to subqueries kept while a query is answered. */
const mostRemembered = 2000

/** What every answer is given besides the question. */
export type Setting = {
  database: DatabaseSync
  statements: Statements
  /** Milliseconds after which a read was slow enough to want an index. */
  slowRead: number
  projectId: string
  dataset: string
}

export type Outcome = {
  /** The answer as JSON. */
  json: string
  /** The source map as JSON, when it was asked for. */
  sourceMap?: string
  /** Indexes that would have made this quicker, and those that did. */
  wanted: Shape[]
  used: string[]
}

/** Answers a question. Throws an ApiError for a query that cannot be parsed or evaluated. */
export function answer(question: Question, setting: Setting): Outcome {
  const tree = parseQuery(question.query, question.params)
  setting.database.exec('BEGIN')
  try {
    const marking = question.sourceMap && createMarking(tree, question.sourceMap)
    const reader = createReader(question.view, { ...setting, mark: marking?.mark })
    const found = evaluateTree(tree, question, setting, reader) ?? null
    const { answer, sourceMap } = marking?.read(found) ?? { answer: found, sourceMap: undefined }
    const json = JSON.stringify(answer)
    if (json.length > largestAnswer) {
      throw dataError(
        413,
        'queryExecutionError',
        'The answer is too large: ask for fewer documents or fields at a time',
      )
    }
    const map = sourceMap === undefined ? {} : { sourceMap: JSON.stringify(sourceMap) }
    return { json, ...map, wanted: [...reader.wanted.values()], used: [...reader.used] }
  } catch (error) {
    throw explain(error)
  } finally {
    setting.database.exec('ROLLBACK')
  }
}

function evaluateTree(tree: ExprNode, question: Question, setting: Setting, reader: Reader): unknown {
  const { params, view, identity } = question
  const timestamp = new Date()
  const holes = cutHoles(tree, { view, params, timestamp })
  const sanity = { projectId: setting.projectId, dataset: setting.dataset }
  const known = new Map<string, unknown>()
  const options = { params, identity, sanity, timestamp, dereference }
  // Dates and paths stay what they are: the query may still compare them.
  const evaluateOn = (expression: ExprNode, root: Document): unknown =>
    evaluateSync(expression, { ...options, root }).data

  function dereference({ _ref }: { _ref: string }): Document | null {
    if (!known.has(_ref)) {
      if (known.size > mostRemembered) known.clear()
      known.set(_ref, lookUp(_ref))
    }
    // groq-js takes whatever a reference leads to as a value; its type speaks of documents only.
    return known.get(_ref) as Document | null
  }

  function lookUp(target: string): unknown {
    const found = holes.find(target)
    if (found === null) return reader.follow(target)
    if (found.kind === 'read') return reader.read(found.chain, evaluateOn)
    return found.kind === 'words' ? reader.hasWords(found.id, found.query) : found.answer
  }

  return toJS(evaluateSync(holes.tree, options))
}

/** Parses GROQ. Throws Sanity's `queryParseError`. */
export function parseQuery(
  query: string,
  params: Record<string, unknown>,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  try {
    return parse(query, { params, mode })
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
    throw dataError(400, 'queryParseError', description, { query, start: position, end: query.length })
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error) || 'status' in error) return error
  const description =
    error.message === 'not implemented' ? 'A function in this query is not available here' : error.message
  return dataError(400, 'queryExecutionError', description)
}
