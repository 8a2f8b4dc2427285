/**
 * Everything in a dataset into one file, and such a file into a dataset: documents, drafts, pictures and files. The file is
 * Sanity's own (`sanity dataset export`), so it leads from the local Content Lake to hosted Sanity and back.
 */
import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { SanityClient } from '@sanity/client'
import { exportDataset, type SanityDocument } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import { openGate } from './gate.ts'
import { Refusal } from './refusal.ts'

/** Told what is being done, and how far it is. */
export type OnProgress = (step: string, done?: number, of?: number) => void

/** Links that show a draft to one person, and the like: they are worth nothing elsewhere, and are secret. */
const isPersonal = ({ _type }: SanityDocument) => _type.startsWith('sanity.previewUrl')

const own = '!(_id in path("_.**")) && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])'

/**
 * Writes the client's dataset into a `.tar.gz` that must not be there yet; half a file is never left behind. Answers how many documents went in. Throws a
 * Refusal that says what to do, or what the client throws.
 */
export async function exportTo(file: string, client: SanityClient, onProgress: OnProgress): Promise<number> {
  if (existsSync(file)) throw new Refusal(`There is a file ${file} already. Choose another name, or move it away.`)
  // The exporter says less clearly what is wrong.
  await client.fetch('count(*[0...1])')
  const draft = `${file}.part`
  const isHosted = new URL(client.getUrl('/')).hostname.endsWith('.sanity.io')
  const gate = isHosted ? null : await openGate(client)
  let documents = 0
  try {
    await exportDataset({
      client: gate?.client ?? client,
      dataset: datasetOf(client),
      outputPath: draft,
      filterDocument: (document) => {
        const isWanted = !isPersonal(document)
        if (isWanted) documents += 1
        return isWanted
      },
      onProgress: ({ step, current, total }) => {
        onProgress(step, current, typeof total === 'number' ? total : undefined)
      },
    })
    await rename(draft, file)
    return documents
  } finally {
    await gate?.close()
    await rm(draft, { force: true })
  }
}

/**
 * Puts a file into the client's dataset, which must be empty unless `isReplacing`: then documents of the same id are
 * replaced and all others stay. Answers how many documents came in. Throws a Refusal that says what to do, or what the
 * client throws.
 */
export async function importFrom(
  file: string,
  client: SanityClient,
  { isReplacing, onProgress }: { isReplacing: boolean; onProgress: OnProgress },
): Promise<number> {
  await demandExport(file)
  const raw = client.withConfig({ perspective: 'raw', useCdn: false })
  const present = await raw.fetch<number>(`count(*[${own}])`)
  if (present > 0 && !isReplacing) {
    throw new Refusal(
      `There are ${present} documents in ${datasetOf(client)} already: nothing was changed. With --replace those of the same id are replaced, and all others stay.`,
    )
  }
  try {
    const { numDocs } = await sanityImport(createReadStream(file), {
      client: raw,
      operation: 'createOrReplace',
      releasesOperation: 'ignore',
      onProgress: ({ step, current, total }) => {
        onProgress(step, current, total)
      },
    })
    return numDocs
  } catch (error) {
    throw isAboutFile(error) ? notAnExport(file, error) : error
  }
}

/** Sees to it that the file is there and compressed, or bare lines of JSON, before anything is asked. */
async function demandExport(file: string): Promise<void> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  const handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close())
  const isCompressed = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  const isLines = buffer.toString('latin1', 0, bytesRead).startsWith('{')
  if (!isCompressed && !isLines) throw notAnExport(file)
  if (isLines && (await namesOwnFiles(file))) {
    throw new Refusal(
      `${file} names pictures and files that are packed beside it. Import the .tar.gz that it was taken from, whole: nothing was changed.`,
    )
  }
}

/** Whether bare lines of JSON speak of assets by where they lie in an archive: alone, the lines cannot bring them. */
async function namesOwnFiles(file: string): Promise<boolean> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (/"_sanityAsset":\s*"(?:image|file)@file:\/\/\.\//.test(line)) return true
  return false
}

/** What Sanity's tools throw about a file that is cut off, of another kind, or of another content. */
const isAboutFile = (error: unknown): error is Error =>
  error instanceof Error &&
  !('statusCode' in error) &&
  /ndjson|tar|zlib|unexpected end|incorrect (header|data) check|invalid (stored|distance|block|code)|JSON|premature/i.test(
    `${error.message} ${'code' in error ? String(error.code) : ''}`,
  )

function notAnExport(file: string, error?: Error): Refusal {
  const why = error ? ` (${error.message.split('\n')[0] ?? ''})` : ''
  return new Refusal(
    `${file} is damaged, or is not what “npm run dataset -- export” or “sanity dataset export” write${why}.`,
  )
}

function datasetOf(client: SanityClient): string {
  return client.config().dataset ?? ''
}
