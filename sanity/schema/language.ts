/** The languages documents are written in, and the field that says which one a document is in. */
import { defineField } from 'sanity'
import { localeCodes, locales } from '../../messages/locales.ts'
import { localized } from './localized.ts'

/** The site's languages, as the two translation plugins want them. */
export const languages = localeCodes.map((id) => ({ id, title: locales[id].name }))

export const languageField = defineField({
  name: 'language',
  title: 'Language',
  description: 'Set when the document is created. A translation is a document of its own.',
  type: 'string',
  options: { list: languages.map(({ id, title }) => ({ value: id, title })) },
  readOnly: ({ value }) => Boolean(value),
  validation: (rule) => rule.required().error(localized('Choose a language.', 'Elige un idioma.')),
})
