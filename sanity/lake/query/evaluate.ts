/**
 * Answers one query on a reading connection. Runs inside a worker thread: everything here is synchronous, so that a
 * query that takes too long can be ended by ending the thread.
 */

import type { DatabaseSync } from 'node:sqlite'
import { evaluateSync, parse, toJS, type ExprNode } from 'groq-js'
import { dataError } from '../errors.ts'
import type { Document } from '../store/document.ts'
import { shownDocument, viewCondition, type View } from './view.ts'

export type Question = {
  query: string
  params: Record<string, unknown>
  view: View
  identity: string
}

/** Characters of JSON an answer may have. */
const largestAnswer = 64 * 1024 * 1024

/** What every answer is given besides the question. */
export type Setting = { database: DatabaseSync; projectId: string; dataset: string }

/** The answer as JSON. Throws an ApiError for a query that cannot be parsed or evaluated. */
export function answer(question: Question, setting: Setting): string {
  const tree = parseQuery(question.query, question.params)
  const { database, projectId, dataset } = setting
  database.exec('BEGIN')
  try {
    const documents = listAll(database, question.view)
    const byId = new Map(documents.map((document) => [document._id, document]))
    const value = evaluateSync(tree, {
      dataset: documents,
      params: question.params,
      identity: question.identity,
      sanity: { projectId, dataset },
      dereference: ({ _ref }) => byId.get(_ref) ?? null,
      timestamp: new Date(),
    })
    const json = JSON.stringify(toJS(value) ?? null)
    if (json.length > largestAnswer) {
      throw dataError(
        413,
        'queryExecutionError',
        'The answer is too large: ask for fewer documents or fields at a time',
      )
    }
    return json
  } catch (error) {
    throw explain(error)
  } finally {
    database.exec('ROLLBACK')
  }
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

function listAll(database: DatabaseSync, view: View): Document[] {
  const rows = database
    .prepare(`SELECT base, json(body) AS body FROM document WHERE ${viewCondition(view)} ORDER BY base, layer`)
    .all()
  return rows.map((row) => shownDocument(JSON.parse(String(row.body)) as Document, view, String(row.base)))
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error) || 'status' in error) return error
  const description =
    error.message === 'not implemented' ? 'A function in this query is not available here' : error.message
  return dataError(400, 'queryExecutionError', description)
}
