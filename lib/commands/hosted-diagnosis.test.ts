/** Hosted Sanity as far as a local Content Lake plays it (documents, tokens, rights), with a stand-in for its management. */
import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiVersion, connection, webhook } from '../../sanity/project.ts'
import { startLake, type Lake } from '../../sanity/lake/lake.ts'
import { examineHosted } from './hosted-diagnosis.ts'
import { root } from './program.ts'

const variables = {
  SANITY_PROJECT_ID: 'local',
  SANITY_DATASET: 'production',
  SANITY_API_READ_TOKEN: 'a-token-that-may-read',
  SANITY_API_WRITE_TOKEN: 'a-token-that-may-write',
  SITE_URL: 'https://ambas.example',
  STUDIO_URL: 'https://ambas.sanity.studio',
}

/** As Sanity's API lists it. */
const hook = {
  type: 'document',
  name: 'Ambas',
  url: `https://ambas.example${webhook.path}`,
  dataset: 'production',
  apiVersion: `v${apiVersion}`,
  httpMethod: 'POST',
  includeDrafts: false,
  includeAllVersions: false,
  isDisabled: false,
  isDisabledByUser: false,
  secret: 'kept',
  rule: { on: ['create', 'update', 'delete'], filter: webhook.filter, projection: webhook.projection },
}

let folder: string
let lake: Lake
let server: Server | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambas-hosted-'))
  lake = await startLake({
    data: folder,
    port: 0,
    tokens: { read: variables.SANITY_API_READ_TOKEN, write: variables.SANITY_API_WRITE_TOKEN },
  })
})

afterEach(() => {
  server?.close()
})

afterAll(async () => {
  await lake.close()
  await rm(folder, { recursive: true })
})

type Answers = { cors?: object | number; hooks?: unknown; datasets?: unknown }

/** Asks a server that answers some questions itself, a number being a status, and passes the others on to the lake. */
async function examine(
  answers: Answers = {},
  changes: Partial<Record<keyof typeof variables | 'SANITY_MANAGE_TOKEN', string>> = {},
) {
  const { cors = { allowed: true, withCredentials: true }, hooks = [hook], datasets = 403 } = answers
  server = createServer((request, response) => {
    const url = request.url ?? ''
    const own = url.endsWith('/check/cors')
      ? typeof cors === 'number'
        ? cors
        : { result: cors }
      : url.includes('/hooks/')
        ? hooks
        : url.endsWith('/datasets')
          ? datasets
          : null
    const send = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    if (typeof own === 'number') return send(own, '{}')
    if (own !== null) return send(200, JSON.stringify(own))
    const { authorization = '' } = request.headers
    void fetch(`${lake.address}${url}`, { headers: authorization ? { authorization } : {} }).then(async (answer) =>
      send(answer.status, await answer.text()),
    )
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return examineHosted({ ...variables, ...changes }, { data: address, management: address })
}

async function faults(...asked: Parameters<typeof examine>) {
  return (await examine(...asked)).filter(({ isFine }) => !isFine)
}

async function fault(...asked: Parameters<typeof examine>) {
  const all = await faults(...asked)
  expect(all).toHaveLength(1)
  return all[0]
}

test('a project with everything set up has no fault, and each thing is named', async () => {
  const findings = await examine({ datasets: [{ name: 'production', aclMode: 'private' }] })
  expect(findings.map(({ about, isFine, seen }) => [about, isFine, seen])).toEqual([
    ['project', true, 'local'],
    ['dataset', true, 'production, private'],
    ['API version', true, apiVersion],
    ['read token', true, 'reads drafts and writes nothing'],
    ['write token', true, 'may write: what was scheduled is published'],
    ['Studio', true, 'https://ambas.sanity.studio may ask, with credentials'],
    ['webhook', true, `tells https://ambas.example${webhook.path}`],
  ])
})

test('a project that Sanity does not know, or no answer at all, is said once', async () => {
  expect(await fault({ cors: 404 })).toMatchObject({ about: 'project', seen: 'Sanity knows no project local' })
  const nowhere = { data: 'http://127.0.0.1:1', management: 'http://127.0.0.1:1' }
  expect(await examineHosted(variables, nowhere)).toMatchObject([{ about: 'project', isFine: false }])
})

test('a dataset that is not there is named', async () => {
  const all = await faults({}, { SANITY_DATASET: 'elsewhere' })
  expect(all.find(({ about }) => about === 'dataset')?.seen).toBe('there is no dataset elsewhere')
})

test('a token that Sanity does not know is reported by its name, with where another is made', async () => {
  const stale = await fault({}, { SANITY_API_READ_TOKEN: 'stale' })
  expect(stale).toMatchObject({ about: 'read token', seen: 'is not accepted (it answers 401)' })
  expect(stale?.mend).toContain('SANITY_API_READ_TOKEN')
  expect(await fault({}, { SANITY_API_WRITE_TOKEN: 'stale' })).toMatchObject({ about: 'write token' })
})

test('a token with too few rights is a fault, one with too many is pointed out', async () => {
  const swapped = {
    SANITY_API_READ_TOKEN: variables.SANITY_API_WRITE_TOKEN,
    SANITY_API_WRITE_TOKEN: variables.SANITY_API_READ_TOKEN,
  }
  const findings = await examine({}, swapped)
  expect(findings.find(({ about }) => about === 'read token')).toMatchObject({
    isFine: true,
    seen: expect.stringContaining('may write too') as string,
  })
  expect(findings.find(({ about }) => about === 'write token')).toMatchObject({ isFine: false, seen: 'may only read' })
})

test('without a token to write with the site is well until somebody has scheduled something', async () => {
  const without = { SANITY_API_WRITE_TOKEN: 'local-made-up' }
  expect(await faults({}, without)).toEqual([])
  const client = createClient({ ...connection, apiHost: lake.address, token: variables.SANITY_API_WRITE_TOKEN })
  await client.create({ _id: 'schedules.one', _type: 'schedule', publishAt: '2027-01-01T00:00:00Z' })
  expect(await fault({}, without)).toMatchObject({
    about: 'write token',
    seen: 'none, and 1 scheduled publication will not happen',
  })
  await client.delete('schedules.one')
})

test.each([
  [{ allowed: false, withCredentials: false }, 'https://ambas.sanity.studio is not allowed to ask'],
  [
    { allowed: true, withCredentials: false },
    'https://ambas.sanity.studio may ask, but without credentials: nobody could log in there',
  ],
])('a Studio that may not ask (%j) is a fault', async (cors, seen) => {
  expect(await fault({ cors })).toMatchObject({ about: 'Studio', seen })
})

test('a Studio whose address is not set, and a site that Sanity cannot reach, are faults', async () => {
  const all = await faults({}, { STUDIO_URL: '', SITE_URL: 'http://localhost:3000' })
  expect(all.map(({ about }) => about)).toEqual(['Studio', 'webhook'])
  expect(all[1]?.seen).toBe('Sanity cannot reach the site at http://localhost:3000')
})

test.each<[string, object[], string]>([
  ['none', [], `there is none that tells https://ambas.example${webhook.path}`],
  ['another site’s only', [{ ...hook, url: 'https://another.example/api/revalidate' }], 'there is none that tells'],
  ['one that is off', [{ ...hook, isDisabledByUser: true }], 'it is switched off'],
  ['one that failed', [{ ...hook, isDisabled: true }], 'Sanity has switched it off, for it failed too often'],
  ['another dataset', [{ ...hook, dataset: 'staging' }], 'it watches the dataset staging'],
  ['no deletions', [{ ...hook, rule: { ...hook.rule, on: ['create', 'update'] } }], 'it does not tell of: delete'],
  ['another filter', [{ ...hook, rule: { ...hook.rule, filter: '_type == "article"' } }], 'it has another filter'],
  ['another projection', [{ ...hook, rule: { ...hook.rule, projection: '{_id}' } }], 'it has another projection'],
  ['drafts', [{ ...hook, includeDrafts: true }], 'it tells of drafts as well'],
  ['versions', [{ ...hook, includeAllVersions: true }], 'it tells of versions in releases as well'],
  ['no secret', [{ ...hook, secret: null }], 'it has no secret, so the site cannot believe it'],
  ['an old API', [{ ...hook, apiVersion: 'v2021-03-25' }], 'it speaks the API of 2021-03-25'],
  ['the old kind', [{ url: hook.url, dataset: 'production', type: 'transaction' }], 'it is of the old kind'],
])('a webhook wrongly set up (%s) is a fault, with what to set', async (_, hooks, seen) => {
  const wrong = await fault({ hooks })
  expect(wrong?.about).toBe('webhook')
  expect(wrong?.seen).toContain(seen)
  expect(wrong?.mend).toContain(webhook.filter)
})

test('a filter that is only written differently is the same', async () => {
  const rule = { ...hook.rule, filter: webhook.filter.replaceAll('"', "'").replace('in [', 'in\n  [ ') }
  expect(
    await faults({
      hooks: [
        { ...hook, isDisabledByUser: true },
        { ...hook, rule },
      ],
    }),
  ).toEqual([])
})

test('webhooks that the token may not see are no fault, but it is said how to have them checked', async () => {
  const webhookFinding = (await examine({ hooks: 403 })).find(({ about }) => about === 'webhook')
  expect(webhookFinding).toMatchObject({ isFine: true })
  expect(webhookFinding?.seen).toContain('SANITY_MANAGE_TOKEN')
  expect(webhookFinding?.seen).toContain(webhook.filter)
})

test('the page that says what to set says what is checked', () => {
  const page = readFileSync(join(root, 'docs/hosted-sanity.md'), 'utf8')
  for (const value of [webhook.path, webhook.filter, webhook.projection, `v${apiVersion}`])
    expect(page).toContain(value)
})
