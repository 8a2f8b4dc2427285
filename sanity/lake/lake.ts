/** A local Content Lake: what `@sanity/client` and the Studio need of Sanity's API, from a folder on this machine. */

import type { IncomingMessage } from 'node:http'
import { join, resolve } from 'node:path'
import { anonymous, identifyProgram, invalidToken, type Identity, type Tokens } from './access/identity.ts'
import { createFiles } from './assets/files.ts'
import { createImageCache } from './assets/image-cache.ts'
import { answerFile, answerImage } from './assets/serve.ts'
import { answerUpload } from './assets/upload.ts'
import { httpError } from './errors.ts'
import { json, type Exchange } from './http/exchange.ts'
import { answerDocuments, answerMutate } from './http/mutate.ts'
import { answerQuery } from './http/query.ts'
import { createRouter, type Handler, type Routes } from './http/routes.ts'
import { createHttpServer, listenOnLoopback, type ServerOptions } from './http/server.ts'
import { answerStudio } from './http/studio.ts'
import { createCommitter } from './mutations/commit.ts'
import { createEngine } from './query/engine.ts'
import { createIndexKeeper } from './query/indexes.ts'
import { createAddressBook } from './store/address.ts'
import { openDatabase } from './store/database.ts'
import { createDocuments } from './store/documents.ts'
import { createHistory } from './store/history.ts'
import { startDelivering, type Webhook } from './webhooks/deliver.ts'
import { createOutbox } from './webhooks/outbox.ts'

export type LakeOptions = {
  /** The folder everything is kept in; made when missing. */
  data: string
  /** 0 takes any free port. */
  port: number
  projectId?: string
  dataset?: string
  /** Without tokens nothing can be written and drafts cannot be read. */
  tokens?: Tokens
  webhook?: Webhook
  /** A built Studio to serve at `/`. */
  studio?: string
  /** Origins besides this machine's own that may write, such as `https://example.org`. */
  origins?: readonly string[]
  /** Milliseconds a query may take. */
  queryDeadline?: number
  /** Milliseconds after which a query that had to look through documents gets an index for the next time. */
  slowQuery?: number
  /** Hears what happens, a line at a time. */
  log?: (line: string) => void
}

export type Lake = {
  /** Such as `http://localhost:3333`. */
  address: string
  /** Ends open requests and closes the data file. */
  close: () => Promise<void>
}

const threads = 2

/**
 * Starts a lake. Throws a StartError, whose message says what to do, when the port is taken or the folder or its data
 * cannot be used.
 */
export async function startLake(options: LakeOptions): Promise<Lake> {
  const { projectId = 'local', dataset = 'production', tokens = {}, webhook, log = () => undefined } = options
  const folder = resolve(options.data)
  const { database, close: closeDatabase } = openDatabase(folder)
  const documents = createDocuments(database)
  const outbox = createOutbox(database, webhook !== undefined)
  const committer = createCommitter({ database, documents, history: createHistory(database), outbox })
  const { queryDeadline: deadline = 10_000, slowQuery: slowRead = 3 } = options
  const indexes = createIndexKeeper(database)
  const engine = createEngine({ indexes, folder, projectId, dataset, threads, deadline, slowRead })
  const delivering = webhook && startDelivering({ webhook, outbox, engine, projectId, dataset, log })
  if (delivering !== undefined) committer.subscribe(delivering.wake)

  let address = ''
  const files = createFiles(join(folder, 'assets'))
  const uploading = { files, documents, committer, projectId, dataset, address: () => address }
  const serving = { files, cache: createImageCache(join(folder, 'cache')) }
  const api: Routes = {
    'GET /data/query/:dataset': (exchange) => answerQuery(exchange, engine),
    'POST /data/query/:dataset': (exchange) => answerQuery(exchange, engine),
    'POST /data/mutate/:dataset': (exchange) => answerMutate(exchange, { committer, documents, engine }),
    'GET /data/doc/:dataset/:ids': (exchange) => answerDocuments(exchange, documents),
    'POST /assets/:kind/:dataset': (exchange) => answerUpload(exchange, uploading),
    'GET /ping': () => json({ pong: true }),
  }
  const outside: Routes = {
    'GET /images/:project/:dataset/:name': (exchange) => answerImage(exchange, serving),
    'GET /images/:project/:dataset/:name/:vanity': (exchange) => answerImage(exchange, serving),
    'GET /files/:project/:dataset/:name': (exchange) => answerFile(exchange, serving),
    'GET /files/:project/:dataset/:name/:vanity': (exchange) => answerFile(exchange, serving),
  }
  const studio = options.studio === undefined ? undefined : resolve(options.studio)
  const isAsset = (path: string) => path.startsWith('/images/') || path.startsWith('/files/')
  const [answerApi, answerOutside] = [api, outside].map((routes) => createRouter(checked(routes, projectId, dataset)))
  const serverOptions: ServerOptions = {
    origins: options.origins ?? [],
    identify: (request) => identify(request, tokens),
    api: (exchange) => answerApi?.(exchange) ?? missing(),
    files: (exchange) =>
      isAsset(exchange.path) ? (answerOutside?.(exchange) ?? missing()) : answerStudio(exchange, studio),
    log,
  }
  const servers = [createHttpServer(serverOptions), createHttpServer(serverOptions)] as const

  async function close(): Promise<void> {
    await Promise.all(
      servers.map(async (server) => {
        if (!server.listening) return
        const closed = new Promise((done) => server.close(done))
        server.closeAllConnections()
        await closed
      }),
    )
    await delivering?.close()
    await engine.close()
    closeDatabase()
  }

  try {
    const port = await listenOnLoopback([...servers], options.port)
    address = `http://localhost:${port}`
    createAddressBook(database).moveTo(address)
  } catch (error) {
    await close()
    throw error
  }
  return { address, close }
}

const missing = (): never => {
  throw httpError(404, 'Not found')
}

/** Refuses addresses that name another project or dataset than this lake holds. */
function checked(routes: Routes, projectId: string, dataset: string): Routes {
  const check =
    (handler: Handler): Handler =>
    (exchange: Exchange) => {
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

function identify(request: IncomingMessage, tokens: Tokens): Identity {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return anonymous
  const identity = identifyProgram(token, tokens)
  if (identity === null) throw invalidToken()
  return identity
}
