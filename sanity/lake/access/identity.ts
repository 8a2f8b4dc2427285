/** Who is asking: nobody, a program with a token, or a person who has logged in. */

import { createHash, timingSafeEqual } from 'node:crypto'
import { httpError, mutationError } from '../errors.ts'
import { isPublicId, type Document } from '../store/document.ts'
import { isGranted, roles, type Grant, type Permission, type Role } from './roles.ts'

export type Identity = {
  id: string
  name: string
  roles: Role[]
  isAnonymous: boolean
}

export const anonymous: Identity = { id: '<anonymous>', name: 'Anonymous', roles: [], isAnonymous: true }

export type Tokens = { read?: string | undefined; write?: string | undefined }

export const programs: readonly { token: keyof Tokens; identity: Identity }[] = [
  { token: 'write', identity: program('write', 'API token for writing', roles.administrator) },
  { token: 'read', identity: program('read', 'API token for reading', roles.viewer) },
]

function program(kind: string, name: string, role: Role): Identity {
  return { id: `robot-${kind}`, name, roles: [role], isAnonymous: false }
}

/** The program a token belongs to; null when it is none of the configured ones. */
export function identifyProgram(token: string, tokens: Tokens): Identity | null {
  const match = programs.find((candidate) => isSame(token, tokens[candidate.token]))
  return match?.identity ?? null
}

/** Compares in constant time, whatever the lengths. */
function isSame(given: string, expected: string | undefined): boolean {
  if (expected === undefined || expected === '') return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

export const invalidToken = () => httpError(401, 'Session not found', { errorCode: 'SIO-401-ANF' })

export const grantsOf = (identity: Identity): Grant[] => identity.roles.flatMap((role) => role.grants)

/** Anyone may read published documents without a dot in their id; the rest takes a token. */
export function mayRead(identity: Identity, document: Document): boolean {
  return isPublicId(document._id) || isGranted(grantsOf(identity), 'read', document)
}

/** Whether somebody sees more than the public. */
export const seesPrivate = (identity: Identity): boolean => !identity.isAnonymous

/** Throws a 403 in Sanity's shape unless the change is allowed. Deleting is an update, as in Sanity. */
export function authoriseChange(
  identity: Identity,
  index: number,
  before: Document | null,
  after: Document | null,
): void {
  const permission: Permission = before === null ? 'create' : 'update'
  const touched = [before, after].filter((document) => document !== null)
  const grants = grantsOf(identity)
  if (touched.every((document) => isGranted(grants, permission, document))) return
  throw mutationError(403, index, {
    type: 'insufficientPermissionsError',
    permission,
    description: `Insufficient permissions; permission "${permission}" required`,
  })
}
