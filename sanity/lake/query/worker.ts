/** The thread in which queries are answered, one at a time, on a reading connection of its own. */

import { parentPort, workerData } from 'node:worker_threads'
import { ApiError } from '../errors.ts'
import { openForReading } from '../store/database.ts'
import type { Document } from '../store/document.ts'
import { answerDelta, answerMatches, type DeltaQuestion, type MatchQuestion } from './delta.ts'
import { answer, type Question } from './evaluate.ts'
import { createStatements } from './reader.ts'
import { addWordSearch } from './text-search.ts'

export type Task =
  | { kind: 'query'; question: Question }
  | { kind: 'delta'; question: DeltaQuestion }
  | { kind: 'match'; question: MatchQuestion; pairs: [Document | null, Document | null][] }

export type Reply =
  | { id: number; result: unknown }
  | { id: number; refusal: { status: number; message: string; body: unknown } }
  | { id: number; failure: string }

export type WorkerSetting = { folder: string; projectId: string; dataset: string; slowRead: number }

const { folder, projectId, dataset, slowRead } = workerData as WorkerSetting
const database = openForReading(folder)
addWordSearch(database)
const statements = createStatements(database)
const published = database.prepare('SELECT json(body) AS body FROM document WHERE id = ?')

parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  void reply(id, task).then((message) => parentPort?.postMessage(message))
})

async function reply(id: number, task: Task): Promise<Reply> {
  try {
    return { id, result: await perform(task) }
  } catch (error) {
    if (error instanceof ApiError)
      return { id, refusal: { status: error.status, message: error.message, body: error.body } }
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function perform(task: Task): unknown {
  switch (task.kind) {
    case 'query':
      return answer(task.question, { database, statements, slowRead, projectId, dataset })
    case 'delta':
      return answerDelta(task.question, dereference)
    case 'match':
      return answerMatches(task.question, task.pairs)
  }
}

function dereference({ _ref }: { _ref: string }): Document | null {
  const row = published.get(_ref)
  return row === undefined ? null : (JSON.parse(String(row.body)) as Document)
}
