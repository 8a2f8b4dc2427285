/** A newsroom on this machine, from the environment to the printed addresses; how the site is served is left to the caller. */
import { localeCodes } from '../../messages/locales.ts'
import { prepareEnvironment, type Environment } from './environment.ts'
import { demandFree } from './ports.ts'
import { Problem } from './problem.ts'
import type { Processes, Server } from './processes.ts'
import { root } from './program.ts'
import { buildStudio, countDocuments, seed, startLake } from './servers.ts'

export type Desk = {
  environment: Environment
  /** Whether the content is new to every build there may be. */
  isContentNew: boolean
}

/**
 * Opens the Content Lake (the local one, filled when it is empty), has the site served, prints the addresses, and stays
 * until one of them ends. That is never meant to happen: it throws a Problem with the last lines of the one that did.
 */
export async function openNewsroom(processes: Processes, serveSite: (desk: Desk) => Promise<Server>): Promise<never> {
  const environment = prepareEnvironment(root, (names) => {
    console.log(`Secrets made and kept in .env.local: ${names.join(', ')}`)
  })
  await demandPorts(environment)
  const lake = environment.isLocal ? await openLocalLake(processes, environment) : undefined
  const site = await serveSite({ environment, isContentNew: lake?.isNew ?? false })
  console.log(addresses(environment))
  const ends = [endOf('The site', site), ...(lake ? [endOf('The Content Lake', lake.server)] : [])]
  throw new Problem(await Promise.race(ends))
}

async function openLocalLake(
  processes: Processes,
  environment: Environment,
): Promise<{ server: Server; isNew: boolean }> {
  await buildStudio(processes, environment, console.log)
  console.log('Starting the local Content Lake…')
  const server = await startLake(processes, environment, prefixed('lake'))
  const isNew = (await countDocuments(environment)) === 0
  if (isNew) {
    console.log('Filling the lake with the demo newspaper…')
    await seed(processes, environment)
  }
  return { server, isNew }
}

async function demandPorts({ isLocal, site, lake }: Environment): Promise<void> {
  await demandFree(
    { number: site.port, variable: 'PORT', for: 'the site' },
    ...(isLocal ? [{ number: lake.port, variable: 'LAKE_PORT', for: 'the local Content Lake' } as const] : []),
  )
}

function addresses({ isLocal, site, lake, variables }: Environment): string {
  const rows = [
    ['Site', localeCodes.map((locale) => `${site.address}/${locale}`).join('  ')],
    isLocal
      ? ['Studio and Content Lake', lake.address]
      : [
          'Content Lake',
          `hosted by Sanity: project ${variables.SANITY_PROJECT_ID}, dataset ${variables.SANITY_DATASET}`,
        ],
  ]
  const lines = rows.map(([label = '', value = '']) => `  ${label.padEnd(24)} ${value}`)
  return ['', ...lines, '', '  Ctrl-C stops everything.', ''].join('\n')
}

async function endOf(name: string, server: Server): Promise<string> {
  const { code, signal } = await server.ended
  return `${name} has ended by itself (${signal ?? String(code)}). Its last lines:\n${server.lastLines()}`
}

/** Prints a server's lines so that one can tell whose they are. */
export function prefixed(name: string): (line: string) => void {
  return (line) => {
    console.log(`${name.padEnd(4)} │ ${line}`)
  }
}
