/** The servers of a newsroom and what must be made before they can run: the Content Lake, its Studio, the demo newspaper, the site. */
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { webhook } from '../../sanity/project.ts'
import { isBuiltFrom, noteBuilt, stampOf } from './build-stamp.ts'
import type { Environment } from './environment.ts'
import { Problem } from './problem.ts'
import { indented, type Processes, type Server } from './processes.ts'
import { ours, root, tool, type Program, type Variables } from './program.ts'

type Say = (line: string) => void

/** What a build needs on the disk, in megabytes: measured, with room to spare. */
const roomForBuild = 600

const studioFolder = join(root, 'sanity/dist')

/** What the site is built from, apart from the content. */
const siteIngredients = {
  paths: [
    'app',
    'components',
    'lib/content',
    'lib/delivery',
    'lib/feeds',
    'lib/i18n',
    'lib/seo',
    'lib/share',
    'lib/env.ts',
    'lib/images.ts',
    'lib/urls.ts',
    'messages',
    'public',
    'sanity/project.ts',
    'instrumentation.ts',
    'next.config.ts',
    'proxy.ts',
    'package-lock.json',
    'tsconfig.json',
  ],
  variables: ['SITE_URL', 'SANITY_PROJECT_ID', 'SANITY_DATASET', 'LAKE_PORT', 'LAKE_DATA'],
}

const studioIngredients = {
  paths: [
    'sanity/schema',
    'sanity/studio',
    'sanity/project.ts',
    'sanity/fingerprint.ts',
    'sanity.cli.ts',
    'sanity.config.ts',
    'sanity.config.tsx',
    'messages',
    'lib/urls.ts',
    'package-lock.json',
  ],
  variables: ['SITE_URL', 'SANITY_PROJECT_ID', 'SANITY_DATASET'],
}

/**
 * Starts the local Content Lake and waits until it answers. A silent one tells the site of no change: what is written
 * before the site is built is in the build.
 */
export function startLake(
  processes: Processes,
  { lake, site, variables }: Environment,
  { isSilent = false, onLine }: { isSilent?: boolean; onLine?: Say } = {},
): Promise<Server> {
  const telling = {
    LAKE_WEBHOOK_URL: `${site.address}${webhook.path}`,
    LAKE_WEBHOOK_FILTER: webhook.filter,
    LAKE_WEBHOOK_PROJECTION: webhook.projection,
  }
  return processes.serve(
    {
      name: 'The Content Lake',
      ...ours('sanity/lake/main.ts'),
      env: { ...variables, LAKE_STUDIO: studioFolder, ...(isSilent ? {} : telling) },
    },
    { address: `${lake.address}/v1/ping`, seconds: 60, ...(onLine && { onLine }) },
  )
}

/** Puts the demo newspaper into the lake. Leaves a lake that holds anything as it is. */
export async function seed(processes: Processes, { variables }: Environment, onLine?: Say): Promise<void> {
  await demand(
    processes,
    { name: 'Filling the lake with the demo newspaper', ...ours('sanity/seed/seed.ts'), env: variables },
    onLine,
  )
}

/** How many documents the local lake holds. As for the seed, those of the system and pictures without a document do not count. */
export async function countDocuments({ lake, variables }: Environment): Promise<number> {
  const own = '!(_id in path("_.**")) && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])'
  const query = new URLSearchParams({ query: `count(*[${own}])`, perspective: 'raw' })
  const response = await fetch(`${lake.address}/v2025-02-19/data/query/${variables.SANITY_DATASET}?${query}`, {
    headers: { authorization: `Bearer ${variables.SANITY_API_READ_TOKEN}` },
  })
  if (!response.ok) {
    throw new Problem(
      response.status === 401
        ? `The Content Lake at ${lake.address} refuses the token of .env.local: it belongs to another project, or was started with other secrets.`
        : `The Content Lake at ${lake.address} answers ${response.status} to a simple question:\n${indented(await response.text())}`,
    )
  }
  const { result } = (await response.json()) as { result: number }
  return result
}

/** Builds the Studio when what it is made of has changed. Answers whether it did. */
export async function buildStudio(processes: Processes, { variables }: Environment, say: Say): Promise<boolean> {
  const stamp = stampOf(root, {
    paths: studioIngredients.paths,
    variables: only(studioIngredients.variables, variables),
  })
  if (isBuiltFrom(studioFolder, stamp)) return false
  demandRoom()
  say('Building the Studio (about 10 seconds)…')
  const program = {
    name: 'Building the Studio',
    ...tool('sanity', 'build', 'sanity/dist', '-y'),
    env: production(variables),
  }
  await demand(processes, program)
  noteBuilt(studioFolder, stamp)
  return true
}

type Build = {
  /** The folder of the build, relative to the project. */
  folder: string
  /** Builds even when nothing changed: the content did. */
  isForced?: boolean
}

/** Builds the site when what it is made of has changed. The Content Lake must be up. Answers whether it did. */
export async function buildSite(
  processes: Processes,
  { variables }: Environment,
  build: Build,
  say: Say,
): Promise<boolean> {
  const stamp = stampOf(root, { paths: siteIngredients.paths, variables: only(siteIngredients.variables, variables) })
  const folder = join(root, build.folder)
  if (build.isForced !== true && existsSync(join(folder, 'BUILD_ID')) && isBuiltFrom(folder, stamp)) return false
  demandRoom()
  say('Building the site (about a minute)…')
  const env = { ...production(variables), NEXT_DIST_DIR: build.folder }
  await demand(processes, { name: 'Building the site', ...tool('next', 'build'), env })
  noteBuilt(folder, stamp)
  return true
}

/** Serves the built site and waits until it says it is healthy. */
export function startSite(
  processes: Processes,
  environment: Environment,
  folder: string,
  onLine?: Say,
): Promise<Server> {
  const { site, variables } = environment
  return processes.serve(
    {
      name: 'The site',
      ...tool('next', 'start', '--hostname', 'localhost', '--port', String(site.port)),
      env: { ...production(variables), NEXT_DIST_DIR: folder, NODE_OPTIONS: withIpv4First(variables) },
    },
    { address: `${site.address}/api/health`, seconds: 60, ...(onLine && { onLine }) },
  )
}

/** Serves the site from its sources, with hot reload. */
export function startSiteForDevelopment(processes: Processes, environment: Environment, onLine?: Say): Promise<Server> {
  const { site, variables } = environment
  return processes.serve(
    {
      name: 'The site',
      ...tool('next', 'dev', '--hostname', 'localhost', '--port', String(site.port)),
      env: { ...variables, NODE_ENV: 'development', NODE_OPTIONS: withIpv4First(variables) },
    },
    { address: `${site.address}/api/health`, seconds: 120, ...(onLine && { onLine }) },
  )
}

/** Serves the Studio from its sources, with hot reload. */
export function startStudioForDevelopment(
  processes: Processes,
  { studio, variables }: Environment,
  onLine?: Say,
): Promise<Server> {
  return processes.serve(
    {
      name: 'The Studio',
      ...tool('sanity', 'dev', '--host', '127.0.0.1', '--port', String(studio.port)),
      env: { ...variables, NODE_ENV: 'development' },
    },
    { address: studio.address, seconds: 120, ...(onLine && { onLine }) },
  )
}

async function demand(processes: Processes, program: Program, onLine?: Say): Promise<void> {
  const { code, signal, output } = await processes.run(program, onLine)
  if (code === 0) return
  const isDiskFull = /ENOSPC|EDQUOT|No space left|disk is full/.test(output)
  const reason = isDiskFull ? 'the disk is full' : `it ended with ${signal ?? String(code)}`
  throw new Problem(`${program.name} failed: ${reason}. What it said:\n${indented(output)}`)
}

function demandRoom(): void {
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free >= roomForBuild) return
  throw new Problem(
    `The disk of ${root} has ${free} MB left; building needs about ${roomForBuild} MB. Make room and start again.`,
  )
}

/** Has "localhost" mean 127.0.0.1 where a machine would take ::1 first, so that both addresses lead to the site. */
function withIpv4First({ NODE_OPTIONS = '' }: Variables): string {
  return `${NODE_OPTIONS} --dns-result-order=ipv4first`.trim()
}

function production(variables: Variables): Variables {
  return { ...variables, NODE_ENV: 'production' }
}

function only(names: readonly string[], variables: Variables): Variables {
  return Object.fromEntries(names.map((name) => [name, variables[name]]))
}
