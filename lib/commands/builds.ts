/** What must be built before it can be served, the Studio and the site: built only when what they are made of has changed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isBuiltFrom, noteBuilt, stampOf } from './build-stamp.ts'
import type { Environment } from './environment.ts'
import { demand, type Processes } from './processes.ts'
import { root, tool, type Variables } from './program.ts'
import { demandRoom } from './room.ts'

type Say = (line: string) => void

/** What a build needs on the disk, in megabytes: twice what was measured. */
const roomForBuild = 400

/** Where the built Studio is. */
export const studioFolder = join(root, 'sanity/dist')

/** What the site is built from, apart from the content. */
const siteIngredients = {
  paths: [
    'app',
    'components',
    'lib',
    'messages',
    'public',
    'sanity/fingerprint.ts',
    'sanity/project.ts',
    'instrumentation.ts',
    'next.config.ts',
    'proxy.ts',
    'package-lock.json',
    'tsconfig.json',
  ],
  variables: ['SITE_URL', 'SANITY_PROJECT_ID', 'SANITY_DATASET', 'LAKE_PORT', 'LAKE_DATA', 'WEBSUB_HUB', 'WEB_VITALS'],
}

const studioIngredients = {
  paths: [
    'sanity/schema',
    'sanity/studio',
    'sanity/project.ts',
    'sanity/fingerprint.ts',
    'sanity/pair-proposal.ts',
    'sanity.cli.ts',
    'sanity.config.ts',
    'sanity.config.tsx',
    'messages',
    'lib/urls.ts',
    'package-lock.json',
  ],
  variables: ['SANITY_PROJECT_ID', 'SANITY_DATASET'],
}

/** Builds the Studio when what it is made of has changed. Answers whether it did. */
export async function buildStudio(processes: Processes, { variables }: Environment, say: Say): Promise<boolean> {
  const stamp = stampOf(root, {
    paths: studioIngredients.paths,
    variables: only(studioIngredients.variables, variables),
  })
  if (isBuiltFrom(studioFolder, stamp)) return false
  demandRoom(root, roomForBuild, 'building')
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
  demandRoom(root, roomForBuild, 'building')
  say('Building the site (about a minute)…')
  const env = { ...production(variables), NEXT_DIST_DIR: build.folder }
  await demand(processes, { name: 'Building the site', ...tool('next', 'build'), env })
  noteBuilt(folder, stamp)
  return true
}

/** As a server runs for readers. */
export function production(variables: Variables): Variables {
  return { ...variables, NODE_ENV: 'production' }
}

function only(names: readonly string[], variables: Variables): Variables {
  return Object.fromEntries(names.map((name) => [name, variables[name]]))
}
