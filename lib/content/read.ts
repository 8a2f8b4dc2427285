/** Asks the Content Lake one question on behalf of a page: tagged with what it shows, previewed for editors, parsed. */
import 'server-only'
import { unstable_cache } from 'next/cache'
import { draftMode } from 'next/headers'
import { cache } from 'react'
import type { z } from 'zod'
import { momentTag } from '../delivery/page-tags.ts'
import { ask, ContentLakeError } from './ask.ts'

type Question<S extends z.ZodType> = {
  query: string
  params: Record<string, unknown>
  shape: S
  /** What the answer depends on besides the documents in it: the names of lists. */
  lists?: string[]
  /** Whether something is known to be there: then an empty answer is a fault of the lake, and what was made before stays. */
  isExpected?: () => boolean
}

/**
 * The parsed answer, null when there is none. Within one page the same question is asked once.
 * Throws ContentLakeError when the lake is away or cannot be believed, and ZodError when the answer has another shape.
 */
export async function read<S extends z.ZodType>({
  query,
  params,
  shape,
  lists = [],
  isExpected = () => false,
}: Question<S>): Promise<z.output<S> | null> {
  const { isEnabled: isPreview } = await draftMode()
  const { answer, askedAt } = await askOnce(query, JSON.stringify(params), isPreview)
  if (!isPreview) await tagPage([...lists, ...idsIn(answer), momentTag(askedAt)])
  // What an editor previews is what the drafts say, however little that is.
  if (!isPreview && isEmpty(answer) && isExpected()) {
    throw new ContentLakeError('The Content Lake left out what it is known to have')
  }
  return answer === null ? null : shape.parse(answer)
}

/** Nothing, no number of things, no list of things, or an object of nothing but these. */
export function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === 0) return true
  return typeof answer === 'object' && Object.values(answer).every(isEmpty)
}

const askOnce = cache(async (query: string, params: string, isPreview: boolean) => {
  const askedAt = Date.now()
  const answer = await ask(query, JSON.parse(params) as Record<string, unknown>, isPreview ? 'drafts' : 'published')
  return { answer, askedAt }
})

/**
 * Next learns a page's tags from the cached functions it calls. Ours caches nothing: which documents
 * a page shows is known only when the answer is there, so the tags come after it.
 */
async function tagPage(tags: string[]): Promise<void> {
  await unstable_cache(() => Promise.resolve(true), ['page-tags'], { tags })()
}

/** The ids of every document in an answer, and of every document it points to. */
export function idsIn(answer: unknown): string[] {
  const ids = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if ((key === '_id' || key === '_ref') && typeof part === 'string' && !isAsset(part)) ids.add(part)
      else visit(part)
    }
  }
  visit(answer)
  return [...ids]
}

/** An asset is named by its content and never changes. */
const isAsset = (id: string) => id.startsWith('image-') || id.startsWith('file-')
