/** Sync tags tell a page which answers a change has made old. Here a tag stands for a document type. */

import { createHash } from 'node:crypto'

/** The tag of a type, in the form Sanity gives its own: opaque, prefixed `s1:`. */
export const syncTagOf = (type: string): string =>
  `s1:${createHash('sha256').update(type).digest('base64url').slice(0, 8)}`

/** The tag of answers that any change may make old. */
export const anythingTag = syncTagOf('*')

/** The tags of the types a query names; the tag of everything when it names none. */
export function syncTagsOf(query: string, params: Record<string, unknown>): string[] {
  const types = new Set<string>()
  for (const match of query.matchAll(/_type\s*(?:==|in)\s*(\[[^\]]*\]|"[^"]*"|'[^']*'|\$\w+)/g)) {
    const named = match[1] ?? ''
    for (const type of named.startsWith('$') ? valuesOf(params[named.slice(1)]) : literalsIn(named)) types.add(type)
  }
  // A dereference or a reference test reaches documents of types the query does not name.
  const reachesFurther = types.size === 0 || query.includes('->') || query.includes('references(')
  return [...[...types].map(syncTagOf), ...(reachesFurther ? [anythingTag] : [])]
}

const valuesOf = (value: unknown): string[] => [value].flat().filter((item) => typeof item === 'string')

const literalsIn = (text: string): string[] => [...text.matchAll(/["']([^"']*)["']/g)].map((match) => match[1] ?? '')
