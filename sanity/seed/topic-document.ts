import type { Topic } from '../types.ts'
import type { New } from './new-document.ts'
import { topicId } from './ids.ts'
import { inEachLanguage } from './in-each-language.ts'
import { subjects, type SubjectKey } from './subjects.ts'

export function toTopic(key: SubjectKey): New<Topic> {
  const words = subjects[key]
  return {
    _id: topicId(key),
    _type: 'topic',
    title: inEachLanguage('internationalizedArrayStringValue', `${key}-title`, (language) => words[language].title),
    slug: inEachLanguage('internationalizedArraySlugValue', `${key}-slug`, (language) => ({
      _type: 'slug' as const,
      current: words[language].slug,
    })),
    description: inEachLanguage(
      'internationalizedArrayTextValue',
      `${key}-description`,
      (language) => words[language].description,
    ),
  }
}
