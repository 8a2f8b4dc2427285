/** A newsroom of a test's own, which it may ill-treat: the demo newspaper, the built site, and what stands between them. */
import { test as base } from '@playwright/test'
import { createClient, type SanityClient } from '@sanity/client'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toEnvironment } from '../../lib/commands/environment.ts'
import { freePort } from '../../lib/commands/ports.ts'
import { createProcesses, type Server } from '../../lib/commands/processes.ts'
import { root } from '../../lib/commands/program.ts'
import { startLake, startSite } from '../../lib/commands/servers.ts'
import { createStage, stageBuild, type Stage } from '../../lib/commands/stage.ts'
import { connection } from '../../sanity/project.ts'
import { startMisbehavingLake, type MisbehavingLake } from './misbehaving-lake.ts'

export type Newsroom = {
  /** The site's address. */
  site: string
  secret: string
  /** An editor's hand: writes to the lake directly, however the lake misbehaves for the site. */
  editor: SanityClient
  between: MisbehavingLake
  siteServer: Server
  lakeServer: Server
  /** The site's own file. */
  siteFile: string
  /** Ends the site without warning and starts it again. */
  restartSite: (meanwhile?: () => void) => Promise<void>
  /** Starts another instance of the site, as on another machine: with pages of its own, told nothing by the lake. Answers its address. */
  openInstance: () => Promise<string>
  restartLake: () => Promise<void>
  close: () => Promise<void>
}

type Options = {
  /** The webhooks of the lake reach nobody. */
  isDeaf?: boolean
  /** Variables the site is started with besides. */
  more?: Record<string, string>
}

export async function openNewsroom({ isDeaf = false, more = {} }: Options = {}): Promise<Newsroom> {
  const processes = createProcesses()
  const stage = await createStage()
  const { environment } = stage
  const { site, lake, variables } = environment
  fillLake(stage)
  const between = await startMisbehavingLake(lake.address)
  const lakeEnvironment = isDeaf ? { ...environment, site: { ...site, address: 'http://localhost:9' } } : environment
  const siteVariables = { ...variables, ...more, LAKE_PORT: String(between.port) }
  const siteEnvironment = toEnvironment(root, siteVariables)
  const openLake = () => startLake(processes, lakeEnvironment)
  const openSite = () => startSite(processes, siteEnvironment, stageBuild)
  const lakeServer = await openLake()
  const newsroom: Newsroom = {
    site: site.address,
    secret: variables.SANITY_WEBHOOK_SECRET ?? '',
    editor: createClient({
      ...connection,
      apiHost: lake.address,
      token: variables.SANITY_API_WRITE_TOKEN ?? '',
      perspective: 'raw',
    }),
    between,
    lakeServer,
    siteServer: await openSite(),
    siteFile: join(site.data, 'site.sqlite'),
    async restartSite(meanwhile) {
      await newsroom.siteServer.stop('SIGKILL')
      meanwhile?.()
      newsroom.siteServer = await openSite()
    },
    async openInstance() {
      const own = { PORT: String(await freePort()), SITE_DATA: `${site.data}-beside` }
      const another = toEnvironment(root, { ...siteVariables, ...own })
      await startSite(processes, another, stageBuild)
      return another.site.address
    },
    async restartLake() {
      await newsroom.lakeServer.stop('SIGKILL')
      newsroom.lakeServer = await openLake()
    },
    async close() {
      await processes.stop()
      await between.close()
      stage.clear()
    },
  }
  return newsroom
}

/** Gives a lake not yet started the demo newspaper, to the byte what the site was built on. */
export function fillLake({ environment: { lake } }: Stage): void {
  cpSync(process.env.E2E_FILLED_LAKE ?? '', lake.data, { recursive: true })
}

/** The status and words of an address, without following it anywhere. */
export async function visit(address: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(address, { redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Posts a message to the site, signed as the Content Lake signs. */
export async function postSigned({ site, secret }: Newsroom, path: string, message: object, key = randomUUID()) {
  const body = JSON.stringify(message)
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, [SIGNATURE_HEADER_NAME]: signature }
  return fetch(site + path, { method: 'POST', body, headers })
}

/** Has the site throw away every page that shows what is at an address: they are as if never made. */
export async function forgetPagesWith(newsroom: Newsroom, path: string): Promise<void> {
  for (const undo of [false, true]) {
    const { status } = await postSigned(newsroom, '/api/take-down', { path, undo })
    if (status !== 200) throw new Error(`The site did not take ${path} down: ${status}`)
  }
}

/** Waits until the site has read the whole lake and asks nothing more: what it makes ahead is made. Answers what it asked. */
export async function untilQuiet({ site, between }: Newsroom): Promise<string[]> {
  const asked: string[] = []
  for (let quiet = 0; quiet < 6;) {
    await sleep(250)
    const { site: known } = JSON.parse((await visit(`${site}/api/health`)).text) as { site: { isComplete: boolean } }
    const questions = between.takeQuestions()
    asked.push(...questions)
    quiet = known.isComplete && questions.length === 0 ? quiet + 1 : 0
  }
  return asked
}

/** A test with a newsroom that it shares, one after another, with the others of its worker. It leaves it in order. */
export const test = base.extend<object, { newsroom: Newsroom }>({
  newsroom: [
    // Playwright insists on the pattern, empty or not.
    async ({}, use) => {
      const newsroom = await openNewsroom()
      await untilQuiet(newsroom)
      await use(newsroom)
      await newsroom.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
