/** Writes that readers see at once: both languages of an article together, and corrections. */
import type { SanityClient } from '@sanity/client'
import { slugsToRemember, type Addressed } from '../former-addresses.ts'
import { forget } from '../scheduling/schedule.ts'
import { newKey } from './joining.ts'
import type { Correction, Entry } from './newsroom.ts'

/**
 * Publishes the drafts of several versions together or none of them. Fails when anyone has changed one since the
 * newsroom was read.
 */
export async function publishTogether(client: SanityClient, entries: Entry[]): Promise<void> {
  const ready = await Promise.all(entries.map((entry) => withFormerSlugs(client, entry)))
  await client.action(
    ready.flatMap(({ id, draft, published }) =>
      draft
        ? [
            {
              actionType: 'sanity.action.document.publish' as const,
              draftId: draft._id,
              publishedId: id,
              ifDraftRevisionId: draft.rev,
              ...(published && { ifPublishedRevisionId: published.rev }),
            },
          ]
        : [],
    ),
  )
  // They are published, whether or not the Content Lake is still there.
  await forget(
    client,
    ready.map(({ id }) => id),
  ).catch(() => undefined)
}

/** Notes in a draft the address that publishing it gives up, as publishing it alone does. */
async function withFormerSlugs(client: SanityClient, entry: Entry): Promise<Entry> {
  const { draft, published } = entry
  if (!draft || !published) return entry
  const [present, coming] = await client.getDocuments<Addressed>([published._id, draft._id])
  const slugs = present && coming ? slugsToRemember(present, coming) : []
  if (slugs.length === 0) return entry
  const patch = client.patch(draft._id).ifRevisionId(draft.rev).setIfMissing({ formerSlugs: [] })
  const { _rev } = await patch.append('formerSlugs', slugs).commit()
  return { ...entry, draft: { ...draft, rev: _rev } }
}

export type NewCorrection = Pick<Correction, 'kind' | 'text'> & {
  /** The correction of another version that this one answers. */
  answers?: Correction
  onlyHere?: boolean
}

/**
 * Adds a correction to what readers see, and to the draft if there is one, which is otherwise left as it is. What it
 * answers is answered by having its key.
 */
export async function correct(client: SanityClient, entry: Entry, made: NewCorrection): Promise<void> {
  if (!entry.published) throw new Error(`${entry.id} is not published: there is nothing to correct`)
  const correction = {
    _key: made.answers?._key ?? newKey(),
    _type: 'correction',
    date: new Date().toISOString(),
    kind: made.kind,
    text: made.text.trim(),
    ...(made.onlyHere && { onlyHere: true }),
  }
  await everywhere(client, entry, (id) =>
    client.patch(id).setIfMissing({ corrections: [] }).append('corrections', [correction]),
  )
}

/** Says of a correction that no other version owes it. */
export async function keepToItself(client: SanityClient, entry: Entry, { _key }: Correction): Promise<void> {
  await everywhere(client, entry, (id) => client.patch(id).set({ [`corrections[_key=="${_key}"].onlyHere`]: true }))
}

async function everywhere(client: SanityClient, { published, draft }: Entry, patch: (id: string) => Patch) {
  const transaction = client.transaction()
  for (const state of [published, draft]) if (state) transaction.patch(patch(state._id))
  await transaction.commit()
}

type Patch = ReturnType<SanityClient['patch']>
