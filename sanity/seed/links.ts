/** What the links in the demo newspaper's Markdown mean. */
import type { Locale } from '../../messages/locales.ts'
import { articleId, authorId, pageId, topicId } from './ids.ts'
import type { Annotation } from './markdown.ts'
import { people } from './people.ts'
import { subjects } from './subjects.ts'

/** Which articles and pages exist in which languages. */
export type Contents = {
  articles: { key: string; language: Locale }[]
  pages: { key: string; language: Locale }[]
}

/** A maker of annotations for a text in a language. It throws for a link that leads nowhere. */
export function createAnnotations(language: Locale, { articles, pages }: Contents): (href: string) => Annotation {
  const has = (versions: Contents['articles'], key: string) =>
    versions.some((version) => version.key === key && version.language === language)
  return (href) => {
    const [scheme = '', key = ''] = href.split(/:(.*)/s)
    switch (scheme) {
      case 'https':
      case 'mailto':
        return { _type: 'link', href }
      case 'lang':
        return { _type: 'foreign', language: key }
      case 'article':
        return toDocument(articleId(key, language), has(articles, key), href)
      case 'page':
        return toDocument(pageId(key, language), has(pages, key), href)
      case 'topic':
        return toDocument(topicId(key), Object.hasOwn(subjects, key), href)
      case 'author':
        return toDocument(authorId(key), Object.hasOwn(people, key), href)
      default:
        throw new Error(`“${href}” is not an address a link can have`)
    }
  }
}

function toDocument(_ref: string, exists: boolean, href: string): Annotation {
  if (!exists) throw new Error(`“${href}” leads to nothing in this language`)
  return { _type: 'internalLink', reference: { _type: 'reference', _ref, _weak: true } }
}
