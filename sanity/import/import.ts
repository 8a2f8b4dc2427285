/** `npm run import -- FILE.xml [--dry-run]`: a WordPress export into the Content Lake. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { createClient, type SanityClient } from '@sanity/client'
import { isUnreachable, sentenceFor } from './failure.ts'
import { importArchive } from './import-archive.ts'
import { summaryOf } from './summary.ts'

const usage = `Brings a WordPress export into the newsroom.

  npm run import -- FILE.xml             imports every post; again later, only what changed in WordPress
  npm run import -- FILE.xml --dry-run   only says what it would do

The file comes from WordPress: Tools, Export, All content.`

const environmentFile = fileURLToPath(new URL('../../.env.local', import.meta.url))

async function run(): Promise<number> {
  const { file, isDryRun } = parsedArguments()
  if (file === null) {
    console.log(usage)
    return 1
  }
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)
  // Read only now: where the lake is comes from the variables just loaded.
  const { connection, isLocal, lakeAddress, projectId } = await import('../project.ts')
  const address = isLocal ? lakeAddress : `${projectId}.api.sanity.io`
  const token = process.env.SANITY_API_WRITE_TOKEN
  const client = createClient({ ...connection, ...(token && { token }), perspective: 'raw' })
  try {
    const tally = await importArchive({
      file,
      client: await reachable(client, address, isDryRun),
      isDryRun,
      onProgress: showProgress,
    })
    console.log(summaryOf(tally, isDryRun).join('\n'))
    return tally.outcomes.failed > 0 ? 1 : 0
  } catch (error) {
    const sentence = sentenceFor(error, address)
    if (sentence === null) throw error
    console.error(sentence)
    return 1
  }
}

function parsedArguments(): { file: string | null; isDryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true })
    return { file: positionals.length === 1 ? (positionals[0] ?? null) : null, isDryRun: values['dry-run'] === true }
  } catch {
    return { file: null, isDryRun: false }
  }
}

/** A dry run says what it can without a Content Lake. */
async function reachable(client: SanityClient, address: string, isDryRun: boolean): Promise<SanityClient | null> {
  try {
    await client.fetch('*[0]._id')
    return client
  } catch (error) {
    if (!isDryRun || !isUnreachable(error)) throw error
    console.log(`The Content Lake does not answer at ${address}: what is already there is not taken into account.\n`)
    return null
  }
}

function showProgress(done: number, total: number) {
  if (!process.stderr.isTTY) return
  const isLast = done === total
  if (done % 20 === 0 || isLast) process.stderr.write(isLast ? '\r\u001b[K' : `\r${done} of ${total} posts`)
}

process.exitCode = await run()
