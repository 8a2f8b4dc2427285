/** A lake in a temporary folder on a free port, for tests and measurements, with the real client to speak to it. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { startLake, type Lake, type LakeOptions } from './lake.ts'

export const tokens = { read: 'token-for-reading', write: 'token-for-writing' }

/** A client of the lake at an address; without a token it is one of the public. */
export function connect(address: string, config: ClientConfig = {}): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: address,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a server on this machine has no subdomain for a project
    useProjectHostname: false,
    useCdn: false,
    maxRetries: 0,
    ...config,
  })
}

export type TestLake = {
  folder: string
  address: string
  /** May do everything. */
  client: SanityClient
  /** Has no token. */
  visitor: SanityClient
  /** Closes the lake and starts it again on the same data. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

/** Starts a lake; `close` also removes its data. */
export async function startTestLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const folder = await mkdtemp(join(tmpdir(), 'lake-'))
  const start = (port: number): Promise<Lake> => startLake({ data: folder, port, tokens, ...options })
  let lake = await start(0)
  const { address } = lake
  const client = connect(address, { token: tokens.write })
  return {
    folder,
    address,
    client,
    visitor: connect(address),
    async restart() {
      await lake.close()
      lake = await start(Number(new URL(address).port))
      // Connections kept open from before turn out to be closed when they are used.
      for (let answered = 0; answered < 3;) {
        answered = await client.request({ url: '/ping' }).then(
          () => answered + 1,
          () => 0,
        )
      }
    },
    async close() {
      await lake.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
