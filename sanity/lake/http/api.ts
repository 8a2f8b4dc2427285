/** Every address the lake answers, in one list. */

import { answerFile, answerImage } from '../assets/serve.ts'
import { answerUpload, type UploadParts } from '../assets/upload.ts'
import type { ImageCache } from '../assets/image-cache.ts'
import { httpError } from '../errors.ts'
import type { Sessions } from '../access/sessions.ts'
import { createChangeFeed } from '../listen/changes.ts'
import { createLiveFeed } from '../listen/live.ts'
import type { Committer } from '../mutations/commit.ts'
import type { Engine } from '../query/engine.ts'
import type { Documents } from '../store/documents.ts'
import type { History } from '../store/history.ts'
import type { Notes } from '../store/notes.ts'
import type { Past } from '../store/past.ts'
import { createAccount } from './account.ts'
import { answerActions } from './actions.ts'
import { json, type Answer, type Exchange } from './exchange.ts'
import { answerExport, answerReferences } from './export.ts'
import { answerEvents, answerPastDocuments, answerTransactions } from './history.ts'
import { createLogin } from './login.ts'
import { answerDocuments, answerMutate } from './mutate.ts'
import { answerQuery } from './query.ts'
import { createRouter, type Handler, type Routes } from './routes.ts'
import { answerStudio, type Studio } from './studio.ts'

export type Parts = UploadParts & {
  committer: Committer
  documents: Documents
  engine: Engine
  history: History
  past: Past
  /** The folder everything is kept in. */
  folder: string
  notes: Notes
  sessions: Sessions
  /** Origins besides this machine's own that may write. */
  origins: readonly string[]
  cache: ImageCache
  studio: Studio
  log: (line: string) => void
}

/** Answers what comes under `/v<version>`. */
export function createApi(parts: Parts): (exchange: Exchange) => Answer | Promise<Answer> {
  const { engine, documents } = parts
  const changes = createChangeFeed(parts)
  const live = createLiveFeed(parts)
  return createRouter(
    ofThisDataset(parts, {
      'GET /data/query/:dataset': (exchange) => answerQuery(exchange, engine),
      'POST /data/query/:dataset': (exchange) => answerQuery(exchange, engine),
      'POST /data/mutate/:dataset': (exchange) => answerMutate(exchange, parts),
      'POST /data/actions/:dataset': (exchange) => answerActions(exchange, parts.committer),
      'GET /data/doc/:dataset/:ids': (exchange) => answerDocuments(exchange, documents),
      'GET /data/export/:dataset': (exchange) => answerExport(exchange, parts.folder),
      'GET /data/references/:dataset/documents/:id/to': (exchange) => answerReferences(exchange, documents),
      'GET /data/history/:dataset/documents/:ids': (exchange) => answerPastDocuments(exchange, parts.past),
      'GET /data/history/:dataset/transactions/:ids': (exchange) => answerTransactions(exchange, parts.past),
      'GET /data/history/:dataset/events/documents/:id': (exchange) => answerEvents(exchange, parts.past),
      'GET /data/listen/:dataset': changes.answer,
      'GET /data/live/events/:dataset': live.answer,
      'POST /assets/:kind/:dataset': (exchange) => answerUpload(exchange, parts),
      ...createLogin(parts),
      ...createAccount(parts),
      'GET /check/cors': () => json({ result: { allowed: true, withCredentials: true } }),
      'GET /ping': () => json({ pong: true }),
    }),
  )
}

/** Answers everything else: pictures, files, the Studio. */
export function createPublicFiles(parts: Parts): (exchange: Exchange) => Answer | Promise<Answer> {
  const assets = createRouter(
    ofThisDataset(parts, {
      'GET /images/:project/:dataset/:name': (exchange) => answerImage(exchange, parts),
      'GET /images/:project/:dataset/:name/:vanity': (exchange) => answerImage(exchange, parts),
      'GET /files/:project/:dataset/:name': (exchange) => answerFile(exchange, parts),
      'GET /files/:project/:dataset/:name/:vanity': (exchange) => answerFile(exchange, parts),
    }),
  )
  return (exchange) =>
    /^\/(images|files)\//.test(exchange.path) ? assets(exchange) : answerStudio(exchange, parts.studio)
}

/** Refuses addresses that name another project or dataset than this lake holds. */
function ofThisDataset({ projectId, dataset }: Parts, routes: Routes): Routes {
  const check =
    (handler: Handler): Handler =>
    (exchange) => {
      const { caught } = exchange
      if (caught.dataset !== undefined && caught.dataset !== dataset) {
        throw httpError(404, `Dataset "${caught.dataset}" not found for project ID "${projectId}"`)
      }
      if (caught.project !== undefined && caught.project !== projectId) {
        throw httpError(404, `Project "${caught.project}" not found`)
      }
      return handler(exchange)
    }
  return Object.fromEntries(Object.entries(routes).map(([name, handler]) => [name, check(handler)]))
}
