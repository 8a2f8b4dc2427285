import type { Mutation, SanityClient } from '@sanity/client'
import { statusOf } from './failure.ts'

/**
 * Writes mutations in one transaction. False when somebody else was there in that moment: then nothing is written.
 * Throws the client's error for any other failure.
 */
export async function write(mutations: Mutation[], client: SanityClient): Promise<boolean> {
  if (mutations.length === 0) return true
  try {
    await client.mutate(mutations, { returnDocuments: false, visibility: 'async' })
    return true
  } catch (error) {
    if (statusOf(error) === 409) return false
    throw error
  }
}
