/** The text of an original as it was when its translation was made, and as it is now. */
import type { SanityClient, SanityDocument } from '@sanity/client'
import { fingerprintOf, wordsOf, type Worded } from '../../fingerprint.ts'
import { measuredState, type Entry, type Source } from './newsroom.ts'

export type Texts = {
  /** Null when the history does not reach back so far. */
  then: string[] | null
  now: string[]
}

/** Asks the history for the revision a translation remembers; believes it only if its fingerprint is the remembered one. */
export async function readTexts(client: SanityClient, original: Entry, source: Source): Promise<Texts> {
  const { _id } = measuredState(original)
  const now = await client.getDocument<SanityDocument & Worded>(_id)
  return { then: await pastWords(client, original.id, source), now: now ? wordsOf(now) : [] }
}

async function pastWords(
  client: SanityClient,
  id: string,
  { revision, fingerprint }: Source,
): Promise<string[] | null> {
  if (!revision) return null
  // It may have been a draft that the translation was made from.
  for (const asked of [id, `drafts.${id}`]) {
    const document = await documentAt(client, asked, revision)
    if (document && (await fingerprintOf(document)) === fingerprint) return wordsOf(document)
  }
  return null
}

async function documentAt(client: SanityClient, id: string, revision: string): Promise<Worded | null> {
  const { dataset } = client.config()
  try {
    const { documents } = await client.request<{ documents: (Worded | null)[] }>({
      url: `/data/history/${dataset ?? ''}/documents/${id}?revision=${encodeURIComponent(revision)}`,
    })
    return documents[0] ?? null
  } catch {
    // Too old for what the plan keeps, or not for this editor: the present text is shown, and that it is all there is.
    return null
  }
}
