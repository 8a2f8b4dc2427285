import type { Place } from '../urls.ts'

/** What is known of a place: it exists, it has moved, it does not exist, or nothing is known yet. */
export type Standing =
  { is: 'here' } | { is: 'moved'; to: Place } | { is: 'nowhere'; elsewhere: Place[] } | { is: 'unknown' }
