/** Roles as Sanity has them: each grants permissions on the documents a GROQ filter names. */

import { evaluateSync, parse, type ExprNode } from 'groq-js'
import type { Document } from '../store/document.ts'

export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory' | 'manage'
export type Grant = { filter: string; permissions: Permission[] }
export type Role = { name: string; title: string; description: string; grants: Grant[] }

const everything = '_id in path("**")'
const all: Permission[] = ['read', 'create', 'update', 'history', 'editHistory', 'manage']
const writing: Permission[] = ['read', 'create', 'update', 'history', 'editHistory']

/** What may be written by somebody who writes drafts and publishes nothing; pictures, pairs and what is proposed to be one are not published. */
const ownWork =
  '_id in path("drafts.**") || _type in ["sanity.imageAsset", "sanity.fileAsset", "translation.metadata", "pairProposal"]'

export const roles = {
  administrator: {
    name: 'administrator',
    title: 'Administrator',
    description: 'May do everything',
    grants: [{ filter: everything, permissions: all }],
  },
  editor: {
    name: 'editor',
    title: 'Editor',
    description: 'Writes, publishes and deletes',
    grants: [{ filter: everything, permissions: writing }],
  },
  translator: {
    name: 'translator',
    title: 'Translator',
    description:
      'Reads everything, writes drafts and pairs translations; publishing and deleting are left to an editor',
    grants: [
      { filter: everything, permissions: ['read', 'history'] },
      { filter: ownWork, permissions: ['create', 'update'] },
    ],
  },
  viewer: {
    name: 'viewer',
    title: 'Viewer',
    description: 'Reads everything and changes nothing',
    grants: [{ filter: everything, permissions: ['read', 'history'] }],
  },
} satisfies Record<string, Role>

export type RoleName = keyof typeof roles

const parsed = new Map<string, ExprNode>()

/** Whether any of the grants gives a permission on a document. */
export function isGranted(grants: Grant[], permission: Permission, document: Document): boolean {
  return grants.some(({ filter, permissions }) => permissions.includes(permission) && isNamed(filter, document))
}

function isNamed(filter: string, document: Document): boolean {
  if (filter === everything) return true
  const tree = parsed.get(filter) ?? parse(`*[${filter}]`)
  parsed.set(filter, tree)
  const found = evaluateSync(tree, { dataset: [document] }).data
  return Array.isArray(found) && found.length > 0
}
