/** What the Studio lists, and in which order: what is worked on every day comes first. */
import { CogIcon } from '@sanity/icons/Cog'
import { DocumentIcon } from '@sanity/icons/Document'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { TagIcon } from '@sanity/icons/Tag'
import { ShareIcon } from '@sanity/icons/Share'
import { TransferIcon } from '@sanity/icons/Transfer'
import { TranslateIcon } from '@sanity/icons/Translate'
import { UserIcon } from '@sanity/icons/User'
import type { ComponentType } from 'react'
import type { StructureBuilder, StructureResolver } from 'sanity/structure'
import { apiVersion } from '../project.ts'
import { languages } from '../schema/language.ts'
import { siteSettingsId } from '../schema/site-settings.ts'
import { SharedList } from './preview/shared-list.tsx'
import { scheduledItem } from './scheduling/scheduling.tsx'
import { translated } from './words.ts'

const newest = [{ field: 'publishedAt', direction: 'desc' as const }]

export const desk: StructureResolver = (S, { i18n }) => {
  const say = (english: string) => translated(english, i18n.currentLocale.id)
  const plain = (type: string, title: string, icon: ComponentType) =>
    S.documentTypeListItem(type).title(title).icon(icon)
  return S.list()
    .id('newsroom')
    .title(say('Newsroom'))
    .items([
      ...languages.map((language) =>
        inLanguage(S, 'article', language, `${say('Articles')} · ${language.title}`, DocumentTextIcon),
      ),
      drafts(S, say('Drafts')),
      scheduledItem(S, say('Scheduled')),
      S.listItem()
        .id('shared')
        .title(say('Shared drafts'))
        .icon(ShareIcon)
        .child(S.component(SharedList).id('shared').title(say('Shared drafts'))),
      S.divider(),
      plain('author', say('Authors'), UserIcon),
      plain('topic', say('Topics'), TagIcon),
      S.divider(),
      ...languages.map((language) =>
        inLanguage(S, 'page', language, `${say('Pages')} · ${language.title}`, DocumentIcon),
      ),
      plain('translation.metadata', say('Pairs of translations'), TranslateIcon),
      plain('redirect', say('Redirects'), TransferIcon),
      S.divider(),
      S.listItem()
        .id(siteSettingsId)
        .title(say('Site settings'))
        .icon(CogIcon)
        .child(S.document().schemaType('siteSettings').documentId(siteSettingsId).title(say('Site settings'))),
    ])
}

/** The documents of a type in one language; a new one made here is in that language. */
function inLanguage(
  S: StructureBuilder,
  type: 'article' | 'page',
  language: { id: string; title: string },
  title: string,
  icon: ComponentType,
) {
  const id = `${type}-${language.id}`
  const list = S.documentTypeList(type)
  const handles = list.getCanHandleIntent()
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(
      list
        .id(id)
        // Who links to a document and knows its language is shown it beside the others of that language.
        .canHandleIntent((intent, params, context) => {
          const wanted: unknown = 'language' in params ? params.language : language.id
          return wanted === language.id && handles?.(intent, params, context) === true
        })
        .title(title)
        .filter('_type == $type && language == $language')
        .params({ type, language: language.id })
        .apiVersion(apiVersion)
        .defaultOrdering(type === 'article' ? newest : [{ field: 'title', direction: 'asc' }])
        // Last: whatever is said after it has the Studio offer every template of the type again.
        .initialValueTemplates([S.initialValueTemplateItem(id)]),
    )
}

/** Articles and pages with changes that readers do not see yet. */
function drafts(S: StructureBuilder, title: string) {
  return S.listItem()
    .id('drafts')
    .title(title)
    .icon(EditIcon)
    .child(
      S.documentList()
        .id('drafts')
        .title(title)
        // The list asks in the perspective of drafts, where `_id` is that of the published one, and listens to them raw.
        .filter('_type in ["article", "page"] && (_originalId in path("drafts.**") || _id in path("drafts.**"))')
        .apiVersion(apiVersion)
        .defaultOrdering([{ field: '_updatedAt', direction: 'desc' }])
        .initialValueTemplates([]),
    )
}
