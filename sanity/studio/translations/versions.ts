/** Makes a new language version, and says how a translation stands to its original. */
import type { SanityClient, SanityDocument } from '@sanity/client'
import type { ObjectSchemaType } from 'sanity'
import { fingerprintOf, type Worded } from '../../fingerprint.ts'
import { pairUp, sourceOf } from './joining.ts'
import { languageOf, measuredState, originalOf, shownState, versionsOf, type Entry, type Newsroom } from './newsroom.ts'

/**
 * Makes the draft of a new version, filled with the original's contents except those the schema keeps out of copies,
 * and joins the two. Answers its id. Fails when there is a version in that language meanwhile.
 */
export async function createVersion(
  client: SanityClient,
  newsroom: Newsroom,
  { entry, language, schemaType }: { entry: Entry; language: string; schemaType: ObjectSchemaType },
): Promise<string> {
  if (versionsOf(newsroom, entry.id).some((version) => languageOf(version) === language)) {
    throw new Error(`There is already a version in ${language}`)
  }
  const from = measuredState(entry)
  const original = await client.getDocument<SanityDocument & Worded>(from._id)
  if (!original) throw new Error(`${from._id} is gone`)
  const id = crypto.randomUUID()
  const copied = schemaType.fields.flatMap(({ name, type }) => {
    const isLeftOut = (type.options as { documentInternationalization?: { exclude?: boolean } } | undefined)
      ?.documentInternationalization?.exclude
    return name in original && !isLeftOut ? [[name, original[name] as unknown]] : []
  })
  const draft = {
    ...(Object.fromEntries(copied) as Record<string, unknown>),
    _id: `drafts.${id}`,
    _type: entry.kind,
    language,
    body: toLanguage(newsroom, original.body, language),
    translationSource: {
      _type: 'translationSource',
      original: { _type: 'reference', _ref: entry.id, _weak: true },
      revision: original._rev,
      fingerprint: await fingerprintOf(original),
      madeBy: 'person',
    },
    // A required date should not be missing from the start.
    ...(entry.kind === 'article' && { publishedAt: new Date().toISOString() }),
  }
  const transaction = client.transaction().create(draft)
  const made: Entry = { id, kind: entry.kind, published: null, draft: { ...from, _id: draft._id, language } }
  pairUp(client, transaction, newsroom, [entry, made])
  await transaction.commit()
  return id
}

type Linked = { markDefs?: { _type: string; reference?: { _ref: string } }[] }

/** A body whose links within the site lead to the versions in a language, where there are such. */
function toLanguage(newsroom: Newsroom, body: unknown, language: string): unknown {
  if (!Array.isArray(body)) return body
  const versionOf = (id: string) =>
    versionsOf(newsroom, id).find((version) => languageOf(version) === language)?.id ?? id
  return (body as Linked[]).map((block) => {
    if (!block.markDefs) return block
    const markDefs = block.markDefs.map((mark) =>
      mark._type === 'internalLink' && mark.reference
        ? { ...mark, reference: { ...mark.reference, _ref: versionOf(mark.reference._ref) } }
        : mark,
    )
    return { ...block, markDefs }
  })
}

/** The original as it is now asks for no new translation, for readers and for who edits. Stays so until its next change. */
export async function callMinor(client: SanityClient, newsroom: Newsroom, entry: Entry): Promise<void> {
  const { fingerprint } = await sourceNow(client, newsroom, entry)
  const transaction = client.transaction()
  for (const state of [entry.published, entry.draft]) {
    if (!state?.source) continue
    transaction.patch(state._id, (patch) => patch.set({ 'translationSource.minorFingerprint': fingerprint }))
  }
  await transaction.commit()
}

/**
 * The translation says what its original says now. Said of the draft when there is one: readers have the new
 * translation once that is published.
 */
export async function callUpToDate(client: SanityClient, newsroom: Newsroom, entry: Entry): Promise<void> {
  const { revision, fingerprint } = await sourceNow(client, newsroom, entry)
  await client
    .patch(shownState(entry)._id)
    .set({ 'translationSource.revision': revision, 'translationSource.fingerprint': fingerprint })
    .unset(['translationSource.minorFingerprint'])
    .commit()
}

function sourceNow(client: SanityClient, newsroom: Newsroom, entry: Entry) {
  const original = originalOf(newsroom, entry.id, shownState(entry).source)
  if (!original) throw new Error(`${entry.id} is the translation of nothing`)
  return sourceOf(client, measuredState(original), original)
}
