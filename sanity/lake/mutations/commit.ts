/**
 * Commits mutations: documents, history and the webhook's outbox change in one SQLite transaction, or nothing does.
 * Whoever called is told only after COMMIT, when the change is on the disk.
 */

import type { DatabaseSync } from 'node:sqlite'
import { httpError, mutationError } from '../errors.ts'
import type { Change, Commit } from '../store/change.ts'
import type { Documents } from '../store/documents.ts'
import { createRevision, referencesIn, type Document } from '../store/document.ts'
import type { History } from '../store/history.ts'
import type { Outbox } from '../webhooks/outbox.ts'
import { applyMutation, type Step } from './apply.ts'
import { encodePatch } from './mendoza.ts'
import type { KnownMutation } from './mutation.ts'

export type CommitOptions = {
  author: string
  transactionId?: string | undefined
  generateKeys?: boolean
  dryRun?: boolean
  /** Throws when the author may not make this change. */
  authorise: (index: number, before: Document | null, after: Document | null) => void
}

/** A change, or one decided inside the transaction by looking at what the ones before it have made. */
export type Intention = KnownMutation | ((current: (id: string) => Document | null) => KnownMutation[])

export type CommitResult = { transactionId: string; steps: Step[] }

type Parts = { database: DatabaseSync; documents: Documents; history: History; outbox: Outbox }

/** Returns `commit`, and `subscribe` for whoever wants to know of every commit. */
export function createCommitter({ database, documents, history, outbox }: Parts) {
  const subscribers = new Set<(commit: Commit) => void>()

  function commit(intentions: Intention[], options: CommitOptions): CommitResult {
    const transactionId = options.transactionId ?? createRevision()
    if (history.has(transactionId)) throw httpError(409, `Transaction ID "${transactionId}" has been used already`)
    const timestamp = new Date().toISOString()
    const { steps, changes } = stepThrough(documents, intentions, transactionId, timestamp, options)
    let sequence = 0
    database.exec('BEGIN IMMEDIATE')
    try {
      for (const { id, after } of changes) {
        if (after === null) documents.remove(id)
        else documents.put(after)
      }
      checkReferences(documents, changes)
      if (changes.length > 0) sequence = history.append({ transactionId, timestamp, author: options.author, changes })
      outbox.add({ transactionId, timestamp, changes })
      database.exec(options.dryRun === true ? 'ROLLBACK' : 'COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    if (options.dryRun !== true && changes.length > 0) {
      for (const tell of subscribers) tell({ sequence, transactionId, timestamp, author: options.author, changes })
    }
    return { transactionId, steps }
  }

  /** Calls back after every commit, in the order of commits; returns how to stop. */
  function subscribe(subscriber: (commit: Commit) => void): () => void {
    subscribers.add(subscriber)
    return () => subscribers.delete(subscriber)
  }

  return { commit, subscribe }
}

export type Committer = ReturnType<typeof createCommitter>

type Draft = { before: Document | null; after: Document | null; mutations: KnownMutation[] }

/** Applies the changes one after another in memory; each sees what those before it did. */
function stepThrough(
  documents: Documents,
  intentions: Intention[],
  transactionId: string,
  timestamp: string,
  options: CommitOptions,
): { steps: Step[]; changes: Change[] } {
  const drafts = new Map<string, Draft>()
  const current = (id: string) => drafts.get(id)?.after ?? (drafts.has(id) ? null : documents.get(id))
  const perform = (mutation: KnownMutation, index: number): Step => {
    const step = applyMutation(mutation, {
      index,
      revision: transactionId,
      timestamp,
      current,
      revisionBefore: (id) => drafts.get(id)?.before?._rev ?? null,
      generateKeys: options.generateKeys === true,
    })
    if (step.operation === 'none') return step
    const draft = drafts.get(step.id) ?? { before: documents.get(step.id), after: null, mutations: [] }
    options.authorise(index, current(step.id), step.document)
    drafts.set(step.id, { ...draft, after: step.document, mutations: [...draft.mutations, named(mutation, step)] })
    return step
  }
  const steps = intentions.flatMap((intention, index) => {
    const mutations = typeof intention === 'function' ? intention(current) : [intention]
    return mutations.map((mutation) => perform(mutation, index))
  })
  return { steps, changes: [...drafts].flatMap(([id, draft]) => toChange(id, draft)) }
}

/** The mutation as it is told to others: with the id and time of creation it was given. */
function named(mutation: KnownMutation, { id, document }: Step): KnownMutation {
  const stamp = { _id: id, _createdAt: document?._createdAt }
  if ('create' in mutation) return { create: { ...mutation.create, ...stamp } }
  if ('createIfNotExists' in mutation) return { createIfNotExists: { ...mutation.createIfNotExists, ...stamp } }
  if ('createOrReplace' in mutation) return { createOrReplace: { ...mutation.createOrReplace, ...stamp } }
  return mutation
}

function toChange(id: string, { before, after, mutations }: Draft): Change[] {
  // Created and deleted within one transaction: nobody ever sees it.
  if (before === null && after === null) return []
  const transition = before === null ? 'appear' : after === null ? 'disappear' : 'update'
  const [from, to] = [withoutRevision(before), withoutRevision(after)]
  const effects = { apply: encodePatch(from, to), revert: encodePatch(to, from) }
  return [{ id, before, after, transition, mutations, effects }]
}

function withoutRevision(document: Document | null) {
  if (document === null) return null
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_rev'))
}

/** Strong references must point at something, before and after. Runs inside the transaction, on what it wrote. */
function checkReferences(documents: Documents, changes: Change[]): void {
  for (const [index, { id, before, after }] of changes.entries()) {
    if (after === null) {
      const [holder, ...others] = documents.strongHolders(id)
      if (holder === undefined) continue
      throw mutationError(409, index, {
        type: 'documentHasExistingReferencesError',
        id,
        referencingIDs: [holder, ...others],
        description: `Document ${JSON.stringify(id)} cannot be deleted as there are references to it from ${JSON.stringify(holder)}`,
      })
    }
    const known = before === null ? null : referencesIn(before)
    for (const [target, { strong }] of referencesIn(after)) {
      if (!strong || known?.get(target)?.strong === true || target === id || documents.get(target) !== null) continue
      throw mutationError(409, index, {
        type: 'documentReferencesNonExistentDocumentError',
        id,
        referenceID: target,
        description: `Document ${JSON.stringify(id)} references non-existent document ${JSON.stringify(target)}`,
      })
    }
  }
}
