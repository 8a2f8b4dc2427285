/**
 * Stands between `@sanity/export` and the local Content Lake while a dataset is exported. The exporter asks for a picture's
 * original bytes only at Sanity's own address, and elsewhere would get it encoded anew, which is another picture by its
 * name. It also takes pictures from where they were when they were uploaded, be it a port of last week.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import type { SanityClient } from '@sanity/client'
import type { SanityClientLike } from '@sanity/export'

export type Gate = { client: SanityClientLike; close: () => Promise<void> }

export async function openGate(client: SanityClient): Promise<Gate> {
  const server = createServer((request, response) => {
    forward(client, request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    client: {
      getUrl: (path) => client.getUrl(path).replace(originOf(client), own),
      config: () => ({ token: client.config().token ?? '' }),
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const originOf = (client: SanityClient) => new URL(client.getUrl('/')).origin

async function forward(client: SanityClient, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', originOf(client))
  const isPicture = url.pathname.startsWith('/images/')
  if (isPicture) url.searchParams.set('dlRaw', 'true')
  const { token } = client.config()
  const answer = await fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {})
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
  // Node and the browser's library declare the same stream in two ways.
  const body = answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body as ReadableStream)
  const isExport = answer.ok && url.pathname.includes('/data/export/')
  await pipeline(isExport ? Readable.from(linesOf(body, `http://${request.headers.host ?? ''}`)) : body, response)
}

/** The exported documents, in which pictures and files are where this gate can be asked for them. */
async function* linesOf(body: Readable, own: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: body })) {
    const document = JSON.parse(line) as { _type: string; path?: string }
    const isAsset = document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
    yield isAsset && document.path
      ? `${JSON.stringify({ ...document, url: `${own}/${document.path}` })}\n`
      : `${line}\n`
  }
}
