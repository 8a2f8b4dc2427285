/** A newsroom on this machine, from the environment to the printed addresses; how its site and Studio are served is left to the caller. */
import { localeCodes } from '../../messages/locales.ts'
import { prepareEnvironment, type Environment } from './environment.ts'
import { demandFree, type Port } from './ports.ts'
import { Problem } from './problem.ts'
import type { Processes, Server } from './processes.ts'
import { root } from './program.ts'
import { demandRoom } from './room.ts'
import { countDocuments, seed, startLake } from './servers.ts'

export type Plan = {
  /** Ports besides those of the site and the lake. */
  ports?: (environment: Environment) => Port[]
  /** What must be there before the lake starts. */
  prepare?: (environment: Environment) => Promise<void>
  /** Starts the servers that stand on the lake. `isContentNew`: no build there may be knows this content. */
  serve: (environment: Environment, isContentNew: boolean) => Promise<Server[]>
  /** Where the Studio is. */
  studio: (environment: Environment) => string
}

/** Megabytes below which a server would fail at its first writes: the demo newspaper takes a third of it. */
const roomForData = 50

type Lake = { server: Server; isNew: boolean }

/**
 * Opens the Content Lake (the local one, filled when it is empty), has the site served, prints the addresses, and stays
 * until a server ends. None is meant to: it throws a Problem with the last lines of the one that did.
 */
export async function openNewsroom(processes: Processes, plan: Plan): Promise<never> {
  const environment = prepareEnvironment(root, (names) => {
    console.log(`Secrets made and kept in .env.local: ${names.join(', ')}`)
  })
  await demandFree(...listPorts(environment), ...(plan.ports?.(environment) ?? []))
  demandRoomForData(environment)
  await plan.prepare?.(environment)
  const lake = environment.isLocal ? await openLocalLake(processes, environment) : undefined
  const servers = await plan.serve(environment, lake?.isNew ?? false)
  console.log(addresses(environment, plan.studio(environment)))
  throw new Problem(await Promise.race([...(lake ? [lake.server] : []), ...servers].map(endOf)))
}

async function openLocalLake(processes: Processes, environment: Environment): Promise<Lake> {
  console.log('Starting the local Content Lake…')
  const server = await startLake(processes, environment, { onLine: prefixed('lake') })
  if ((await countDocuments(environment)) > 0) return { server, isNew: false }
  await server.stop()
  console.log('Filling it with the demo newspaper…')
  const silent = await startLake(processes, environment, { isSilent: true, onLine: prefixed('lake') })
  await seed(processes, environment)
  await silent.stop()
  return { server: await startLake(processes, environment, { onLine: prefixed('lake') }), isNew: true }
}

function listPorts({ isLocal, site, lake }: Environment): Port[] {
  const sitePort: Port = { number: site.port, variable: 'PORT', for: 'the site' }
  const lakePort: Port = { number: lake.port, variable: 'LAKE_PORT', for: 'the local Content Lake' }
  return isLocal ? [sitePort, lakePort] : [sitePort]
}

function demandRoomForData({ isLocal, lake, site }: Environment): void {
  if (isLocal) demandRoom(lake.data, roomForData, 'the local Content Lake')
  demandRoom(site.data, roomForData, 'the site')
}

function addresses({ isLocal, site, lake, variables }: Environment, studio: string): string {
  const hosted = `hosted by Sanity: project ${variables.SANITY_PROJECT_ID ?? ''}, dataset ${variables.SANITY_DATASET ?? ''}`
  const rows = [
    ['Site', localeCodes.map((locale) => `${site.address}/${locale}`).join('   ')],
    ['Studio', studio],
    ['Content Lake', isLocal ? lake.address : hosted],
  ]
  const lines = rows.map(([label = '', value = '']) => `  ${label.padEnd(14)}${value}`)
  return ['', ...lines, '', '  Ctrl-C stops everything.', ''].join('\n')
}

async function endOf({ name, ended, lastLines }: Server): Promise<string> {
  const { code, signal } = await ended
  return `${name} has ended by itself (${signal ?? String(code)}). Its last lines:\n${lastLines()}`
}

/** Prints a server's lines so that one can tell whose they are. */
export function prefixed(name: string): (line: string) => void {
  return (line) => {
    console.log(`${name.padEnd(6)} │ ${line}`)
  }
}
