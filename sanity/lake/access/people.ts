/** The people anybody at this computer may work as: one for each role, so that what a role may do can be tried. */

import type { Identity } from './identity.ts'
import { roles, type RoleName } from './roles.ts'

export type Person = Identity & { role: RoleName }

const person = (role: RoleName, name: string): Person => ({
  id: `demo-${role}`,
  name,
  role,
  roles: [roles[role]],
  isAnonymous: false,
})

export const people: readonly Person[] = [
  person('administrator', 'Amaia Soler'),
  person('editor', 'Edith Marlowe'),
  person('translator', 'Tomás Bravo'),
  person('viewer', 'Vera Quinn'),
]

export const findPerson = (id: string): Person | null => people.find((candidate) => candidate.id === id) ?? null
