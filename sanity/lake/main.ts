/** The local Content Lake as a process: configured by the environment, ended by SIGTERM or Ctrl-C. */

import { z } from 'zod'
import { StartError } from './errors.ts'
import { startLake, type Lake, type LakeOptions } from './lake.ts'

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

function parsedJson(json: string | undefined, context: z.RefinementCtx): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    context.addIssue('Invalid JSON')
    return z.NEVER
  }
}

const environment = z.object({
  LAKE_PORT: z.coerce.number().int().min(0).max(65_535).default(3333),
  LAKE_DATA: text,
  LAKE_STUDIO: text,
  LAKE_STUDIO_VARIABLES: text.transform(parsedJson).pipe(z.record(z.string(), z.string()).optional()),
  LAKE_ORIGINS: text,
  LAKE_WEBHOOK_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LAKE_WEBHOOK_FILTER: text,
  LAKE_WEBHOOK_PROJECTION: text,
  SANITY_WEBHOOK_SECRET: text,
  SANITY_API_READ_TOKEN: text,
  SANITY_API_WRITE_TOKEN: text,
  SANITY_PROJECT_ID: text,
  SANITY_DATASET: text,
})

/** Reads the environment. Throws a StartError that names what is wrong with it. */
function readOptions(env: NodeJS.ProcessEnv): LakeOptions {
  const parsed = environment.safeParse(env)
  if (!parsed.success) throw new StartError(`The environment is not right: ${z.prettifyError(parsed.error)}`)
  const settings = parsed.data
  const url = settings.LAKE_WEBHOOK_URL
  const secret = settings.SANITY_WEBHOOK_SECRET
  if (url !== undefined && secret === undefined) {
    throw new StartError('LAKE_WEBHOOK_URL is set without SANITY_WEBHOOK_SECRET: set the secret the receiver knows.')
  }
  return {
    port: settings.LAKE_PORT,
    data: settings.LAKE_DATA ?? '.data/lake',
    projectId: settings.SANITY_PROJECT_ID ?? 'local',
    dataset: settings.SANITY_DATASET ?? 'production',
    tokens: { read: settings.SANITY_API_READ_TOKEN, write: settings.SANITY_API_WRITE_TOKEN },
    origins: settings.LAKE_ORIGINS?.split(/[\s,]+/) ?? [],
    log: (line) => console.error(line),
    ...(settings.LAKE_STUDIO === undefined ? {} : { studio: settings.LAKE_STUDIO }),
    ...(settings.LAKE_STUDIO_VARIABLES && { studioVariables: settings.LAKE_STUDIO_VARIABLES }),
    ...(url === undefined || secret === undefined
      ? {}
      : {
          webhook: {
            url,
            secret,
            filter: settings.LAKE_WEBHOOK_FILTER ?? '',
            projection: settings.LAKE_WEBHOOK_PROJECTION ?? '',
          },
        }),
  }
}

/** Closes the lake when told to end, also when that is while it starts. A second signal ends the process at once. */
function endOnSignal(starting: Promise<Lake>): void {
  let isEnding = false
  const end = async () => {
    if (isEnding) process.exit(1)
    isEnding = true
    const lake = await starting
    await lake.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
}

try {
  const starting = startLake(readOptions(process.env))
  endOnSignal(starting)
  const { address } = await starting
  console.log(`local Content Lake ready at ${address}`)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}
