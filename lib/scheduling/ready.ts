/** Whether a draft can be published: what the Studio would not let through, and what the site could not show. */
import { z } from 'zod'
import { ask } from '../content/ask.ts'
import { isLocale } from '../../messages/locales.ts'

/** Why a scheduled draft was not published, as the Studio tells it. */
export type Problem = 'incomplete' | 'address taken' | 'machine' | 'refused'

const takenQuery = `count(*[_type == $type && language == $language && slug.current == $slug && _id != $id])`

const completeShape = z.object({
  language: z.string().refine(isLocale),
  title: z.string().trim().min(1),
  slug: z.object({ current: z.string().min(1) }),
  body: z.array(z.unknown()).min(1),
  translationSource: z.object({ madeBy: z.string().nullish() }).nullish(),
})

/** What stands in the way of publishing a draft under an id; null when nothing does. Throws ContentLakeError. */
export async function problemOf(draft: { _type: string }, id: string): Promise<Problem | null> {
  const complete = completeShape.safeParse(draft)
  if (!complete.success) return 'incomplete'
  const { language, slug, translationSource } = complete.data
  if (translationSource?.madeBy === 'machine') return 'machine'
  const taken = await ask(takenQuery, { type: draft._type, language, slug: slug.current, id }, 'published')
  return taken === 0 ? null : 'address taken'
}
