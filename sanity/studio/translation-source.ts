/** Remembers, when an editor creates a translation, what it is made from. */
import type { PluginCallbackArgs } from '@sanity/document-internationalization'
import { fingerprintOf, type Worded } from '../fingerprint.ts'

/** Called by document-internationalization once the new draft is there. */
export async function recordSource({ sourceDocument, newDocument, client }: PluginCallbackArgs): Promise<void> {
  if (newDocument._type !== 'article') return
  const translationSource = {
    _type: 'translationSource',
    original: { _type: 'reference', _ref: sourceDocument._id.replace(/^drafts\./, ''), _weak: true },
    revision: sourceDocument._rev,
    fingerprint: await fingerprintOf(sourceDocument as Worded),
    madeBy: 'person',
  }
  // The original's date is not copied, and a required date should not be missing from the start.
  const publishedAt = new Date().toISOString()
  await client.patch(newDocument._id).set({ translationSource }).setIfMissing({ publishedAt }).commit()
}
