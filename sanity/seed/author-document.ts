import type { Author } from '../types.ts'
import type { New } from './new-document.ts'
import { authorId } from './ids.ts'
import { inEachLanguage } from './in-each-language.ts'
import { people, type PersonKey } from './people.ts'

export function toAuthor(key: PersonKey, assetOf: (file: string) => string): New<Author> {
  const { name, kind, biography } = people[key]
  return {
    _id: authorId(key),
    _type: 'author',
    name,
    slug: { _type: 'slug', current: key },
    kind,
    // One document serves every language, and so must the words of its picture: the name does.
    photo: { _type: 'picture', asset: { _type: 'reference', _ref: assetOf(`author-${key}.jpg`) }, alt: name },
    biography: inEachLanguage('internationalizedArrayTextValue', `${key}-biography`, (language) => biography[language]),
  }
}
