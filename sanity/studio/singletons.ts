/** Documents of which there is one, and templates that would lead editors astray. */
import type { DocumentActionComponent, DocumentActionsContext, NewDocumentOptionsContext, TemplateItem } from 'sanity'
import { schemaTypes } from '../schema/index.ts'
import { languages } from '../schema/language.ts'
import { translated } from './words.ts'

const singletons = new Set(['siteSettings'])

/** Made by the Studio's plugins, or needing a language that only the templates named after one set. */
const notOffered = new Set(['article', 'page', 'article-parameterized', 'page-parameterized', 'translation.metadata'])

/** What may be made new, wherever it is offered, in the words of the Studio's language. */
export function offeredTemplates(
  templates: TemplateItem[],
  { i18n: { currentLocale } }: NewDocumentOptionsContext,
): TemplateItem[] {
  // Not from the Studio's schema: there the titles are in the browser's language, whatever the editor chose.
  const titleOf = (type: string) =>
    translated(schemaTypes.find(({ name }) => name === type)?.title ?? type, currentLocale.id)
  return templates
    .filter(({ templateId }) => !singletons.has(templateId) && !notOffered.has(templateId))
    .map((item) => ({ ...item, title: inItsLanguage(item.templateId, titleOf) }))
}

/** `article-es` is a template of articles in Spanish; `author` is one of authors. */
function inItsLanguage(templateId: string, titleOf: (type: string) => string): string {
  const language = languages.find(({ id }) => templateId.endsWith(`-${id}`))
  if (language === undefined) return titleOf(templateId)
  return `${titleOf(templateId.slice(0, -language.id.length - 1))} · ${language.title}`
}

/** A document of which there is one is neither duplicated nor deleted. */
export function withoutWhatSingletonsRefuse(
  actions: DocumentActionComponent[],
  { schemaType }: DocumentActionsContext,
) {
  const refused = new Set<string | undefined>(['duplicate', 'delete', 'unpublish'])
  return singletons.has(schemaType) ? actions.filter(({ action }) => !refused.has(action)) : actions
}
