/** Puts the demo newspaper into a dataset, over HTTP as anyone would. */
import { randomUUID } from 'node:crypto'
import type { Mutation, SanityClient } from '@sanity/client'
import { seedDocuments, type SeedDocument } from './documents.ts'
import { drawPicture } from './pictures/pictures.ts'

export type FillOptions = {
  /** Replaces whatever is in the dataset. Without it, only an empty dataset is filled. */
  reset?: boolean
  /** Is told what is happening, in plain lines. */
  onProgress?: (line: string) => void
  /** Makes the JPEG of a picture. The newspaper's own pictures take half a second each; tests have smaller ones. */
  draw?: (file: string) => Promise<Buffer>
}

/** `isFilled` is false when there was something in the dataset already, and nothing was done. */
export type Filled = { isFilled: boolean; documents: number }

/** Drawing is work for the processor and uploading is waiting: a few at a time do both. */
const picturesAtOnce = 4

const ownDocuments = '!(_id in path("_.**")) && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])'

/**
 * Fills the client's dataset. The client needs a token that may write. The documents, and what `reset` takes away,
 * travel in one transaction: readers see the old newspaper or the new one and never a half of either.
 * Throws what the client throws when the lake is away or refuses.
 */
export async function seed(client: SanityClient, options: FillOptions = {}): Promise<Filled> {
  const { reset = false, onProgress = () => undefined, draw = drawPicture } = options
  const raw = client.withConfig({ perspective: 'raw', useCdn: false })
  const present = await raw.fetch<number>(`count(*[${ownDocuments}])`)
  if (present > 0 && !reset) return { isFilled: false, documents: present }
  const files = await picturesNeeded()
  onProgress(`Drawing and uploading ${files.length} pictures`)
  const assets = await uploadPictures(raw, files, draw, onProgress)
  const revision = `seed-${randomUUID()}`
  const documents = await seedDocuments({ assetOf: (file) => assets.get(file) ?? file, revision })
  onProgress(`Writing ${documents.length} documents`)
  const mutations = reset ? replacing(documents, assets) : documents.map((create): Mutation => ({ create }))
  await raw.mutate(mutations, { transactionId: revision, returnDocuments: false, visibility: 'sync' })
  return { isFilled: true, documents: documents.length }
}

/** The files of all pictures the documents name. */
async function picturesNeeded(): Promise<string[]> {
  const files = new Set<string>()
  const assetOf = (file: string) => {
    files.add(file)
    return file
  }
  await seedDocuments({ assetOf, revision: '' })
  return [...files]
}

function replacing(documents: SeedDocument[], assets: ReadonlyMap<string, string>): Mutation[] {
  const kept = [...documents.map(({ _id }) => _id), ...assets.values()]
  const query = '*[!(_id in $kept) && !(_id in path("_.**"))]'
  return [
    { delete: { query, params: { kept } } },
    ...documents.map((createOrReplace): Mutation => ({ createOrReplace })),
  ]
}

/** Draws pictures and uploads them: file names to asset ids. What is there already is not stored twice. */
async function uploadPictures(
  client: SanityClient,
  files: string[],
  draw: (file: string) => Promise<Buffer>,
  onProgress: (line: string) => void,
): Promise<Map<string, string>> {
  const assets = new Map<string, string>()
  // Everyone at work takes the next file from the same iterator.
  const waiting = files.values()
  const work = async () => {
    for (const filename of waiting) {
      const { _id } = await client.assets.upload('image', await draw(filename), { filename, contentType: 'image/jpeg' })
      assets.set(filename, _id)
      if (assets.size % 10 === 0) onProgress(`${assets.size} of ${files.length} pictures`)
    }
  }
  await Promise.all(Array.from({ length: picturesAtOnce }, work))
  return assets
}
