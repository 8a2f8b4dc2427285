/** A newsroom for the end-to-end tests: its own data, ports, secrets and build, beside whatever else runs on the machine. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite, buildStudio } from './builds.ts'
import { createSecrets, toEnvironment, type Environment } from './environment.ts'
import { freePort } from './ports.ts'
import type { Processes } from './processes.ts'
import { root, type Variables } from './program.ts'
import { seed, startLake, startSite } from './servers.ts'

/** The build the end-to-end tests look at: not the one that `npm start` may be serving. */
export const stageBuild = '.next-test'

export type Stage = {
  environment: Environment
  /** Where the data of the lake is kept as it was when the demo newspaper had just been filled in: others begin with a copy. */
  filled: string
  /** Throws its data away; what runs on it is ended by the processes it was started with. */
  clear: () => void
}

/** The shell's variables without those that would tell a program of ours about another newsroom. */
export function plainShell(): Variables {
  const ours = /^(SANITY_|LAKE_|SITE_|NEXT_|E2E_|PORT$|NODE_ENV$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

/** An environment with free ports and an empty folder of its own. */
export async function createStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'ambas-stage-'))
  const environment = toEnvironment(root, {
    ...plainShell(),
    ...createSecrets(),
    PORT: String(await freePort()),
    LAKE_PORT: String(await freePort()),
    LAKE_DATA: join(folder, 'lake'),
    SITE_DATA: join(folder, 'site'),
  })
  return {
    environment,
    filled: join(folder, 'filled'),
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Builds the Studio, starts the lake of a stage, fills it with the demo newspaper, and builds the site on it. */
export async function buildStage(processes: Processes, { environment, filled }: Stage): Promise<void> {
  await buildStudio(processes, environment, () => undefined)
  const silent = await startLake(processes, environment, { isSilent: true })
  await seed(processes, environment)
  await silent.stop()
  cpSync(environment.lake.data, filled, { recursive: true })
  await startLake(processes, environment)
  await buildSite(processes, environment, { folder: stageBuild, isForced: true }, () => undefined)
}

/** Serves the site of a stage that was built. */
export async function openStage(processes: Processes, { environment }: Stage): Promise<void> {
  await startSite(processes, environment, stageBuild)
}

/** What the tests need to know about the stage, as variables: where things are and how to write. */
export function toTestVariables({ environment: { site, lake, variables }, filled }: Stage): Record<string, string> {
  return {
    E2E_SITE: site.address,
    E2E_LAKE: lake.address,
    E2E_FILLED_LAKE: filled,
    E2E_READ_TOKEN: variables.SANITY_API_READ_TOKEN ?? '',
    E2E_WRITE_TOKEN: variables.SANITY_API_WRITE_TOKEN ?? '',
    E2E_WEBHOOK_SECRET: variables.SANITY_WEBHOOK_SECRET ?? '',
  }
}
