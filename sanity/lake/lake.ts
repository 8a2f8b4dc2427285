/** A local Content Lake: what `@sanity/client` and the Studio need of Sanity's API, from a folder on this machine. */

import { join, resolve } from 'node:path'
import { anonymous, identifyProgram, invalidToken, type Identity, type Tokens } from './access/identity.ts'
import { createSessions, type Sessions } from './access/sessions.ts'
import { createFiles } from './assets/files.ts'
import { createImageCache } from './assets/image-cache.ts'
import { createApi, createPublicFiles, type Parts } from './http/api.ts'
import { createHttpServer, listenOnLoopback, type ServerOptions } from './http/server.ts'
import { acceptSockets } from './http/upgrade.ts'
import { createPresence } from './listen/presence.ts'
import { createCommitter } from './mutations/commit.ts'
import { createEngine } from './query/engine.ts'
import { createIndexKeeper } from './query/indexes.ts'
import { createAddressBook } from './store/address.ts'
import { openDatabase } from './store/database.ts'
import { createDocuments } from './store/documents.ts'
import { createHistory } from './store/history.ts'
import { createNotes } from './store/notes.ts'
import { createPast } from './store/past.ts'
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
  /** What that Studio is to know of where it runs, by name. */
  studioVariables?: Record<string, string>
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
  const { queryDeadline: deadline = 10_000, slowQuery: slowRead = 3 } = options
  const folder = resolve(options.data)
  const { database, close: closeDatabase } = openDatabase(folder)
  const documents = createDocuments(database)
  const history = createHistory(database)
  const notes = createNotes(database)
  const sessions = createSessions(notes)
  const outbox = createOutbox(database, webhook !== undefined)
  const committer = createCommitter({ database, documents, history, outbox })
  const indexes = createIndexKeeper(database)
  const engine = createEngine({ indexes, folder, projectId, dataset, threads, deadline, slowRead })
  const delivering = webhook && startDelivering({ webhook, outbox, engine, projectId, dataset, log })
  if (delivering !== undefined) committer.subscribe(delivering.wake)

  let address = ''
  const parts: Parts = {
    ...{
      folder,
      documents,
      history,
      past: createPast(database),
      notes,
      sessions,
      committer,
      engine,
      projectId,
      dataset,
      log,
    },
    origins: options.origins ?? [],
    files: createFiles(join(folder, 'assets')),
    cache: createImageCache(join(folder, 'cache')),
    studio: {
      folder: options.studio === undefined ? undefined : resolve(options.studio),
      variables: options.studioVariables ?? {},
    },
    address: () => address,
  }
  const serverOptions: ServerOptions = {
    origins: options.origins ?? [],
    identify: (authorization) => identify(authorization, tokens, sessions),
    api: createApi(parts),
    files: createPublicFiles(parts),
    log,
  }
  const listening = [createHttpServer(serverOptions), createHttpServer(serverOptions)] as const
  const servers = [listening[0].server, listening[1].server] as const
  const presence = createPresence(serverOptions.identify)
  const sockets = acceptSockets(servers, { server: serverOptions, presence, dataset })

  async function close(): Promise<void> {
    sockets.close()
    await Promise.all(listening.map((server) => server.close()))
    await delivering?.close()
    await engine.close()
    closeDatabase()
  }

  try {
    const port = await listenOnLoopback(servers, options.port)
    address = `http://localhost:${port}`
    createAddressBook(database).moveTo(address)
  } catch (error) {
    await close()
    throw error
  }
  return { address, close }
}

/** Whose an `Authorization` header is. Throws 401 for a token nobody knows. */
function identify(authorization: string | undefined, tokens: Tokens, sessions: Sessions): Identity {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return anonymous
  const identity = identifyProgram(token, tokens) ?? sessions.find(token)
  if (identity === null) throw invalidToken()
  return identity
}
