/** What joins the language versions of an article or a page, as `@sanity/document-internationalization` 6 stores it. */
import type { Locale } from '../../messages/locales.ts'
import type { TranslationMetadata } from '../types.ts'
import type { New } from './new-document.ts'
import { articleId, pageId, pairId } from './ids.ts'
import { createKeys } from './keys.ts'

type Versioned = { key: string; language: Locale }

/** One document for each key that exists in more than one language. */
export function toPairs(type: 'article' | 'page', versions: Versioned[]): New<TranslationMetadata>[] {
  const byKey = Map.groupBy(versions, ({ key }) => key)
  return [...byKey].flatMap(([key, group]) => (group.length > 1 ? [toPair(type, key, group)] : []))
}

function toPair(type: 'article' | 'page', key: string, versions: Versioned[]): New<TranslationMetadata> {
  const itemKey = createKeys(pairId(type, key))
  const idOf = type === 'article' ? articleId : pageId
  return {
    _id: pairId(type, key),
    _type: 'translation.metadata',
    schemaTypes: [type],
    translations: versions.map(({ language }) => ({
      _key: itemKey(),
      _type: 'internationalizedArrayReferenceValue',
      language,
      value: { _type: 'reference', _ref: idOf(key, language) },
    })),
  }
}
