/** What can be wrong with this machine and this clone, each with the command that mends it. Looks only; changes nothing. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findChromium } from './chromium.ts'
import type { Environment } from './environment.ts'
import { isInstalled } from './packages.mjs'
import { isFree } from './ports.ts'
import { answers, type Processes } from './processes.ts'
import type { Variables } from './program.ts'
import { freeRoom } from './room.ts'

export type Finding = {
  about: string
  isFine: boolean
  /** What was seen. */
  seen: string
  /** What to do about it, when it is not fine. */
  mend?: string
}

const leastRoom = 1000
const secretLength = 16

/** SQLite's number for a file that another process has locked. */
const busy = 5

/** Looks at the machine, the clone and, if they run, the servers. */
export async function examine(processes: Processes, root: string, environment: Environment): Promise<Finding[]> {
  const { isLocal, lake, site, variables } = environment
  return [
    ...(await examineTools(processes, root)),
    examineRoom(root),
    ...examineEnvFile(join(root, '.env.local'), environment),
    await examinePort('site', 'PORT', site.port, `${site.address}/api/health`),
    ...(isLocal ? [await examinePort('lake', 'LAKE_PORT', lake.port, `${lake.address}/v1/ping`)] : []),
    ...(isLocal
      ? examineData('lake data', lake.data, 'Restore it from a copy, or move it away and run: npm start')
      : []),
    ...examineData('site data', variables.SITE_DATA ?? '', 'Remove it; the site makes it again: npm start'),
  ]
}

async function examineTools(processes: Processes, root: string): Promise<Finding[]> {
  const npm = await processes.run({ name: 'npm', command: 'npm', args: ['--version'], env: process.env })
  const chromium = findChromium()
  return [
    { about: 'Node', isFine: true, seen: `${process.versions.node}, the project's own` },
    {
      about: 'npm',
      isFine: npm.code === 0,
      seen: npm.output.split('\n').at(-1) ?? '',
      mend: 'Install Node.js with npm: https://nodejs.org',
    },
    found('packages', isInstalled(root), 'as the lockfile says', 'not as the lockfile says', 'npm install'),
    found(
      'Chromium',
      chromium !== null,
      chromium?.executablePath ?? '',
      'none that starts; only npm test needs it',
      'npx playwright install --with-deps chromium',
    ),
  ]
}

function examineRoom(root: string): Finding {
  const free = freeRoom(root)
  return found(
    'disk',
    free >= leastRoom,
    `${free} MB free`,
    `only ${free} MB free`,
    `Make room: ${leastRoom} MB are enough`,
  )
}

export function examineEnvFile(
  file: string,
  { isLocal, variables }: Pick<Environment, 'isLocal' | 'variables'>,
): Finding[] {
  if (!existsSync(file)) {
    return [found('.env.local', false, '', 'not there yet', 'npm start makes it, with secrets of its own')]
  }
  const isPrivate = (statSync(file).mode & 0o077) === 0
  const short = listShortSecrets(isLocal, variables)
  return [
    found(
      '.env.local',
      isPrivate,
      'only you can read it',
      'others on this machine can read it',
      'chmod 600 .env.local',
    ),
    found(
      'secrets',
      short.length === 0,
      'all set',
      `missing or too short: ${short.join(', ')}`,
      'Remove those lines from .env.local and run: npm start',
    ),
  ]
}

/** Of the secrets we make up ourselves; hosted Sanity makes its own tokens. */
function listShortSecrets(isLocal: boolean, variables: Variables): string[] {
  const tokens = isLocal ? ['SANITY_API_READ_TOKEN', 'SANITY_API_WRITE_TOKEN'] : []
  return ['SANITY_WEBHOOK_SECRET', 'SITE_SECRET', ...tokens].filter(
    (name) => (variables[name]?.length ?? 0) < secretLength,
  )
}

async function examinePort(about: string, variable: string, port: number, health: string): Promise<Finding> {
  if (await isFree(port)) return { about, isFine: true, seen: `not running; port ${port} is free for it` }
  return found(
    about,
    await answers(health),
    `runs at port ${port} and is well`,
    `port ${port} is taken, and what is there does not answer as it should`,
    `See ${health}, or choose another port: ${variable}=${port + 1} npm start`,
  )
}

/** Reads every database of a folder through, beside a server that may be using it. */
export function examineData(about: string, folder: string, mend: string): Finding[] {
  if (!existsSync(folder)) return [{ about, isFine: true, seen: 'none yet' }]
  const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  return files.map((name) => {
    const fault = faultOf(join(folder, name))
    return found(about, fault === null, `${join(folder, name)} is sound`, `${join(folder, name)}: ${fault ?? ''}`, mend)
  })
}

function faultOf(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const answer = database.prepare('PRAGMA quick_check').get()
    database.close()
    return answer?.quick_check === 'ok' ? null : String(answer?.quick_check)
  } catch (error) {
    // Somebody holds it: it is in use, and so well enough.
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null
    return error instanceof Error ? error.message : String(error)
  }
}

/** A finding that is either fine or not. */
export function found(about: string, isFine: boolean, good: string, bad: string, mend: string): Finding {
  return isFine ? { about, isFine, seen: good } : { about, isFine, seen: bad, mend }
}
