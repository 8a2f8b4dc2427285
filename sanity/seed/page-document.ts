import type { Page } from '../types.ts'
import type { New } from './new-document.ts'
import { within } from './front-matter.ts'
import { pageId } from './ids.ts'
import { createKeys } from './keys.ts'
import { createAnnotations, type Contents } from './links.ts'
import { toBody } from './markdown.ts'
import type { PageFile } from './page-file.ts'

export function toPage({ key, language, title, slug, excerpt, text }: PageFile, contents: Contents): New<Page> {
  const _id = pageId(key, language)
  const makers = {
    key: createKeys(_id),
    annotation: createAnnotations(language, contents),
    picture: () => {
      throw new Error('a page has no pictures')
    },
  }
  return {
    _id,
    _type: 'page',
    language,
    title,
    slug: { _type: 'slug', current: slug },
    excerpt,
    body: within(`pages/${key}.${language}.md`, () => toBody(text, makers)),
  }
}
