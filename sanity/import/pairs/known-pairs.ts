/** What the Content Lake knows of pairs before an import looks for more. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { readAll } from '../read-all.ts'
import type { PairedDocument } from '../report.ts'
import { coupleKey } from '../../pair-proposal.ts'
import { proposals, type StoredProposal } from './proposal.ts'
import { toStory, type Story } from './story.ts'

const pairShape = z.object({
  _id: z.string(),
  _rev: z.string(),
  members: z
    .array(z.object({ language: z.string().nullish(), id: z.string().nullish() }))
    .nullish()
    .transform((members) => members ?? []),
})

export type KnownPair = z.output<typeof pairShape>

export type KnownPairs = {
  /** The pair a document is in, by its id. */
  pairOf: Map<string, KnownPair>
  /** Everything ever proposed or joined by an import, by its couple. */
  proposals: Map<string, StoredProposal>
}

export const noKnownPairs: KnownPairs = { pairOf: new Map(), proposals: new Map() }

const pairs = {
  condition: '_type == "translation.metadata" && !(_id in path("drafts.**"))',
  projection: '{_id, _rev, "members": translations[]{language, "id": value._ref}}',
}

export async function readKnownPairs(client: SanityClient): Promise<KnownPairs> {
  const pairOf = new Map<string, KnownPair>()
  for (const pair of await readAll(client, pairs, pairShape)) {
    for (const { id } of pair.members) if (id) pairOf.set(id.replace(/^drafts\./, ''), pair)
  }
  const known = (await readAll(client, proposals, proposals.shape)).filter((proposal) => proposal !== null)
  return { pairOf, proposals: new Map(known.map((proposal) => [coupleKey(...proposal.articles), proposal])) }
}

const imported = {
  condition: '_type in ["article", "page"] && defined(importedFrom) && !(_id in path("versions.**"))',
  projection: '{_id}',
}

const storiesQuery = `*[_id in $ids]{
  _id, _type, language, title, publishedAt, "source": importedFrom.source, "authors": authors[]->name, body,
  "pictures": [...select(defined(leadImage.asset) => [leadImage.asset->originalFilename], []),
    ...coalesce(body[_type == "picture"].asset->originalFilename, []),
    ...coalesce(body[_type == "gallery"].pictures[].asset->originalFilename, [])]
}`

const documentShape = z.object({
  _id: z.string(),
  _type: z.enum(['article', 'page']),
  language: z.string(),
  title: z.string(),
  publishedAt: z.string().nullish(),
  source: z.string().nullish(),
  authors: z.array(z.string().nullable()).nullish(),
  body: z.unknown(),
  pictures: z.array(z.string().nullable()).nullish(),
})

const documentsAtOnce = 100

/** What an earlier import brought, and how a report names it. */
export type OtherStory = { story: Story; document: PairedDocument }

/** Yields what earlier imports brought and this one did not, as it is now; of a draft only where nothing is published. */
export async function* readOtherStories(client: SanityClient, seen: ReadonlySet<string>): AsyncGenerator<OtherStory> {
  const options = { perspective: 'raw', useCdn: false } as const
  const ids = (await readAll(client, imported, z.object({ _id: z.string() }))).map(({ _id }) => _id)
  const published = new Set(ids)
  const wanted = ids.filter((id) => {
    const own = id.replace(/^drafts\./, '')
    return !seen.has(own) && (own === id || !published.has(own))
  })
  for (let at = 0; at < wanted.length; at += documentsAtOnce) {
    const some = wanted.slice(at, at + documentsAtOnce)
    const documents = z.array(z.unknown()).parse(await client.fetch<unknown>(storiesQuery, { ids: some }, options))
    for (const document of documents) {
      const parsed = documentShape.safeParse(document)
      if (!parsed.success) continue
      yield toOther(parsed.data)
    }
  }
}

function toOther(stored: z.output<typeof documentShape>): OtherStory {
  const { _id, _type: kind, language, title, body } = stored
  const id = _id.replace(/^drafts\./, '')
  const story = toStory({
    ...{ id, kind, language, title, body },
    publishedAt: stored.publishedAt ?? null,
    authors: (stored.authors ?? []).filter((name) => name !== null),
    pictures: (stored.pictures ?? []).filter((picture) => picture !== null),
  })
  return { story, document: { id, type: kind, language, title, source: stored.source ?? '' } }
}
