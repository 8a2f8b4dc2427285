/** Joins documents as versions of each other, separates them, and mends pairs: each in one transaction or not at all. */
import type { SanityClient, Transaction } from '@sanity/client'
import { fingerprintOf, type Worded } from '../../fingerprint.ts'
import { toPairMember, toProposal, type PairProposal } from '../../pair-proposal.ts'
import type { Fault } from './faults.ts'
import { wordedFields } from './live.ts'
import {
  languageOf,
  measuredState,
  versionsOf,
  type Entry,
  type Member,
  type Newsroom,
  type Pair,
  type State,
} from './newsroom.ts'

/** Why two documents cannot be joined. */
export type Refusal =
  | { is: 'same language' | 'different kinds' | 'joined already' }
  /** One of them has a version in the language of the other. */
  | { is: 'taken'; entry: Entry; other: Entry; language: string }

/** Null when the two may be joined. */
export function refusalOf(newsroom: Newsroom, a: Entry, b: Entry): Refusal | null {
  const [ofA, ofB] = [versionsOf(newsroom, a.id), versionsOf(newsroom, b.id)]
  if (ofA.includes(b)) return { is: 'joined already' }
  if (a.kind !== b.kind) return { is: 'different kinds' }
  if (languageOf(a) === languageOf(b)) return { is: 'same language' }
  for (const [entry, versions, others] of [
    [a, ofA, ofB],
    [b, ofB, ofA],
  ] as const) {
    const languages = others.map(languageOf)
    const other = versions.find((version) => version !== entry && languages.includes(languageOf(version)))
    if (other) return { is: 'taken', entry, other, language: languageOf(other) ?? '' }
  }
  return null
}

export const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** Puts documents into one pair, the oldest there is; other pairs that end in it are deleted. Fails when one has changed since. */
export function pairUp(client: SanityClient, transaction: Transaction, { claims }: Newsroom, entries: Entry[]): void {
  const [pair, ...others] = [...new Set(entries.flatMap(({ id }) => claims.get(id) ?? []))].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  )
  const known = new Set(pair?.members.map(({ id }) => id))
  const moved = others.flatMap(({ members }) => members).map(({ id, language }) => ({ id, language: language ?? '' }))
  const wanted = [...entries.map((entry) => ({ id: entry.id, language: languageOf(entry) ?? '' })), ...moved]
  const fresh = [...new Map(wanted.map((each) => [each.id, each])).values()].filter(({ id }) => !known.has(id))
  const members = fresh.map(({ id, language }) => toPairMember(id, language, newKey()))
  for (const other of others) removePair(client, transaction, other)
  if (pair) {
    const patch = client.patch(pair.id).ifRevisionId(pair.rev).setIfMissing({ translations: [] })
    transaction.patch(patch.append('translations', members))
  } else {
    const schemaTypes = [entries[0]?.kind]
    transaction.create({ _id: crypto.randomUUID(), _type: 'translation.metadata', schemaTypes, translations: members })
  }
}

/** Deleted only when it is still as it was read. */
function removePair(client: SanityClient, transaction: Transaction, { id, rev }: Pair): void {
  transaction.patch(client.patch(id).ifRevisionId(rev).unset(['translations'])).delete(id)
}

/**
 * Joins two documents, and decides on a proposal that says they belong together. `original` is the one the other was made from, whose text of now counts as the text it was
 * made from; null when neither was. Fails when somebody has changed a pair of theirs meanwhile.
 */
export async function join(
  client: SanityClient,
  newsroom: Newsroom,
  { a, b, original, proposal }: { a: Entry; b: Entry; original: Entry | null; proposal?: Pick<PairProposal, '_id'> },
): Promise<void> {
  const transaction = client.transaction()
  pairUp(client, transaction, newsroom, [a, b])
  if (proposal) transaction.patch(proposal._id, (patch) => patch.set({ status: 'accepted' }))
  if (original) {
    const source = await sourceOf(client, measuredState(original), original)
    for (const state of statesOf(original === a ? b : a)) {
      transaction.patch(state._id, (patch) =>
        patch
          .setIfMissing({ translationSource: { _type: 'translationSource' } })
          .setIfMissing({ 'translationSource.madeBy': 'person' })
          .set({
            'translationSource.original': source.original,
            'translationSource.revision': source.revision,
            'translationSource.fingerprint': source.fingerprint,
          })
          .unset(['translationSource.minorFingerprint']),
      )
    }
  }
  await transaction.commit()
}

/** What a translation made now remembers of a state of its original. Throws when that is gone. */
export async function sourceOf(client: SanityClient, { _id }: Pick<State, '_id'>, { id, kind }: Entry) {
  const text = await client.fetch<(Worded & { _rev: string }) | null>(
    `*[_id == $id][0]${wordedFields}`,
    { id: _id },
    { perspective: 'raw' },
  )
  if (!text) throw new Error(`The ${kind} ${_id} is gone`)
  return {
    original: { _type: 'reference', _ref: id, _weak: true },
    revision: text._rev,
    fingerprint: await fingerprintOf(text),
  }
}

const statesOf = ({ published, draft }: Entry): State[] => [published, draft].filter((state) => state !== null)

/** Takes a document out of its pair; the pair goes when it joins nothing any more, and so does what they remembered of each other. */
export async function separate(client: SanityClient, newsroom: Newsroom, entry: Entry): Promise<void> {
  const transaction = client.transaction()
  const versions = versionsOf(newsroom, entry.id)
  for (const pair of newsroom.claims.get(entry.id) ?? []) {
    takeOut(client, transaction, pair, ({ id }) => id === entry.id, newsroom)
  }
  for (const version of versions) forgetOriginal(transaction, version, version === entry ? versions : [entry])
  for (const version of versions) if (version !== entry) remember(transaction, entry, version)
  await transaction.commit()
}

/** That the two do not belong together, so that no import ever joins them again. */
function remember(transaction: Transaction, { id: one }: Entry, { id: other }: Entry): void {
  const proposal = toProposal({ articles: [one, other], status: 'rejected', probability: null, reasons: [] })
  transaction.createIfNotExists(proposal).patch(proposal._id, (patch) => patch.set({ status: 'rejected' }))
}

function takeOut(
  client: SanityClient,
  transaction: Transaction,
  pair: Pair,
  isOut: (member: Member) => boolean,
  { entries }: Newsroom,
): void {
  const left = pair.members.filter((member) => !isOut(member) && entries.has(member.id))
  if (left.length < 2) {
    removePair(client, transaction, pair)
    return
  }
  const paths = pair.members.filter(isOut).map(({ key }) => `translations[_key=="${key}"]`)
  transaction.patch(client.patch(pair.id).ifRevisionId(pair.rev).unset(paths))
}

/** How it was made stays: what a machine wrote and nobody read must not become publishable by this. */
function forgetOriginal(transaction: Transaction, entry: Entry, originals: Entry[]): void {
  const fields = ['original', 'revision', 'fingerprint', 'minorFingerprint']
  for (const state of statesOf(entry)) {
    const isForgotten = originals.some(({ id }) => id !== entry.id && id === state.source?.original)
    if (!isForgotten) continue
    transaction.patch(state._id, (patch) => patch.unset(fields.map((field) => `translationSource.${field}`)))
  }
}

/**
 * Mends a pair. `keep` is, where a document is claimed by several pairs, the id of the pair it stays in, and where a pair
 * has several versions in a language, the id of the document that stays.
 */
export async function mend(client: SanityClient, newsroom: Newsroom, fault: Fault, keep?: string): Promise<void> {
  const transaction = client.transaction()
  switch (fault.is) {
    case 'claimed':
      for (const pair of fault.pairs) {
        if (pair.id !== keep) takeOut(client, transaction, pair, ({ id }) => id === fault.entry.id, newsroom)
      }
      break
    case 'doubled': {
      const out = new Set(fault.entries.map(({ id }) => id).filter((id) => id !== keep))
      takeOut(client, transaction, fault.pair, ({ id }) => out.has(id), newsroom)
      break
    }
    case 'gone':
      takeOut(client, transaction, fault.pair, (member) => fault.members.includes(member), newsroom)
      break
    case 'mislabelled': {
      const languages = fault.members.flatMap(({ key, id }) => {
        const entry = newsroom.entries.get(id)
        return entry ? [[`translations[_key=="${key}"].language`, languageOf(entry)]] : []
      })
      const patch = client.patch(fault.pair.id).ifRevisionId(fault.pair.rev)
      transaction.patch(patch.set(Object.fromEntries(languages) as Record<string, unknown>))
      break
    }
  }
  await transaction.commit()
}
