/** Whether hosted Sanity is set up as the site needs it: asked of Sanity's own API, with our own tokens. */
import { z } from 'zod'
import { webhook } from '../../sanity/project.ts'
import { found, type Finding } from './diagnosis.ts'
import { hasHostedToken } from './environment.ts'
import type { Variables } from './program.ts'

const apiVersion = 'v2025-02-19'
const corsShape = z.array(z.object({ origin: z.string(), allowCredentials: z.boolean() }))
const hooksShape = z.array(z.object({ url: z.string(), isDisabledByUser: z.boolean().optional() }))

type Hosts = {
  /** The project's own host, where documents are asked for. */
  data: string
  /** Sanity's management host. */
  management: string
}

/** Looks at project, dataset, tokens, allowed origins and webhook. `hosts` are Sanity's unless a test says otherwise. */
export async function examineHosted(variables: Variables, hosts: Hosts = sanityHosts(variables)): Promise<Finding[]> {
  const { SANITY_PROJECT_ID: project = '', SANITY_DATASET: dataset = '', SITE_URL: site = '' } = variables
  const manage = `https://www.sanity.io/manage/project/${project}/api`
  const ask = (url: string, token?: string) => statusAndBody(url, token)
  const query = `${hosts.data}/${apiVersion}/data/query/${dataset}?query=count(*%5B0...1%5D)`
  const [read, write] = await Promise.all([
    ask(query, variables.SANITY_API_READ_TOKEN),
    ask(query, variables.SANITY_API_WRITE_TOKEN),
  ])
  const [cors, hooks] = await Promise.all([
    ask(`${hosts.management}/${apiVersion}/projects/${project}/cors`, variables.SANITY_API_READ_TOKEN),
    ask(`${hosts.management}/${apiVersion}/hooks/projects/${project}`, variables.SANITY_API_READ_TOKEN),
  ])
  return [
    found(
      'project',
      read.status !== 0 && read.status !== 404,
      `${project}, dataset ${dataset}`,
      `${project} with dataset ${dataset} does not answer (${said(read.status)})`,
      'Check SANITY_PROJECT_ID and SANITY_DATASET in .env.local',
    ),
    tokenFinding('read token', 'SANITY_API_READ_TOKEN', read.status, `${manage}/tokens`),
    hasHostedToken(variables, 'SANITY_API_WRITE_TOKEN')
      ? tokenFinding('write token', 'SANITY_API_WRITE_TOKEN', write.status, `${manage}/tokens`)
      : { about: 'write token', isFine: true, seen: 'none; only the seed and the import write' },
    listFinding(
      'CORS',
      cors,
      (body) => corsShape.parse(body).some(({ origin }) => origin === site),
      `${site} is allowed`,
      `Allow ${site}, with credentials, at ${manage}/cors-origins`,
    ),
    listFinding(
      'webhook',
      hooks,
      (body) => hooksShape.parse(body).some((hook) => hook.url === `${site}${webhook.path}` && !hook.isDisabledByUser),
      `tells ${site}${webhook.path}`,
      `Make one at ${manage}/webhooks: URL ${site}${webhook.path}, filter ${webhook.filter}, projection ${webhook.projection}, secret SANITY_WEBHOOK_SECRET`,
    ),
  ]
}

function sanityHosts({ SANITY_PROJECT_ID: project = '' }: Variables): Hosts {
  return { data: `https://${project}.api.sanity.io`, management: 'https://api.sanity.io' }
}

function tokenFinding(about: string, variable: string, status: number, where: string): Finding {
  const isFine = status !== 401 && status !== 403 && status !== 0
  return found(
    about,
    isFine,
    'is accepted',
    `is not accepted (${said(status)})`,
    `Make one at ${where} and put it into .env.local as ${variable}`,
  )
}

type Answer = { status: number; body: unknown }

/** A list that a token may not be allowed to see is no fault: then the finding says where to look. */
function listFinding(
  about: string,
  { status, body }: Answer,
  isListed: (body: unknown) => boolean,
  good: string,
  mend: string,
): Finding {
  if (status === 401 || status === 403) return { about, isFine: true, seen: `this token may not see it. ${mend}` }
  try {
    return found(about, isListed(body), good, 'not set up', mend)
  } catch {
    return found(about, false, '', `could not be asked for (${said(status)})`, mend)
  }
}

async function statusAndBody(url: string, token?: string): Promise<Answer> {
  try {
    const headers = token ? { authorization: `Bearer ${token}` } : undefined
    const response = await fetch(url, { ...(headers && { headers }), signal: AbortSignal.timeout(10_000) })
    return { status: response.status, body: (await response.json()) as unknown }
  } catch {
    return { status: 0, body: null }
  }
}

function said(status: number): string {
  return status === 0 ? 'no answer' : `it answers ${status}`
}
