/** A document's life as the Studio's History shows it, told from what happened to it and to its draft. */

import { parseId } from '../store/document.ts'
import type { Turn } from '../store/past.ts'

type LifeEvent = { type: string; documentId: string; timestamp: string; author: string } & Record<string, unknown>

export type PlacedEvent = { sequence: number; event: LifeEvent }

/** What one transaction did to the published document and to the version. */
type Chapter = { published: Turn | undefined; version: Turn | undefined; hadVersion: boolean }

/**
 * The events of a published document, a draft or a version, oldest first. `turns` are those of the published document
 * and of the version beside it, oldest first.
 */
export function lifeOf(id: string, turns: Turn[]): PlacedEvent[] {
  const { base, layer } = parseId(id)
  const bySequence = Map.groupBy(turns, ({ sequence }) => sequence)
  let hadVersion = false
  return [...bySequence].flatMap(([sequence, together]) => {
    const published = together.find(({ documentId }) => documentId === base)
    const version = together.find(({ documentId }) => documentId !== base)
    const chapter = { published, version, hadVersion }
    hadVersion = version === undefined ? hadVersion : version.transition !== 'disappear'
    const kind = layer === 'published' ? publishedEvent(base, chapter) : versionEvent(id, chapter)
    const [first] = together
    if (kind === null || first === undefined) return []
    const { timestamp, author } = first
    return [{ sequence, event: { ...kind, documentId: base, timestamp, author } }]
  })
}

type Kind = { type: string } & Record<string, unknown>

function publishedEvent(base: string, { published, version, hadVersion }: Chapter): Kind | null {
  if (published === undefined) return null
  const revisionId = published.transactionId
  if (published.transition === 'disappear') {
    const keepsVersion = version === undefined ? hadVersion : version.transition !== 'disappear'
    return keepsVersion
      ? { type: 'unpublishDocument', versionId: `drafts.${base}`, versionRevisionId: revisionId }
      : { type: 'deleteDocumentGroup' }
  }
  if (version?.transition === 'disappear') return publication(published, version)
  return { type: published.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument', revisionId }
}

function versionEvent(id: string, { published, version }: Chapter): Kind | null {
  if (version === undefined) return null
  const { transition, transactionId, previousRev } = version
  if (transition === 'appear') {
    return { type: 'createDocumentVersion', versionId: id, versionRevisionId: transactionId }
  }
  if (transition === 'update') return null
  if (published === undefined) {
    return { type: 'deleteDocumentVersion', versionId: id, versionRevisionId: previousRev }
  }
  return published.transition === 'disappear' ? { type: 'deleteDocumentGroup' } : publication(published, version)
}

const publication = (published: Turn, version: Turn): Kind => ({
  type: 'publishDocumentVersion',
  revisionId: published.transactionId,
  versionId: version.documentId,
  versionRevisionId: version.previousRev ?? undefined,
  publishedRevisionId: published.previousRev ?? undefined,
  publishCause: 'document.publish',
})
