/** Whether hosted Sanity is set up as the site needs it: asked of Sanity's own API, as its own tools ask. */
import { z } from 'zod'
import { apiVersion, webhook } from '../../sanity/project.ts'
import { found, type Finding } from './diagnosis.ts'
import { hasHostedToken } from './environment.ts'
import { webhookFaults } from './hosted-webhook.ts'
import type { Variables } from './program.ts'

type Hosts = {
  /** The project's own host, where documents are asked for. */
  data: string
  /** Sanity's management host. */
  management: string
}

/** Everything the questions need to know: what is set, where it is asked, and where it is mended. */
type Setting = {
  project: string
  dataset: string
  variables: Variables
  hosts: Hosts
  manage: string
}

/**
 * Looks at project, dataset, API version, tokens and their rights, the Studio's origin and the webhook. Changes nothing.
 * `hosts` are Sanity's unless a test says otherwise.
 */
export async function examineHosted(variables: Variables, hosts: Hosts = sanityHosts(variables)): Promise<Finding[]> {
  const { SANITY_PROJECT_ID: project = '', SANITY_DATASET: dataset = '' } = variables
  const manage = `https://www.sanity.io/manage/project/${project}/api`
  const setting = { project, dataset, variables, hosts, manage }
  const reach = await examineProject(setting)
  // Without a project every other question would only say the same again.
  if (!reach.isFine) return [reach]
  const findings = await Promise.all([
    examineDataset(setting),
    examineReadToken(setting),
    examineWriteToken(setting),
    examineStudio(setting),
    examineWebhook(setting),
  ])
  return [reach, ...findings.flat()]
}

function sanityHosts({ SANITY_PROJECT_ID: project = '' }: Variables): Hosts {
  return { data: `https://${project}.api.sanity.io`, management: 'https://api.sanity.io' }
}

const corsShape = z.object({ result: z.object({ allowed: z.boolean(), withCredentials: z.boolean() }) })

/** Asks whether the project allows an origin, as the Studio itself does. It answers without a token. */
function askCors({ hosts }: Setting, origin: string): Promise<Answer> {
  return ask(`${hosts.data}/v${apiVersion}/check/cors`, { headers: { origin } })
}

async function examineProject(setting: Setting): Promise<Finding> {
  const { status } = await askCors(setting, 'https://origin.invalid')
  if (status === 404) {
    return found(
      'project',
      false,
      '',
      `Sanity knows no project ${setting.project}`,
      'Copy the project id from sanity.io/manage into .env.local as SANITY_PROJECT_ID',
    )
  }
  return found(
    'project',
    status === 200,
    setting.project,
    `${setting.hosts.data} does not answer as Sanity does (${said(status)})`,
    'Is this machine online? See also https://www.sanity-status.com',
  )
}

async function examineDataset(setting: Setting): Promise<Finding[]> {
  const { dataset, manage } = setting
  const { status, body } = await askQuery(setting, 'count(*[0...1])', setting.variables.SANITY_API_READ_TOKEN)
  const version = found(
    'API version',
    !(status === 400 && /version/i.test(JSON.stringify(body))),
    apiVersion,
    `Sanity does not speak ${apiVersion}`,
    'The date in sanity/project.ts must be one that has passed',
  )
  const listed = found(
    'dataset',
    status !== 404,
    `${dataset}${await visibilityOf(setting)}`,
    `there is no dataset ${dataset}`,
    `Make it at ${manage.replace(/api$/, 'datasets')}, or name another in .env.local as SANITY_DATASET`,
  )
  return [listed, version]
}

const datasetsShape = z.array(z.object({ name: z.string(), aclMode: z.string() }))

/** Whether anybody may read what is published there, when the token may know. */
async function visibilityOf({ project, dataset, hosts, variables }: Setting): Promise<string> {
  const { body } = await ask(
    `${hosts.management}/v${apiVersion}/projects/${project}/datasets`,
    bearing(variables.SANITY_API_READ_TOKEN),
  )
  const mode = datasetsShape.safeParse(body).data?.find(({ name }) => name === dataset)?.aclMode
  return mode === undefined ? '' : `, ${mode}`
}

const grantsShape = z.array(z.object({ filter: z.string(), permissions: z.array(z.string()) }))

/** What a token may do with documents of the dataset: `read`, `create`, `update`…; the status when it was not told. */
async function rightsOf({ project, dataset, hosts }: Setting, token?: string): Promise<Set<string> | number> {
  const path = `projects/${project}/datasets/${dataset}/acl`
  const { status, body } = await ask(`${hosts.data}/v${apiVersion}/${path}`, bearing(token))
  const grants = grantsShape.safeParse(body)
  return grants.success ? new Set(grants.data.flatMap(({ permissions }) => permissions)) : status
}

async function examineReadToken(setting: Setting): Promise<Finding> {
  const token = setting.variables.SANITY_API_READ_TOKEN
  const mend = `Make one for a Viewer at ${setting.manage}/tokens and put it into .env.local as SANITY_API_READ_TOKEN`
  const { status } = await askQuery(setting, 'count(*[0...1])', token)
  if (isRefusal(status) || !token) return found('read token', false, '', `is not accepted (${said(status)})`, mend)
  const rights = await rightsOf(setting, token)
  if (typeof rights === 'number') return { about: 'read token', isFine: true, seen: 'is accepted' }
  const isToWrite = rights.has('update') || rights.has('create')
  return found(
    'read token',
    rights.has('read'),
    isToWrite ? 'reads drafts; it may write too, where a Viewer’s would do' : 'reads drafts and writes nothing',
    'may not read drafts',
    mend,
  )
}

async function examineWriteToken(setting: Setting): Promise<Finding> {
  const { variables, manage } = setting
  const token = variables.SANITY_API_WRITE_TOKEN
  const mend = `Make one for an Editor at ${manage}/tokens and put it into .env.local as SANITY_API_WRITE_TOKEN`
  if (!hasHostedToken(variables, 'SANITY_API_WRITE_TOKEN')) return withoutWriteToken(setting, mend)
  const { status } = await askQuery(setting, 'count(*[0...1])', token)
  if (isRefusal(status)) return found('write token', false, '', `is not accepted (${said(status)})`, mend)
  const rights = await rightsOf(setting, token)
  if (typeof rights === 'number') return { about: 'write token', isFine: true, seen: 'is accepted' }
  return found(
    'write token',
    rights.has('create') && rights.has('update'),
    'may write: what was scheduled is published',
    'may only read',
    mend,
  )
}

/** That is well as long as nobody waits for something to be published. */
async function withoutWriteToken(setting: Setting, mend: string): Promise<Finding> {
  const query = 'count(*[_type == "schedule"])'
  const { body } = await askQuery(setting, query, setting.variables.SANITY_API_READ_TOKEN)
  const waiting = z.object({ result: z.number() }).safeParse(body).data?.result ?? 0
  return found(
    'write token',
    waiting === 0,
    'none: seed and import cannot write, and nothing can be published on schedule',
    `none, and ${waiting} scheduled publication${waiting === 1 ? '' : 's'} will not happen`,
    mend,
  )
}

/** The Studio's browser asks Sanity itself; the site's pages never do, so the site needs no entry. */
async function examineStudio(setting: Setting): Promise<Finding> {
  const { STUDIO_URL: studio } = setting.variables
  const about = 'Studio'
  const origin = studio && URL.parse(studio)?.origin
  if (!origin) {
    const mend = 'Put the Studio’s address into .env.local as STUDIO_URL, such as https://newsroom.sanity.studio'
    return found(about, false, '', 'its address is not set, so no draft can be shown beside its form', mend)
  }
  const { status, body } = await askCors(setting, origin)
  const verdict = corsShape.safeParse(body).data?.result
  const isKnown = verdict !== undefined
  const isAllowed = verdict?.allowed === true && verdict.withCredentials
  return found(
    about,
    isAllowed,
    `${origin} may ask, with credentials`,
    isKnown
      ? verdict.allowed
        ? `${origin} may ask, but without credentials: nobody could log in there`
        : `${origin} is not allowed to ask`
      : `whether ${origin} may ask could not be found out (${said(status)})`,
    `Add ${origin} at ${setting.manage}/cors-origins and tick “Allow credentials”`,
  )
}

async function examineWebhook(setting: Setting): Promise<Finding> {
  const { project, dataset, hosts, variables, manage } = setting
  const site = variables.SITE_URL ?? ''
  const url = `${site}${webhook.path}`
  if (!site.startsWith('https://')) {
    const mend = 'Put the site’s public address into .env.local as SITE_URL, such as https://www.example.org'
    return found('webhook', false, '', `Sanity cannot reach the site at ${site || 'no address'}`, mend)
  }
  const mend = `At ${manage}/webhooks: URL ${url}; dataset ${dataset}; on create, update and delete; filter ${webhook.filter}; projection ${webhook.projection}; drafts and versions off; API version v${apiVersion}; secret: SANITY_WEBHOOK_SECRET of .env.local`
  // Only an administrator's token may list webhooks. It is asked for once and kept nowhere.
  const token = variables.SANITY_MANAGE_TOKEN ?? variables.SANITY_API_READ_TOKEN
  const { status, body } = await ask(`${hosts.management}/v${apiVersion}/hooks/projects/${project}`, bearing(token))
  if (isRefusal(status) && status !== 0) {
    const seen = `this token may not see it. To have it checked: SANITY_MANAGE_TOKEN=… npm run doctor, with an administrator’s token. ${mend}`
    return { about: 'webhook', isFine: true, seen }
  }
  const faults = webhookFaults(body, { url, dataset })
  if (faults === null) return found('webhook', false, '', `could not be asked for (${said(status)})`, mend)
  return found('webhook', faults.length === 0, `tells ${url}`, faults.join('; '), mend)
}

function askQuery({ dataset, hosts }: Setting, query: string, token?: string): Promise<Answer> {
  const search = new URLSearchParams({ query, perspective: 'raw' })
  return ask(`${hosts.data}/v${apiVersion}/data/query/${dataset}?${search}`, bearing(token))
}

const bearing = (token?: string): RequestInit => (token ? { headers: { authorization: `Bearer ${token}` } } : {})

/** `status` 0: no answer. */
type Answer = { status: number; body: unknown }

async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })
    return { status: response.status, body: (await response.json().catch(() => null)) as unknown }
  } catch {
    return { status: 0, body: null }
  }
}

const isRefusal = (status: number) => status === 401 || status === 403 || status === 0

const said = (status: number) => (status === 0 ? 'no answer' : `it answers ${status}`)
