/** The servers of a newsroom: the Content Lake, which it also fills, the site and the Studio. */
import { join } from 'node:path'
import { webhook } from '../../sanity/project.ts'
import { production, studioFolder } from './builds.ts'
import type { Environment } from './environment.ts'
import { Problem } from './problem.ts'
import { demand, indented, type Processes, type Server } from './processes.ts'
import { ours, root, tool, type Variables } from './program.ts'

type Say = (line: string) => void

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
      env: {
        ...variables,
        LAKE_STUDIO: studioFolder,
        LAKE_STUDIO_VARIABLES: JSON.stringify({ SITE_URL: variables.SITE_URL }),
        ...(isSilent ? {} : telling),
      },
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
      // Node reads next.config.ts by itself, so that no compiler is loaded.
      ...tool(
        'next',
        'start',
        '--experimental-next-config-strip-types',
        '--hostname',
        'localhost',
        '--port',
        String(site.port),
      ),
      env: {
        ...production(variables),
        NEXT_DIST_DIR: folder,
        ...sparing(folder),
        NODE_OPTIONS: `${withIpv4First(variables)} ${smallerYoungGeneration}`,
      },
    },
    { address: `${site.address}/api/health`, seconds: 60, ...(onLine && { onLine }) },
  )
}

/** Serves the site from its sources, with hot reload. */
export function startSiteForDevelopment(processes: Processes, environment: Environment, onLine?: Say): Promise<Server> {
  const { site, studio, variables } = environment
  return processes.serve(
    {
      name: 'The site',
      ...tool('next', 'dev', '--hostname', 'localhost', '--port', String(site.port)),
      env: {
        STUDIO_URL: studio.address,
        ...variables,
        NODE_ENV: 'development',
        NODE_OPTIONS: withIpv4First(variables),
      },
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

/**
 * What spares a server time and memory: what Node has compiled stays with the build (a third off the next start), and
 * threads share what they allocate from, which pictures fragment. deploy/systemd says the same.
 */
const sparing = (folder: string): Variables => ({
  NODE_COMPILE_CACHE: join(root, folder, 'compiled'),
  MALLOC_ARENA_MAX: '2',
})

/** Megabytes. Under load Node lets it grow to several times this, which takes 130 MB more and spares a page 3 ms of 40. */
const smallerYoungGeneration = '--max-semi-space-size=16'

/** Has "localhost" mean 127.0.0.1 where a machine would take ::1 first, so that both addresses lead to the site. */
function withIpv4First({ NODE_OPTIONS = '' }: Variables): string {
  return `${NODE_OPTIONS} --dns-result-order=ipv4first`.trim()
}
