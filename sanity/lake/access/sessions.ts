/** Who has logged in. A session outlives the lake's process; the lake keeps a hash of its token, not the token. */

import { createHash, randomBytes } from 'node:crypto'
import type { Notes } from '../store/notes.ts'
import { findPerson, type Person } from './people.ts'

export type Sessions = ReturnType<typeof createSessions>

const scope = 'session'
const days = 24 * 60 * 60 * 1000
const longestSession = 30 * days
/** How long the way back from the login page to the Studio may take. */
const longestReturn = 5 * 60 * 1000

export function createSessions(notes: Notes) {
  const tickets = new Map<string, { person: Person; until: number }>()
  const oldest = () => new Date(Date.now() - longestSession).toISOString()
  notes.removeBefore(scope, oldest())

  return {
    /** Begins a login: a ticket that buys one token, once and soon. It goes into an address, where a token must not. */
    begin(person: Person): string {
      const now = Date.now()
      for (const [ticket, { until }] of tickets) if (until < now) tickets.delete(ticket)
      const ticket = randomBytes(24).toString('base64url')
      tickets.set(ticket, { person, until: now + longestReturn })
      return ticket
    },

    /** The token a ticket buys; null for one that is unknown, used or late. */
    redeem(ticket: string): string | null {
      const found = tickets.get(ticket)
      tickets.delete(ticket)
      if (found === undefined || found.until < Date.now()) return null
      const token = `sk-local-${randomBytes(32).toString('base64url')}`
      notes.put(scope, hashOf(token), found.person.id)
      return token
    },

    /** Whose a token is; null when it is nobody's, or no longer. */
    find(token: string): Person | null {
      const note = notes.get(scope, hashOf(token))
      return note === null || note.writtenAt < oldest() ? null : findPerson(note.value)
    },

    end(token: string): void {
      notes.remove(scope, hashOf(token))
    },
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
