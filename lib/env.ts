/** Every environment variable the site reads, parsed once, on first use. Never imported by a component. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { isLocal, lakeAddress } from '../sanity/project.ts'

const shape = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** The public address, an origin without a path. */
  SITE_URL: z.url().optional(),
  /** Other names the site answers to, with their ports, separated by commas: those of previews, say. */
  SITE_HOSTS: z
    .string()
    .default('')
    .transform((names) =>
      names
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  /** Where made pages, known addresses and noted changes are kept. */
  SITE_DATA: z.string().default('.data/site'),
  /** How much the kept pages may weigh, in megabytes. */
  SITE_CACHE_MB: z.coerce.number().positive().default(256),
  /** How much the kept pictures may weigh, in megabytes. */
  SITE_MEDIA_MB: z.coerce.number().positive().default(1024),
  NEXT_DIST_DIR: z.string().default('.next'),
  /** What AI may do with what is published: find and quote it, fetch it when a person asks, train a model with it. */
  AI_SEARCH: z.enum(['allow', 'refuse']).default('allow'),
  AI_FETCH: z.enum(['allow', 'refuse']).default('allow'),
  AI_TRAINING: z.enum(['allow', 'refuse']).default('refuse'),
  /** Search engines are told of changes through IndexNow when there is a key. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .optional(),
  /** The hub (WebSub) that is told when a language's feed has changed, and that the feed names. */
  WEBSUB_HUB: z.url({ protocol: /^https?$/ }).optional(),
  /** Where editors work: the one place that may show drafts in a frame. An origin without a path. */
  STUDIO_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** What the site signs its own things with, such as an editor's preview. */
  SITE_SECRET: z.string().min(16).optional(),
  /** Whether readers' browsers tell how fast pages came: see lib/delivery/vitals.ts. Pages made before stay as they are. */
  WEB_VITALS: z.enum(['on', 'off']).default('off'),
  /** Where several instances of the site, on several machines, tell each other what they were told. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SANITY_API_READ_TOKEN: z.string().optional(),
  /** With it what was scheduled is published, and documents are told of the addresses they had. */
  SANITY_API_WRITE_TOKEN: z.string().optional(),
  /** How often the site looks for what was scheduled anew. Hosted Sanity counts questions; the local lake does not. */
  SCHEDULE_SECONDS: z.coerce
    .number()
    .positive()
    .max(60)
    .default(isLocal ? 5 : 30),
  SANITY_WEBHOOK_SECRET: z.string().min(16).optional(),
})

type Env = Omit<z.output<typeof shape>, 'SITE_URL' | 'STUDIO_URL'> & { SITE_URL: string; STUDIO_URL: string | null }

let parsed: Env | undefined

/**
 * The environment, with defaults filled in and folders absolute.
 * Throws an error that names every variable that is wrong and says why.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const answer = shape.safeParse(given)
  if (!answer.success) {
    throw new Error(`The environment is not right; mend it in .env.local.\n${z.prettifyError(answer.error)}`)
  }
  const { data } = answer
  return {
    ...data,
    SITE_URL: new URL(data.SITE_URL ?? `http://localhost:${data.PORT}`).origin,
    STUDIO_URL: data.STUDIO_URL ? new URL(data.STUDIO_URL).origin : isLocal ? lakeAddress : null,
    SITE_DATA: resolve(data.SITE_DATA),
    NEXT_DIST_DIR: resolve(data.NEXT_DIST_DIR),
  }
}
