/** Keeps the slug of every article and page its own within its language. */
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { placeAt } from '../../lib/urls.ts'
import type { ImportedArticle } from './article.ts'
import { readAll } from './read-all.ts'

const ownerShape = z.object({
  _id: z.string(),
  _type: z.string(),
  language: z.string().nullish(),
  slug: z.string().nullish(),
})

export type Addresses = Awaited<ReturnType<typeof openAddresses>>

const owners = {
  condition: '_type in ["article", "page"]',
  projection: '{_id, _type, language, "slug": slug.current}',
}

/** Reads which document has which slug, once. `client` null stands for a Content Lake with nothing in it. */
export async function openAddresses(client: SanityClient | null) {
  const ownersOf = new Map<string, Set<string>>()
  const claim = (type: string, language: string, slug: string, id: string) => {
    const key = `${type}/${language}/${slug}`
    ownersOf.set(key, (ownersOf.get(key) ?? new Set()).add(id))
  }
  for (const { _id, _type, language, slug } of await readAll(client, owners, ownerShape)) {
    claim(_type, language ?? '', slug ?? '', _id.replace(/^drafts\./, ''))
  }

  const isFree = (type: string, language: string, slug: string, id: string) =>
    !(type === 'page' && isReserved(language, slug)) &&
    Array.from(ownersOf.get(`${type}/${language}/${slug}`) ?? []).every((owner) => owner === id)

  return {
    /**
     * The slug an article or page can have. When another one of its language has the slug it had, or it is a word of our own addresses, the post's own number
     * is put behind, which is the same each time.
     */
    slugFor({ type, id, language, slug }: Pick<ImportedArticle, 'type' | 'id' | 'language' | 'slug'>): string {
      let free = slug
      for (let times = 1; !isFree(type, language, free, id); times++) {
        free = [slug.slice(0, 80), id.split('-').at(-1), ...(times > 1 ? [times] : [])].join('-')
      }
      claim(type, language, free, id)
      return free
    },
  }
}

/** Whether a page of that slug would stand where the site has something else: `/en/search`. */
const isReserved = (language: string, slug: string) =>
  placeAt(`/${language}/${encodeURIComponent(slug)}`)?.kind !== 'page'
