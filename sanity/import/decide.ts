/** What has to be written so that the Content Lake has an article as WordPress has it, without undoing anyone's work. */
import { z } from 'zod'
import { articleFields, fingerprintOf, type ArticleFields, type ImportedFrom } from './documents.ts'

const storedShape = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  importedFrom: z.object({ source: z.string(), fingerprint: z.string() }).optional().catch(undefined),
})

export type Stored = z.output<typeof storedShape>
export type Existing = { published: Stored | null; draft: Stored | null }

/** A document of the Content Lake, or null. */
export function parseStored(document: unknown): Stored | null {
  return document ? storedShape.parse(document) : null
}

export type Wanted = {
  type: 'article' | 'page'
  id: string
  isPublic: boolean
  fields: ArticleFields
  source: string
}

type Document = { _id: string; _type: string; [field: string]: unknown }
export type Change =
  | { create: Document }
  | { patch: { id: string; ifRevisionID: string; set: Record<string, unknown>; unset: string[] } }
  | { delete: { id: string } }

/** `kept`: changed in WordPress, but an editor has been at it here. */
export type Decision = { outcome: 'new' | 'updated' | 'unchanged' | 'kept'; changes: Change[] }

/** Compares what is wanted with what is there. Nothing an editor has touched since the last import is changed. */
export function decide(wanted: Wanted, existing: Existing): Decision {
  const importedFrom = { source: wanted.source, fingerprint: fingerprintOf(wanted.fields, wanted.isPublic) }
  const stored = [existing.published, existing.draft].filter((document) => document !== null)
  const target = wanted.isPublic ? wanted.id : `drafts.${wanted.id}`
  if (stored.length === 0) {
    return {
      outcome: 'new',
      changes: [{ create: { _id: target, _type: wanted.type, ...wanted.fields, ...besides(wanted), importedFrom } }],
    }
  }
  if (stored.some((document) => document.importedFrom?.fingerprint === importedFrom.fingerprint)) {
    return { outcome: 'unchanged', changes: [] }
  }
  const [only, other] = stored
  if (only === undefined || other || !isUntouched(only, only === existing.published, wanted))
    return { outcome: 'kept', changes: [] }
  return {
    outcome: 'updated',
    changes: only._id === target ? [patched(only, wanted, importedFrom)] : moved(only, target, wanted, importedFrom),
  }
}

/** What only a new document gets, and is the editors' from then on. */
const besides = ({ type }: Wanted) => (type === 'page' ? { inFooter: false } : {})

/** A lead picture that an editor gave to a text that had none is no change of what was imported. */
function isUntouched(document: Stored, isPublic: boolean, { fields }: Wanted): boolean {
  const imported = document.importedFrom?.fingerprint
  if (imported === fingerprintOf(document, isPublic)) return true
  return fields.leadImage === undefined && imported === fingerprintOf({ ...document, leadImage: undefined }, isPublic)
}

/** Whether the lead picture is one that was imported, and so goes when WordPress has it no more. */
const hasImportedLead = (stored: Stored, isPublic: boolean) =>
  stored.importedFrom?.fingerprint === fingerprintOf(stored, isPublic)

/** The fields that WordPress had and has no more. */
function outdated(stored: Stored, { fields }: Wanted): string[] {
  const isPublic = !stored._id.startsWith('drafts.')
  return articleFields
    .filter((name) => fields[name] === undefined && stored[name] !== undefined)
    .filter((name) => name !== 'leadImage' || hasImportedLead(stored, isPublic))
}

/** A patch and not a replacement: what editors added in other fields stays. */
function patched(stored: Stored, wanted: Wanted, importedFrom: ImportedFrom): Change {
  const set = { ...wanted.fields, importedFrom }
  return { patch: { id: stored._id, ifRevisionID: stored._rev, set, unset: outdated(stored, wanted) } }
}

/** From a draft to published, or back. The patch is there for its revision: an edit made meanwhile stops it all. */
function moved(stored: Stored, target: string, wanted: Wanted, importedFrom: ImportedFrom): Change[] {
  const gone = outdated(stored, wanted)
  const kept = Object.entries(stored).filter(([name]) => !name.startsWith('_') && !gone.includes(name))
  const document = { ...Object.fromEntries(kept), _id: target, _type: wanted.type, ...wanted.fields, importedFrom }
  const guard = { id: stored._id, ifRevisionID: stored._rev, set: { importedFrom }, unset: [] }
  return [{ patch: guard }, { delete: { id: stored._id } }, { create: document }]
}
