import { createHash } from 'node:crypto'

/** A maker of `_key`s: the same ones in the same order for the same name, so that seeding twice gives the same documents. */
export function createKeys(name: string): () => string {
  let count = 0
  return () => createHash('sha1').update(`${name}/${count++}`).digest('hex').slice(0, 12)
}
