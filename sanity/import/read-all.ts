/** Reads every document of a kind, a page at a time: a Content Lake stops a question that takes too long. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const pageSize = 1000

const idShape = z.looseObject({ _id: z.string() })

/**
 * All documents that a GROQ condition lets through, drafts included, in a projection that has `_id`. `client` null stands
 * for a Content Lake with nothing in it. Throws the client's error.
 */
export async function readAll<S extends z.ZodType>(
  client: SanityClient | null,
  { condition, projection, params = {} }: { condition: string; projection: string; params?: Record<string, unknown> },
  shape: S,
): Promise<z.output<S>[]> {
  const found: z.output<S>[] = []
  if (client === null) return found
  const query = `*[${condition} && _id > $after] | order(_id asc) [0...${pageSize}] ${projection}`
  for (let after = ''; ;) {
    const answer: unknown = await client.fetch(query, { ...params, after }, { perspective: 'raw', useCdn: false })
    const page = z.array(z.unknown()).parse(answer)
    for (const each of page) found.push(shape.parse(each))
    if (page.length < pageSize) return found
    after = idShape.parse(page.at(-1))._id
  }
}
