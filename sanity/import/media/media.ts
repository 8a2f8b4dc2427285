/** Carries pictures into the Content Lake, each once, a few at a time. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { isForOne } from '../failure.ts'
import { readAll } from '../read-all.ts'
import type { MediaSource } from './bytes.ts'
import { inspect, type Inspected } from './inspect.ts'
import { fileName } from './media-address.ts'

/** A picture as a text asks for it. */
export type Wanted = {
  /** Where its file may be, the best first. The first one is what the picture is known by. */
  files: readonly string[]
  title?: string
  description?: string
  credit?: string
}

export type Media = {
  /** Brings over those that are not there yet. Throws the client's error when the Content Lake cannot be written to. */
  carry: (wanted: readonly Wanted[]) => Promise<void>
  /** The id of the asset a picture became; null when it could not be carried. */
  assetOf: (files: readonly string[]) => string | null
  /** Why a picture could not be carried, in a few words. */
  problemOf: (files: readonly string[]) => string
  /** `drawn`: of those carried, drawings that are pictures now. */
  counts: { carried: number; known: number; drawn: number }
  /** What could not be carried: address and reason. */
  dead: Map<string, string>
}

/** Each may be 40 MB, and a server has others to answer. */
const atOnce = 4

/** Stands in the asset, so that a picture is found again by where it came from. */
const sourceName = 'wordpress'

const knownShape = z.object({
  _id: z.string(),
  address: z.string().nullish(),
  alsoFrom: z.array(z.string()).nullish(),
})
const known = {
  condition: '_type == "sanity.imageAsset" && (source.name == $sourceName || defined(alsoFrom))',
  projection: '{_id, "address": select(source.name == $sourceName => source.id), alsoFrom}',
  params: { sourceName },
}

/** `isDryRun`: everything is looked at, nothing uploaded. `client` null stands for a Content Lake with nothing in it. */
export async function openMedia(options: {
  client: SanityClient | null
  source: MediaSource
  isDryRun: boolean
}): Promise<Media> {
  const { client, source, isDryRun } = options
  const assets = await knownAssets(client)
  const dead = new Map<string, string>()
  const counts = { carried: 0, known: assets.size, drawn: 0 }

  async function carryOne(picture: Wanted): Promise<void> {
    const [key] = picture.files
    if (key === undefined || assets.has(key) || dead.has(key)) return
    const found = await firstOf(picture.files, source)
    const carried = 'problem' in found || isDryRun || client === null ? found : await uploaded(found, picture, client)
    if ('problem' in carried) dead.set(key, carried.problem)
    else {
      assets.set(key, carried.asset)
      counts.carried++
      if (carried.isDrawn) counts.drawn++
    }
  }

  return {
    async carry(wanted) {
      const byKey = new Map(wanted.map((picture) => [picture.files[0], picture]))
      // Everyone at work takes the next one from the same iterator.
      const waiting = byKey.values()
      const work = async () => {
        for (const picture of waiting) await carryOne(picture)
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    },
    assetOf: ([key]) => assets.get(key ?? '') ?? null,
    problemOf: ([key]) => dead.get(key ?? '') ?? 'it was not looked for',
    counts,
    dead,
  }
}

async function knownAssets(client: SanityClient | null): Promise<Map<string, string>> {
  const assets = new Map<string, string>()
  for (const { _id, address, alsoFrom } of await readAll(client, known, knownShape)) {
    for (const from of [address, ...(alsoFrom ?? [])]) if (from) assets.set(from, _id)
  }
  return assets
}

type Found = Extract<Inspected, { asset: string }>
type Problem = { problem: string }

/** The first of the files that is a picture; else what was wrong with the first of them. */
async function firstOf(files: readonly string[], source: MediaSource): Promise<Found | Problem> {
  let problem: Problem | null = null
  for (const file of files) {
    const answer = await source(file)
    const inspected = 'problem' in answer ? answer : await inspect(answer.bytes)
    if (!('problem' in inspected)) return inspected
    problem ??= inspected
  }
  return problem ?? { problem: 'it has no address' }
}

async function uploaded(
  { bytes, asset, isDrawn }: Found,
  picture: Wanted,
  client: SanityClient,
): Promise<Found | Problem> {
  const [id = ''] = picture.files
  const { title, description, credit } = picture
  try {
    const document = await client.assets.upload('image', bytes, {
      filename: fileName(id),
      source: { name: sourceName, id, url: id },
      extract: ['blurhash', 'lqip', 'palette'],
      ...(title && { title }),
      ...(description && { description }),
      ...(credit && { creditLine: credit }),
    })
    // The same picture came from elsewhere before, or an editor had it: it is found by this address too from now on.
    if (sourceOf(document) !== id) {
      await client
        .patch(document._id)
        .setIfMissing({ alsoFrom: [] })
        .append('alsoFrom', [id])
        .commit({ visibility: 'async' })
    }
    return { bytes, asset: document._id, isDrawn }
  } catch (error) {
    if (!isForOne(error)) throw error
    return { problem: `the Content Lake refuses it: ${error instanceof Error ? error.message : asset}` }
  }
}

const sourceOf = (document: object) =>
  z.looseObject({ source: z.object({ id: z.string() }) }).safeParse(document).data?.source.id
