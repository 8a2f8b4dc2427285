/** `npm run dataset -- export FILE.tar.gz` and `npm run dataset -- import FILE.tar.gz [--replace]`. */
import { parseArgs } from 'node:util'
import { createClient } from '@sanity/client'
import { connection, dataset, isLocal, lakeAddress, projectId } from '../project.ts'
import { sentenceFor, type Place } from './refusal.ts'
import { exportTo, importFrom, type OnProgress } from './transfer.ts'

const usage = `Moves everything in a dataset (documents, drafts, pictures, files) into one file, or such a file into a dataset.

  npm run dataset -- export FILE.tar.gz
  npm run dataset -- import FILE.tar.gz             into an empty dataset
  npm run dataset -- import FILE.tar.gz --replace   into any: documents of the same id are replaced, others stay

Which dataset that is, .env.local says: with SANITY_PROJECT_ID it is one at Sanity, without it the local Content Lake.`

const place: Place = {
  isLocal,
  words: isLocal
    ? `The local Content Lake at ${lakeAddress}`
    : `The dataset ${dataset} of project ${projectId} at Sanity`,
}

async function run(): Promise<number> {
  const wanted = parsedArguments()
  if (wanted === null) {
    console.log(usage)
    return 1
  }
  const token = process.env.SANITY_API_WRITE_TOKEN ?? process.env.SANITY_API_READ_TOKEN
  const client = createClient({ ...connection, ...(token && { token }), maxRetries: 2 })
  try {
    if (wanted.verb === 'export') {
      const documents = await exportTo(wanted.file, client, showProgress)
      console.log(`${place.words} is in ${wanted.file}: ${documents} documents, with their pictures and files.`)
    } else {
      const { file, isReplacing } = wanted
      const documents = await importFrom(file, client, { isReplacing, onProgress: showProgress })
      console.log(`${documents} documents of ${file} are in ${lowered(place.words)}, with their pictures and files.`)
    }
    return 0
  } catch (error) {
    const sentence = sentenceFor(error, place)
    if (sentence === null) throw error
    console.error(sentence)
    return 1
  }
}

function parsedArguments(): { verb: 'export' | 'import'; file: string; isReplacing: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ options: { replace: { type: 'boolean' } }, allowPositionals: true })
    const [verb, file, ...more] = positionals
    const isReplacing = values.replace === true
    if (file === undefined || more.length > 0) return null
    if (verb === 'export') return isReplacing ? null : { verb, file, isReplacing }
    return verb === 'import' ? { verb, file, isReplacing } : null
  } catch {
    return null
  }
}

let lastStep = ''

/** One line a step; where somebody is watching, how far it is. */
function showProgress(step: Parameters<OnProgress>[0], done?: number, of?: number): void {
  if (step !== lastStep) console.log(step)
  lastStep = step
  if (process.stderr.isTTY && done !== undefined) process.stderr.write(`\r${done}${of ? ` of ${of}` : ''}\u001b[K\r`)
}

const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

process.exitCode = await run()
