/** The Content Lake away: readers keep their pages, and the site mends itself when it is back. */
import { expect, test } from '@playwright/test'
import { createClient, type SanityClient } from '@sanity/client'
import { createProcesses, type Processes } from '../../lib/commands/processes.ts'
import { startLake } from '../../lib/commands/servers.ts'
import { createStage, openStage, type Stage } from '../../lib/commands/stage.ts'
import { connection } from '../../sanity/project.ts'
import { words } from '../../messages/words.ts'
import { newArticle } from '../lake.ts'
import { fillLake } from './newsroom.ts'

let processes: Processes
let stage: Stage

test.beforeEach(async () => {
  processes = createProcesses()
  stage = await createStage()
})

test.afterEach(async () => {
  await processes.stop()
  stage.clear()
})

function editorOf({ environment: { lake, variables } }: Stage): SanityClient {
  return createClient({ ...connection, apiHost: lake.address, token: variables.SANITY_API_WRITE_TOKEN ?? '' })
}

const back = { intervals: [500], timeout: 60_000 }

test('a site started while the lake is away says so, serves what it has, and recovers by itself', async ({
  request,
}) => {
  test.slow()
  const { site } = stage.environment
  await openStage(processes, stage)
  const health = async () =>
    (await (await request.get(`${site.address}/api/health`)).json()) as {
      status: string
      contentLake: { status: string }
    }
  const statusAt = async (path: string) => (await request.get(`${site.address}${path}`)).status()

  await expect.poll(async () => (await health()).contentLake.status, back).toBe('away')
  expect(await statusAt('/en')).toBe(200)
  expect(await statusAt('/es')).toBe(200)

  const unmade = await request.get(`${site.address}/es/temas/salud`)
  expect(unmade.status()).toBe(503)
  expect(unmade.headers()['retry-after']).toBe('30')
  expect(await unmade.text()).toContain('<html lang="es"')
  expect(await unmade.text()).toContain(words.es.Status.unavailableTitle)

  fillLake(stage)
  await startLake(processes, stage.environment)
  await expect.poll(async () => (await health()).status, back).toBe('ok')
  await expect.poll(() => statusAt('/es/temas/salud'), back).toBe(200)
})

test('what was published between the build and the start of the site is on its front page', async ({ request }) => {
  test.slow()
  const article = newArticle('es')
  fillLake(stage)
  await startLake(processes, stage.environment)
  await editorOf(stage).create(article)
  await openStage(processes, stage)
  const front = async () => (await request.get(`${stage.environment.site.address}/es`)).text()
  await expect.poll(front, back).toContain(article.title)
})

test('when the lake goes away, every page made before still answers, and what changes meanwhile is shown after', async ({
  request,
}) => {
  test.slow()
  const { site, lake } = stage.environment
  fillLake(stage)
  const server = await startLake(processes, stage.environment)
  await openStage(processes, stage)
  const paths = ['/en', '/es', '/es/temas/salud', '/en/authors/samuel-okafor', '/en/topics']
  for (const path of paths) expect((await request.get(`${site.address}${path}`)).status(), path).toBe(200)

  await server.stop('SIGKILL')
  for (const path of paths) expect((await request.get(`${site.address}${path}`)).status(), path).toBe(200)
  expect((await request.get(`${site.address}/en/articles/never-heard-of`)).status()).toBe(404)

  await startLake(processes, stage.environment)
  await request.post(`${lake.address}/v2025-02-19/data/mutate/production`, {
    headers: { authorization: `Bearer ${stage.environment.variables.SANITY_API_WRITE_TOKEN}` },
    data: { mutations: [{ patch: { id: 'author-samuel-okafor', set: { name: 'Samuel A. Okafor' } } }] },
  })
  const author = async () => (await request.get(`${site.address}/en/authors/samuel-okafor`)).text()
  await expect.poll(author, back).toContain('Samuel A. Okafor')
})
