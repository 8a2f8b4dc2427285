/** Keeps every article's slug its own within its language. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import type { ImportedArticle } from './article.ts'

const ownersShape = z.array(z.object({ _id: z.string(), language: z.string().nullish(), slug: z.string().nullish() }))

export type Addresses = Awaited<ReturnType<typeof openAddresses>>

const ownersQuery = '*[_type == "article"]{_id, language, "slug": slug.current}'

/** Reads which article has which slug, once. `client` null stands for a Content Lake with nothing in it. */
export async function openAddresses(client: SanityClient | null) {
  const answer: unknown = client ? await client.fetch(ownersQuery, {}, { perspective: 'raw', useCdn: false }) : []
  const owners = new Map<string, Set<string>>()
  const claim = (language: string, slug: string, id: string) => {
    const key = `${language}/${slug}`
    owners.set(key, (owners.get(key) ?? new Set()).add(id))
  }
  for (const { _id, language, slug } of ownersShape.parse(answer)) {
    claim(language ?? '', slug ?? '', _id.replace(/^drafts\./, ''))
  }

  const isFree = (language: string, slug: string, id: string) =>
    Array.from(owners.get(`${language}/${slug}`) ?? []).every((owner) => owner === id)

  return {
    /**
     * The slug an article can have. When another one of its language has the slug it had, the post's own number
     * is put behind, which is the same each time.
     */
    slugFor({ id, language, slug }: Pick<ImportedArticle, 'id' | 'language' | 'slug'>): string {
      let free = slug
      for (let times = 1; !isFree(language, free, id); times++) {
        free = [slug.slice(0, 80), id.split('-').at(-1), ...(times > 1 ? [times] : [])].join('-')
      }
      claim(language, free, id)
      return free
    },
  }
}
