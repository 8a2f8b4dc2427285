/** The articles the build makes ahead: the newest of each language. All others are made when first asked for. */
import { defineQuery } from 'groq'
import { z } from 'zod'
import { ask } from './ask.ts'
import { answeredList } from './shape.ts'

export const newestSlugsQuery = defineQuery(
  `*[_type == "article" && language == $locale && publishedAt <= $now] | order(publishedAt desc, _id asc) [0...100] {"slug": slug.current}`,
)

/** Their slugs, as `generateStaticParams` wants them. */
export async function listNewestSlugs(locale: string): Promise<{ slug: string }[]> {
  const answer = await ask(newestSlugsQuery, { locale, now: new Date().toISOString() })
  return answeredList(z.object({ slug: z.string().min(1) })).parse(answer)
}
