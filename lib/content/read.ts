/** Asks the Content Lake one question on behalf of a page: tagged with what it shows, previewed for editors, parsed. */
import 'server-only'
import { unstable_cache } from 'next/cache'
import { cookies, draftMode } from 'next/headers'
import { cache } from 'react'
import type { z } from 'zod'
import { momentTag } from '../delivery/page-tags.ts'
import { sessionIn, wantsPublished } from '../preview/cookies.ts'
import { isAlive } from '../preview/links.ts'
import type { Session } from '../preview/session.ts'
import { ask, ContentLakeError, type Perspective } from './ask.ts'
import { parsed } from './shape.ts'

type Question<S extends z.ZodType> = {
  query: string
  params: Record<string, unknown>
  shape: S
  /** The same question about one draft, whose id it gets as `$draft`: what a guest is answered who was sent that draft. */
  ofDraft?: string
  /** What the answer depends on besides the documents in it: the names of lists. */
  lists?: string[]
  /** Whether something is known to be there: then an empty answer is a fault of the lake, and what was made before stays. */
  isExpected?: () => boolean
}

/**
 * The parsed answer, null when there is none. Within one page the same question is asked once.
 * Throws ContentLakeError when the lake is away or cannot be believed, and ZodError when the answer has another shape.
 */
export async function read<S extends z.ZodType>(question: Question<S>): Promise<z.output<S> | null> {
  const preview = await previewing()
  const answer = preview === null ? await askForReaders(question) : await askForPreview(question, preview)
  return answer === null ? null : parsed(question.shape, answer)
}

/** Who is shown what is not published, and whether they asked to see what is. */
export type Preview = { session: Session; isPublished: boolean }

/** For whom this page is made when it is not for readers: null otherwise. The one place that asks for draft mode. */
export const previewing = cache(async (): Promise<Preview | null> => {
  const { isEnabled } = await draftMode()
  if (!isEnabled) return null
  const carried = await cookies()
  const session = sessionIn(carried)
  if (session === null || (session.kind === 'guest' && !(await isAlive(session.link)))) return null
  return { session, isPublished: session.kind === 'editor' && wantsPublished(carried) }
})

async function askForReaders<S extends z.ZodType>({ query, params, lists = [], isExpected }: Question<S>) {
  const { answer, askedAt } = await askOnce(query, JSON.stringify(params))
  // A request that claims to be an editor's and is not is made like a reader's, and never kept.
  await tagPage([...lists, ...idsIn(answer), momentTag(askedAt)])
  if (isEmpty(answer) && isExpected?.()) {
    throw new ContentLakeError('The Content Lake left out what it is known to have')
  }
  return answer
}

/** An editor sees every draft in its place, however little it says; a guest sees one, and otherwise what readers see. */
async function askForPreview<S extends z.ZodType>({ query, params, ofDraft }: Question<S>, preview: Preview) {
  const { session, isPublished } = preview
  if (session.kind === 'editor') {
    return (await askOnce(query, JSON.stringify(asPreviewed(params)), isPublished ? 'published' : 'drafts', true))
      .answer
  }
  const draft = `drafts.${session.document}`
  const own = ofDraft ? (await askOnce(ofDraft, JSON.stringify({ ...params, draft }), 'raw')).answer : null
  if (typeof own === 'object' && own !== null) return { ...own, _id: session.document }
  return (await askOnce(query, JSON.stringify(params))).answer
}

/** What has a date still to come is there already for who prepares it. */
const asPreviewed = (params: Record<string, unknown>) => ('now' in params ? { ...params, now: endOfTime } : params)

const endOfTime = '9999-12-31T23:59:59Z'

/** Nothing, no number of things, no list of things, or an object of nothing but these. */
export function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === 0) return true
  return typeof answer === 'object' && Object.values(answer).every(isEmpty)
}

const askOnce = cache(
  async (query: string, params: string, perspective: Perspective = 'published', isMarked = false) => {
    const askedAt = Date.now()
    const answer = await ask(query, JSON.parse(params) as Record<string, unknown>, perspective, { isMarked })
    return { answer, askedAt }
  },
)

/** What Next takes from one cached function; it drops what is beyond that without a fault. */
const mostTags = 128

/**
 * Has a page be told of changes of these. In a preview, which is not kept, it does no harm.
 * Next learns a page's tags from the cached functions it calls. Ours caches nothing: which documents
 * a page shows is known only when the answer is there, so the tags come after it.
 */
export async function tagPage(tags: string[]): Promise<void> {
  for (let at = 0; at < tags.length; at += mostTags) {
    await unstable_cache(() => Promise.resolve(true), ['page-tags'], { tags: tags.slice(at, at + mostTags) })()
  }
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
