/** What an action does, as mutations: a document and its draft change together in one transaction. */

import { ApiError } from '../errors.ts'
import type { Document, Json } from '../store/document.ts'
import { actionError, type Action } from './action.ts'
import type { Intention } from './commit.ts'
import type { Content, KnownMutation } from './mutation.ts'

type Current = (id: string) => Document | null

/** An action to be carried out inside a transaction; it throws an ApiError in the shape of an action that failed. */
export function intend(action: Action, index: number): Intention {
  return (current) => {
    try {
      return perform(action, index, current)
    } catch (error) {
      throw asActionError(error, index)
    }
  }
}

function perform(action: Action, index: number, current: Current): KnownMutation[] {
  const need = (id: string): Document =>
    current(id) ?? refuse(404, index, `Document ${JSON.stringify(id)} was not found`)
  switch (action.name) {
    case 'create':
      return create(action, index, current)
    case 'edit':
      return [...draftFrom(action.publishedId, action.draftId, current, need), patch(action)]
    case 'publish':
      return publish(action, index, current, need)
    case 'unpublish':
      return [...draftFrom(action.publishedId, action.draftId, current, need), remove(need(action.publishedId)._id)]
    case 'discard':
      return [remove(need(action.draftId)._id)]
    case 'version.discard':
      return [remove(need(action.versionId)._id)]
    case 'delete':
      return deleteAll(action, index, current)
    case 'replaceDraft':
      if (current(action.attributes._id) === null) need(action.publishedId)
      return [{ createOrReplace: action.attributes }]
    case 'version.replace':
      return [{ createOrReplace: { ...action.document, _id: need(action.document._id)._id } }]
  }
}

type Named<Name extends Action['name']> = Extract<Action, { name: Name }>

const patch = ({ draftId, patch }: Named<'edit'>): KnownMutation => ({ patch: { ...patch, id: draftId } })

const remove = (id: string): KnownMutation => ({ delete: { id } })

function create({ publishedId, attributes, ifExists }: Named<'create'>, index: number, current: Current) {
  if (current(publishedId) !== null) refuse(409, index, `Document ${JSON.stringify(publishedId)} is published already`)
  return [ifExists === 'ignore' ? { createIfNotExists: attributes } : { create: attributes }]
}

/** The first edit of a published document begins with a copy of it. */
function draftFrom(publishedId: string, draftId: string, current: Current, need: Current): KnownMutation[] {
  if (current(draftId) !== null) return []
  return [{ create: { ...(need(publishedId) as Content), _id: draftId } }]
}

function publish(action: Named<'publish'>, index: number, current: Current, need: Current): KnownMutation[] {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  const draft = need(draftId) as Document
  const published = current(publishedId)
  checkRevision(draft, draftId, ifDraftRevisionId, index)
  checkRevision(published, publishedId, ifPublishedRevisionId, index)
  const _createdAt = published?._createdAt ?? draft._createdAt
  const content = { ...(strengthen(draft) as Content), _id: publishedId, _createdAt }
  return [{ createOrReplace: content }, remove(draftId)]
}

function checkRevision(document: Document | null, id: string, expected: string | undefined, index: number): void {
  if (expected === undefined || document?._rev === expected) return
  const found = document === null ? 'does not exist' : `has unexpected revision ID (${JSON.stringify(document._rev)})`
  refuse(409, index, `Document ${JSON.stringify(id)} ${found}, expected ${JSON.stringify(expected)}`)
}

/**
 * A draft may refer to what is not published yet; its reference is then weak, and says so in `_strengthenOnPublish`.
 * Once published it must hold what it points at, unless the schema wants it weak.
 */
function strengthen(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(strengthen)
  const { _strengthenOnPublish: wish, ...rest } = value
  const isToHold = wish !== undefined && wish !== null && (wish as { weak?: Json }).weak !== true
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, child]) => (isToHold && name === '_weak' ? [] : [[name, strengthen(child)]])),
  )
}

/** Deleting must not leave behind a draft the asker did not know of. */
function deleteAll({ publishedId, includeDrafts }: Named<'delete'>, index: number, current: Current): KnownMutation[] {
  const draftId = `drafts.${publishedId}`
  if (current(draftId) !== null && !includeDrafts.includes(draftId)) {
    refuse(409, index, `Document ${JSON.stringify(publishedId)} has a draft that was not named for deletion`)
  }
  const ids = [...new Set([publishedId, ...includeDrafts])].filter((id) => current(id) !== null)
  if (ids.length === 0) refuse(404, index, `Document ${JSON.stringify(publishedId)} was not found`)
  return ids.map(remove)
}

const reasons: Record<number, string> = { 404: 'documentNotFoundError', 409: 'documentConflictError' }

function refuse(status: number, index: number, description: string): never {
  throw actionError(status, index, reasons[status] ?? 'actionError', description)
}

type Detail = { type: string; description: string }

/** A mutation of an action that failed, said as a failure of the action. */
export function asActionError(error: unknown, index = 0): unknown {
  if (!(error instanceof ApiError)) return error
  const { error: body } = error.body as { error?: { type?: string; items?: { error: Detail; index?: number }[] } }
  if (body?.type !== 'mutationError') return error
  const [item] = body.items ?? []
  const { type = 'actionError', description = error.message } = item?.error ?? {}
  return actionError(error.status, item?.index ?? index, type, description)
}
