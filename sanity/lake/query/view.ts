/** Which documents a query sees: a perspective, and whether it is asked by somebody who may see private ones. */

import { httpError } from '../errors.ts'
import type { Document, Layer } from '../store/document.ts'

export type View = {
  /** The layers laid over one another, uppermost first; `raw` shows every one of them side by side. */
  layers: 'raw' | Layer[]
  /** Only documents anyone may read: those whose id has no dot. */
  publicOnly: boolean
}

/** Since this version of the API a query that says nothing sees published documents; before it, all of them. */
const publishedByDefaultSince = '2025-02-19'

/** Reads a `perspective` parameter. Throws an ApiError when it is none. */
export function parsePerspective(asked: string | string[] | undefined, apiVersion: string): View['layers'] {
  const names = (Array.isArray(asked) ? asked : (asked ?? '').split(',')).filter((name) => name !== '')
  if (names.length === 0) {
    const isRecent = apiVersion === 'X' || (apiVersion !== '1' && apiVersion >= publishedByDefaultSince)
    return isRecent ? ['published'] : 'raw'
  }
  if (!names.every((name) => /^[a-zA-Z0-9_-]+$/.test(name)))
    throw httpError(400, `Invalid perspective: ${names.join(', ')}`)
  if (names.includes('raw')) {
    if (names.length > 1) throw httpError(400, 'The perspective "raw" cannot be combined with others')
    return 'raw'
  }
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  return [...new Set([...layers.filter((name) => name !== 'published'), 'published'])]
}

/** SQL that is true for the rows of the table `document` that a view shows. Layer names were checked when parsed. */
export function viewCondition({ layers, publicOnly }: View): string {
  const visible = publicOnly ? ["instr(document.id, '.') = 0"] : []
  if (layers === 'raw') return visible[0] ?? 'true'
  const shown = layers.map((layer, place) => {
    const above = layers.slice(0, place)
    if (above.length === 0) return `document.layer = '${layer}'`
    const names = above.map((name) => `'${name}'`).join(', ')
    return `(document.layer = '${layer}' AND NOT EXISTS (SELECT 1 FROM document AS upper WHERE upper.base = document.base AND upper.layer IN (${names})))`
  })
  return [...visible, shown.length > 1 ? `(${shown.join(' OR ')})` : shown[0]].join(' AND ')
}

/** Whether documents appear in a view under the id they would have when published. */
export const isOverlay = ({ layers }: View): boolean => layers !== 'raw' && layers.length > 1

/** A stored document as the view shows it. */
export function shownDocument(document: Document, view: View, base: string): Document {
  return isOverlay(view) ? { ...document, _id: base, _originalId: document._id } : document
}
