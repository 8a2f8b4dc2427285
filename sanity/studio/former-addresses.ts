/** When a document is published at another address, it remembers the one its readers have. */
import type { SanityClient } from '@sanity/client'
import { definePlugin, type DocumentActionProps } from 'sanity'
import { publishAfter } from './publish-after.ts'

type Slug = { current?: string }
type InLanguage<T> = { _key?: string; _type?: string; language?: string; value?: T }

/** What has a slug, or one in each language, and a list of those it had. */
export type Addressed = {
  slug?: Slug | InLanguage<Slug>[] | undefined
  formerSlugs?: (string | InLanguage<string>)[] | undefined
}

/** The slugs of what is published that its draft has given up and does not remember, as they are kept. */
export function slugsToRemember(published: Addressed, draft: Addressed): (string | InLanguage<string>)[] {
  const isRemembered = (slug: string, language?: string) =>
    (draft.formerSlugs ?? []).some((item) =>
      typeof item === 'string' ? item === slug : item.value === slug && item.language === language,
    )
  if (!Array.isArray(published.slug)) {
    const slug = published.slug?.current
    const present = Array.isArray(draft.slug) ? undefined : draft.slug?.current
    return slug && slug !== present && !isRemembered(slug) ? [slug] : []
  }
  const present = Array.isArray(draft.slug) ? draft.slug : []
  return published.slug.flatMap(({ language, value }) => {
    const slug = value?.current
    const isKept = present.some((item) => item.language === language && item.value?.current === slug)
    if (!slug || !language || isKept || isRemembered(slug, language)) return []
    return [{ _key: crypto.randomUUID().slice(0, 8), _type: 'formerSlug', language, value: slug }]
  })
}

/** Has the Studio's own "Publish" write a given-up slug into the draft first, so that both become public as one. */
export const formerAddresses = definePlugin({
  name: 'former-addresses',
  document: { actions: (actions) => publishAfter(remember, actions) },
})

/** The publication does not hang on it: the site notices a changed address by itself, and leads readers on. */
async function remember(client: SanityClient, { id, published, draft }: DocumentActionProps): Promise<void> {
  const slugs = published && draft ? slugsToRemember(published as Addressed, draft as Addressed) : []
  if (slugs.length === 0) return
  await client.action({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${id}`,
    publishedId: id,
    patch: { setIfMissing: { formerSlugs: [] }, insert: { after: 'formerSlugs[-1]', items: slugs } },
  })
}
