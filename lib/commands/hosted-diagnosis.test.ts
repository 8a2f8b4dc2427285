import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { webhook } from '../../sanity/project.ts'
import { examineHosted } from './hosted-diagnosis.ts'

const variables = {
  SANITY_PROJECT_ID: 'abc123',
  SANITY_DATASET: 'production',
  SANITY_API_READ_TOKEN: 'reader',
  SANITY_API_WRITE_TOKEN: 'writer',
  SITE_URL: 'https://ambas.example',
}
const site = { origin: 'https://ambas.example', allowCredentials: true }
const hook = { url: `https://ambas.example${webhook.path}`, isDisabledByUser: false }

let server: Server | undefined

afterEach(() => {
  server?.close()
})

test('a project with everything set up has no fault', async () => {
  expect(await faultsWith({ cors: [site], hooks: [hook] })).toEqual([])
})

test('an origin that is not allowed and a webhook that is switched off are reported', async () => {
  expect(await faultsWith({ cors: [], hooks: [{ ...hook, isDisabledByUser: true }] })).toEqual(['CORS', 'webhook'])
})

test('a token that Sanity does not know is reported by its name', async () => {
  const findings = await examine({ cors: [site], hooks: [hook] }, { ...variables, SANITY_API_READ_TOKEN: 'stale' })
  const fault = findings.find(({ isFine }) => !isFine)
  expect(fault?.about).toBe('read token')
  expect(fault?.mend).toContain('SANITY_API_READ_TOKEN')
})

test('without a token to write with, the site is as well as before', async () => {
  const findings = await examine({ cors: [site], hooks: [hook] }, { ...variables, SANITY_API_WRITE_TOKEN: '' })
  expect(findings.every(({ isFine }) => isFine)).toBe(true)
})

test('lists that a token may not see are no fault, but say where to look', async () => {
  const findings = await examine({ cors: 403, hooks: 403 })
  expect(findings.every(({ isFine }) => isFine)).toBe(true)
  expect(findings.find(({ about }) => about === 'webhook')?.seen).toContain(webhook.filter)
})

test('with no answer from Sanity at all, each question says so', async () => {
  const nowhere = { data: 'http://127.0.0.1:1', management: 'http://127.0.0.1:1' }
  const findings = await examineHosted(variables, nowhere)
  expect(findings.filter(({ isFine }) => isFine)).toEqual([])
})

type Lists = { cors: unknown; hooks: unknown }

async function faultsWith(lists: Lists): Promise<string[]> {
  return (await examine(lists)).filter(({ isFine }) => !isFine).map(({ about }) => about)
}

/** Asks a server that answers as Sanity's API does: a number among the lists is a status. */
async function examine({ cors, hooks }: Lists, asked = variables) {
  server = createServer((request, response) => {
    const url = request.url ?? ''
    const isKnown = ['Bearer reader', 'Bearer writer'].includes(request.headers.authorization ?? '')
    const answer = !isKnown ? 401 : url.includes('/cors') ? cors : url.includes('/hooks/') ? hooks : { result: 1 }
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(typeof answer === 'number' ? {} : answer))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return examineHosted(asked, { data: address, management: address })
}
