/** Documents of which there is one, and templates that would lead editors astray. */
import type { DocumentActionComponent, DocumentActionsContext, TemplateItem } from 'sanity'

const singletons = new Set(['siteSettings'])

/** Made by the Studio's plugins, or needing a language that only the templates named after one set. */
const notOffered = new Set(['article', 'page', 'article-parameterized', 'page-parameterized', 'translation.metadata'])

/** What may be made new, wherever it is offered. */
export function offeredTemplates(templates: TemplateItem[]) {
  return templates.filter(({ templateId }) => !singletons.has(templateId) && !notOffered.has(templateId))
}

/** A document of which there is one is neither duplicated nor deleted. */
export function withoutWhatSingletonsRefuse(
  actions: DocumentActionComponent[],
  { schemaType }: DocumentActionsContext,
) {
  const refused = new Set<string | undefined>(['duplicate', 'delete', 'unpublish'])
  return singletons.has(schemaType) ? actions.filter(({ action }) => !refused.has(action)) : actions
}
