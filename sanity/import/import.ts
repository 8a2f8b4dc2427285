/** `npm run import -- FILE.xml [--dry-run]`: a WordPress export into the Content Lake. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { createClient, type SanityClient } from '@sanity/client'
import { Failure, isUnreachable, sentenceFor } from './failure.ts'
import { createProgress } from './progress.ts'
import type { Report } from './report.ts'
import { toReportPage } from './report-page.ts'
import { summaryOf } from './summary.ts'
import { toReport } from './tally.ts'

const usage = `Brings a WordPress export into the newsroom.

  npm run import -- FILE.xml             imports everything; again later, only what changed in WordPress
  npm run import -- FILE.xml --dry-run   only says what it would do

  --media DIR|URL      a copy of wp-content/uploads; without it pictures are fetched from where the export says
  --topics FILE        which categories and tags become which topics; sanity/import/README.md says how it is written
  --report FILE.html   writes down all that was done, with a link to each document

The file comes from WordPress: Tools, Export, All content.

  npm run import -- FOLDER               Markdown files with front matter
  npm run import -- FILE.tar.gz|.ndjson  a dataset of Sanity’s, as npm run dataset does; with --replace into one that is not empty`

const environmentFile = fileURLToPath(new URL('../../.env.local', import.meta.url))

type Wanted = {
  file: string
  isDryRun: boolean
  /** Only for what Sanity's own tools write. */
  isReplacing: boolean
  media: string | null
  topics: string | null
  report: string | null
}

async function run(): Promise<number> {
  const wanted = parsedArguments()
  if (wanted === null) {
    console.log(usage)
    return 1
  }
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)
  // Read only now: where the lake is comes from the variables just loaded.
  const { connection, isLocal, lakeAddress, projectId } = await import('../project.ts')
  const address = isLocal ? lakeAddress : `${projectId}.api.sanity.io`
  const token = process.env.SANITY_API_WRITE_TOKEN
  const client = createClient({ ...connection, ...(token && { token }), perspective: 'raw' })
  if (sanityExport.test(wanted.file)) return moved(wanted)
  try {
    const studio = isLocal ? lakeAddress : (process.env.STUDIO_URL ?? `https://www.sanity.io/@${projectId}/studio`)
    return await imported(wanted, await reachable(client, address, wanted.isDryRun), studio)
  } catch (error) {
    const sentence = sentenceFor(error, address)
    if (sentence === null) throw error
    console.error(sentence)
    return 1
  }
}

/** `npm run dataset` and `sanity dataset export` write such files. */
const sanityExport = /\.(?:tar\.gz|tgz|ndjson)$/

/** What Sanity's own tools write is not imported but moved, by the command that does so. */
async function moved({ file, isDryRun, isReplacing, media, topics, report }: Wanted): Promise<number> {
  if (isDryRun || media !== null || topics !== null || report !== null) {
    console.error(`${file} is a dataset of Sanity’s: it is moved as it is, so no option but --replace goes with it.`)
    return 1
  }
  const command = fileURLToPath(new URL('../transfer/dataset.ts', import.meta.url))
  const child = spawn(process.execPath, [command, 'import', file, ...(isReplacing ? ['--replace'] : [])], {
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

async function imported(wanted: Wanted, client: SanityClient | null, studio: string): Promise<number> {
  const { file, isDryRun, media, topics, report } = wanted
  // Found out now, and not after an hour.
  if (report !== null) await writeFile(report, '').catch(cannotWrite(report))
  const topicRules = topics === null ? '' : await readRules(topics)
  // It brings what tells languages apart, which takes half a second: who only asks how this is used need not wait.
  const { importArchive } = await import('./import-archive.ts')
  const progress = createProgress()
  const tally = await importArchive({ file, client, isDryRun, media, topicRules, onProgress: progress.show }).finally(
    () => {
      progress.end()
    },
  )
  if (report !== null)
    await writeReport(report, toReport(tally, { isDryRun, madeAt: new Date().toISOString() }), studio)
  console.log(summaryOf(tally, isDryRun).join('\n'))
  return tally.outcomes.failed > 0 ? 1 : 0
}

function parsedArguments(): Wanted | null {
  const options = {
    'dry-run': { type: 'boolean' },
    replace: { type: 'boolean' },
    media: { type: 'string' },
    topics: { type: 'string' },
    report: { type: 'string' },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [file, ...more] = positionals
    const isReplacing = values.replace === true
    if (file === undefined || more.length > 0 || (isReplacing && !sanityExport.test(file))) return null
    const { media = null, topics = null, report = null } = values
    return { file, isDryRun: values['dry-run'] === true, isReplacing, media, topics, report }
  } catch {
    return null
  }
}

async function writeReport(path: string, report: Report, studio: string): Promise<void> {
  await writeFile(path, toReportPage(report, studio)).catch(cannotWrite(path))
}

const cannotWrite = (path: string) => () => {
  throw new Failure(`The report cannot be written to ${path}. --report names a file in a folder that is there.`)
}

async function readRules(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new Failure(`There is no file ${path} that can be read. --topics names one with rules for topics.`)
  })
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

process.exitCode = await run()
