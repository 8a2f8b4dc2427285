/** The variables the servers run with: given ones first, then `.env.local`, then `.env`, then defaults. */
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { Problem } from './problem.ts'
import type { Variables } from './program.ts'

export type Environment = {
  isLocal: boolean
  site: { port: number; address: string; data: string }
  lake: { port: number; address: string; data: string }
  /** The Studio of `npm run dev`; otherwise the lake serves it. */
  studio: { port: number; address: string }
  /** Everything a program we start is given. */
  variables: Variables
}

/** Kept in `.env.local`, made up when absent: what each is made of. */
const secrets = {
  SANITY_WEBHOOK_SECRET: () => random(),
  SITE_SECRET: () => random(),
  SANITY_API_READ_TOKEN: () => `${localToken}${random()}`,
  SANITY_API_WRITE_TOKEN: () => `${localToken}${random()}`,
}
type Secret = keyof typeof secrets

/** What a token we made up begins with: hosted Sanity would not know it. */
const localToken = 'local-'

const port = (number: number) => z.coerce.number().int().min(1).max(65535).default(number)
const shape = z.object({
  PORT: port(3000),
  LAKE_PORT: port(3333),
  STUDIO_PORT: port(3334),
  LAKE_DATA: z.string().default('.data/lake'),
  SITE_DATA: z.string().default('.data/site'),
  SITE_URL: z.url().optional(),
  SANITY_PROJECT_ID: z.string().default('local'),
  SANITY_DATASET: z.string().default('production'),
  SANITY_API_READ_TOKEN: z.string().optional(),
  SANITY_API_WRITE_TOKEN: z.string().optional(),
})

/** The environment of the project at `root`. `given` are the variables of the shell; they win over the files. */
export function readEnvironment(root: string, given: Variables = process.env): Environment {
  return toEnvironment(root, filled(readFiles(root), given))
}

/** The environment that these variables make, with no file read. Throws a Problem that names each that is not right. */
export function toEnvironment(root: string, variables: Variables): Environment {
  const answer = shape.safeParse(variables)
  if (!answer.success) {
    throw new Problem(`The environment is not right; mend it in .env.local.\n${z.prettifyError(answer.error)}`)
  }
  const { data } = answer
  const address = new URL(data.SITE_URL ?? `http://localhost:${data.PORT}`).origin
  const folders = { LAKE_DATA: resolve(root, data.LAKE_DATA), SITE_DATA: resolve(root, data.SITE_DATA) }
  return {
    isLocal: data.SANITY_PROJECT_ID === 'local',
    site: { port: data.PORT, address: `http://localhost:${data.PORT}`, data: folders.SITE_DATA },
    lake: { port: data.LAKE_PORT, address: `http://localhost:${data.LAKE_PORT}`, data: folders.LAKE_DATA },
    studio: { port: data.STUDIO_PORT, address: `http://localhost:${data.STUDIO_PORT}` },
    variables: {
      ...variables,
      ...folders,
      PORT: String(data.PORT),
      LAKE_PORT: String(data.LAKE_PORT),
      SANITY_PROJECT_ID: data.SANITY_PROJECT_ID,
      SANITY_DATASET: data.SANITY_DATASET,
      SITE_URL: address,
      NEXT_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  }
}

/**
 * The environment, its secrets made up and kept in `.env.local` where there are none. `onMade` hears of those that were.
 * Throws a Problem when hosted Sanity is chosen and the token to read with, which only sanity.io can make, is missing.
 */
export function prepareEnvironment(
  root: string,
  onMade?: (names: string[]) => void,
  given: Variables = process.env,
): Environment {
  const { isLocal, variables } = readEnvironment(root, given)
  if (!isLocal) demandHostedToken(variables)
  const ownSecrets = (Object.keys(secrets) as Secret[]).filter((name) => isLocal || !name.includes('TOKEN'))
  const missing = ownSecrets.filter((name) => !variables[name])
  if (missing.length > 0) {
    keepSecrets(join(root, '.env.local'), Object.fromEntries(missing.map((name) => [name, secrets[name]()])))
    onMade?.(missing)
  }
  return readEnvironment(root, given)
}

/** Fresh secrets of a run that is thrown away afterwards. */
export function createSecrets(): Record<Secret, string> {
  return Object.fromEntries(Object.entries(secrets).map(([name, create]) => [name, create()])) as Record<Secret, string>
}

/** Whether there is a token for hosted Sanity under this name: one made up for the local lake is none. */
export function hasHostedToken(variables: Variables, name: Secret): boolean {
  const token = variables[name]
  return Boolean(token) && !token?.startsWith(localToken)
}

function demandHostedToken(variables: Variables): void {
  if (hasHostedToken(variables, 'SANITY_API_READ_TOKEN')) return
  throw new Problem(
    'SANITY_PROJECT_ID is set, so SANITY_API_READ_TOKEN must come from sanity.io/manage (your project, API, Tokens). ' +
      'Put it into .env.local.',
  )
}

/** Writes secrets into an env file, readable by its owner only. A value that is there already stays as it is. */
export function keepSecrets(file: string, values: Record<string, string>): void {
  const text = Object.entries(values).reduce(withValue, readIfThere(file))
  // Written beside and moved into place: an interrupted write must not cost the values that were there.
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}

function withValue(text: string, [name, value]: [string, string]): string {
  if (parseEnv(text)[name]) return text
  const emptyLine = new RegExp(`^${name}=[ \\t]*(?:""|'')?[ \\t]*$`, 'm')
  if (emptyLine.test(text)) return text.replace(emptyLine, `${name}=${value}`)
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${name}=${value}\n`
}

function readFiles(root: string): Variables {
  return filled(parseEnv(readIfThere(join(root, '.env'))), parseEnv(readIfThere(join(root, '.env.local'))))
}

/** `later` over `earlier`; an empty value says nothing. */
function filled(earlier: Variables, later: Variables): Variables {
  return { ...earlier, ...Object.fromEntries(Object.entries(later).filter(([, value]) => value !== '')) }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function random(): string {
  return randomBytes(32).toString('base64url')
}
