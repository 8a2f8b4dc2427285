/**
 * Puts queries to a few worker threads and waits for the answers. A query that takes longer than its deadline, or more
 * memory than a thread may have, costs its asker an error and nobody else anything: the thread is ended and replaced.
 */

import { Worker } from 'node:worker_threads'
import { ApiError, dataError } from '../errors.ts'
import type { Document } from '../store/document.ts'
import type { DeltaQuestion, MatchQuestion } from './delta.ts'
import type { Outcome, Question } from './evaluate.ts'
import type { IndexKeeper } from './indexes.ts'
import type { Reply, Task, WorkerSetting } from './worker.ts'

export type EngineOptions = WorkerSetting & {
  /** Makes the indexes queries would have been quicker with. */
  indexes: IndexKeeper
  /** How many queries are answered at once. */
  threads: number
  /** Milliseconds after which a query is given up. */
  deadline: number
}

type Job = { task: Task; resolve: (result: unknown) => void; reject: (error: unknown) => void }
type Seat = { worker: Worker; job: Job | null; id: number; timer: NodeJS.Timeout | undefined }

/** Megabytes of JavaScript objects one query may need. */
const memory = 320
const longestQueue = 1000

export type Engine = ReturnType<typeof createEngine>

export function createEngine({ indexes, threads, deadline, ...setting }: EngineOptions) {
  const seats: Seat[] = []
  const queue: Job[] = []
  let isClosed = false

  function take(): Seat | undefined {
    return seats.find((seat) => seat.job === null) ?? (seats.length < threads ? open() : undefined)
  }

  function open(): Seat {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: setting,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const seat: Seat = { worker, job: null, id: 0, timer: undefined }
    worker.on('message', (reply: Reply) => settle(seat, reply))
    worker.on('error', (error: NodeJS.ErrnoException) => replace(seat, failureOf(error)))
    seats.push(seat)
    return seat
  }

  function settle(seat: Seat, reply: Reply): void {
    const job = seat.job
    if (job === null || reply.id !== seat.id) return
    release(seat)
    if ('result' in reply) job.resolve(reply.result)
    else if ('refusal' in reply)
      job.reject(new ApiError(reply.refusal.status, reply.refusal.message, reply.refusal.body))
    else job.reject(new Error(reply.failure))
    advance()
  }

  function release(seat: Seat): void {
    clearTimeout(seat.timer)
    seat.job = null
  }

  /** Ends a thread in the middle of what it does. */
  function replace(seat: Seat, error: Error): void {
    const job = seat.job
    release(seat)
    seats.splice(seats.indexOf(seat), 1)
    void seat.worker.terminate()
    job?.reject(error)
    advance()
  }

  function advance(): void {
    if (isClosed) return
    while (queue.length > 0) {
      const seat = take()
      if (seat === undefined) return
      const job = queue.shift()
      if (job !== undefined) begin(seat, job)
    }
  }

  function begin(seat: Seat, job: Job): void {
    seat.job = job
    seat.id++
    seat.timer = setTimeout(() => replace(seat, tooSlow(deadline)), deadline)
    seat.worker.postMessage({ id: seat.id, task: job.task })
  }

  function perform(task: Task): Promise<unknown> {
    if (isClosed) return Promise.reject(closing())
    if (queue.length >= longestQueue) return Promise.reject(tooBusy())
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
      advance()
    })
  }

  async function askWhole(question: Question): Promise<Pick<Outcome, 'json' | 'sourceMap'>> {
    const { json, sourceMap, wanted, used } = (await perform({ kind: 'query', question })) as Outcome
    if (!isClosed) indexes.note(wanted, used)
    return { json, ...(sourceMap === undefined ? {} : { sourceMap }) }
  }

  return {
    /** The answer to a query, as JSON. */
    ask: async (question: Question): Promise<string> => (await askWhole(question)).json,

    /** The answer to a query and, when the question asks for one, its source map; both as JSON. */
    askWhole,

    /** What a webhook sends for a change; null when nothing. */
    askDelta: async (question: DeltaQuestion): Promise<string | null> => {
      const json = await perform({ kind: 'delta', question })
      return json as string | null
    },

    /** Whether documents before and after their changes are ones a listener listens for. */
    askMatches: async (question: MatchQuestion, pairs: [Document | null, Document | null][]) =>
      (await perform({ kind: 'match', question, pairs })) as [boolean, boolean][],

    async close(): Promise<void> {
      isClosed = true
      for (const job of queue.splice(0)) job.reject(closing())
      await Promise.all(
        seats.splice(0).map((seat) => {
          clearTimeout(seat.timer)
          seat.job?.reject(closing())
          return seat.worker.terminate()
        }),
      )
    },
  }
}

const closing = () => dataError(503, 'queryExecutionError', 'The lake is closing')

const tooBusy = () => dataError(503, 'queryExecutionError', 'Too many queries are waiting')

const tooSlow = (deadline: number) =>
  dataError(408, 'queryTimeoutError', `The query took longer than ${deadline / 1000} s and was stopped`)

const failureOf = (error: NodeJS.ErrnoException): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? dataError(
        413,
        'queryExecutionError',
        'The query needs too much memory: ask for fewer documents or fields at a time',
      )
    : error
