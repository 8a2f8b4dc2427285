/**
 * `node sanity/seed/seed.ts [--reset]` puts the demo newspaper into an empty dataset. With `--reset` it takes the
 * place of whatever is there.
 */
import { parseArgs } from 'node:util'
import { ClientError, createClient, ServerError } from '@sanity/client'
import { connection, dataset, isLocal, lakeAddress, projectId } from '../project.ts'
import { seed } from './fill.ts'

const place = isLocal ? `the local Content Lake at ${lakeAddress}` : `${projectId}/${dataset} at Sanity`
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Why it did not work, and what to do about it. */
function explain(error: unknown): string {
  if (error instanceof ClientError && (error.statusCode === 401 || error.statusCode === 403)) {
    return `${place} refuses to be written to: ${error.message}. Set SANITY_API_WRITE_TOKEN to a token that may write.`
  }
  if (error instanceof ClientError || error instanceof ServerError) return `${place} refuses: ${error.message}`
  const message = error instanceof Error ? error.message : String(error)
  if (!isUnreachable(error)) return message
  return `${place} does not answer (${message}). ${isLocal ? 'Start it with “npm run dev”.' : 'Is this machine online?'}`
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /ECONNREFUSED|ENOTFOUND|ECONNRESET|ETIMEDOUT|fetch failed/.test(code + error.message) || isUnreachable(error.cause)
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  const token = process.env.SANITY_API_WRITE_TOKEN
  const client = createClient({ ...connection, ...(token ? { token } : {}), maxRetries: 1 })
  const { isFilled, documents } = await seed(client, { reset: values.reset, onProgress: say })
  if (isFilled) say(`The demo newspaper is in ${place}: ${documents} documents`)
  else say(`There is something in ${place} already (${documents} documents): nothing was changed. --reset replaces it`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
})
