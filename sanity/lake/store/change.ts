/** What has happened: a transaction, and what it did to each document. */

import type { KnownMutation } from '../mutations/mutation.ts'
import type { Document } from './document.ts'

/** What a transaction did to one document. */
export type Change = {
  id: string
  before: Document | null
  after: Document | null
  transition: 'appear' | 'update' | 'disappear'
  mutations: KnownMutation[]
  /** Mendoza patches over the documents without `_rev`. */
  effects: { apply: unknown[]; revert: unknown[] }
}

export type Commit = {
  sequence: number
  transactionId: string
  timestamp: string
  author: string
  changes: Change[]
}
