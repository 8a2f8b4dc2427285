/** One article or page as its draft says it, by its id: before it has an address, or whatever address it has. */
import 'server-only'
import { z } from 'zod'
import { articleFields, articleShape, toArticle } from './article.ts'
import { ask } from './ask.ts'
import { isLocale } from '../../messages/locales.ts'
import { getSite } from './site.ts'
import type { Article, Site, StaticPage } from './shown.ts'
import { pageFields, pageShape, toPage } from './static-page.ts'

const draftQuery = `*[_id == $id && _type in ["article", "page"]][0] {
  _type,
  "article": select(_type == "article" => @{${articleFields}}),
  "page": select(_type == "page" => @{${pageFields}})
}`

const draftShape = z.object({
  article: z.record(z.string(), z.unknown()).nullable(),
  page: z.record(z.string(), z.unknown()).nullable(),
})

export type Draft = { kind: 'article'; article: Article } | { kind: 'page'; page: StaticPage }

/**
 * What a draft, or what is published where there is none, would show. Null when there is no such document, or it has no
 * title or language yet. `id` is that of the published document. Throws ContentLakeError.
 */
export async function getDraft(id: string): Promise<(Draft & { site: Site }) | null> {
  const found = draftShape.nullable().parse(await ask(draftQuery, { id }, 'drafts'))
  if (found === null) return null
  const answer = articleShape.safeParse(filled(found.article)).data
  const page = pageShape.safeParse(filled(found.page)).data
  if (answer) {
    const article = await toArticle(answer, new Map())
    return { kind: 'article', article, site: await getSite(article.locale) }
  }
  return page && isLocale(page.language)
    ? { kind: 'page', page: toPage(page, new Map()), site: await getSite(page.language) }
    : null
}

/** What a draft may still lack before anything of it can be shown. */
function filled(draft: Record<string, unknown> | null): Record<string, unknown> | null {
  return draft && { ...draft, slug: draft.slug ?? '…', publishedAt: draft.publishedAt ?? new Date().toISOString() }
}
