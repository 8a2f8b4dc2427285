/** The addresses a document had before: where they are kept, and what an editor is told of them. */
import { defineArrayMember, defineField, type ValidationContext } from 'sanity'
import { apiVersion } from '../project.ts'
import { languages } from './language.ts'
import { localized } from './localized.ts'

const words = {
  name: 'formerSlugs',
  title: 'Former addresses',
  description: 'Readers who come by one of these are led here. One that was public is added by itself.',
  options: { documentInternationalization: { exclude: true } },
}

const onlyOnce = localized('The same one is here twice.', 'Está repetido.')

/** The former slugs of a document that has one slug. */
export function formerSlugsField(options: { group?: string } = {}) {
  return defineField({
    ...words,
    ...options,
    type: 'array',
    of: [defineArrayMember({ type: 'string' })],
    validation: (rule) => [
      rule.unique().error(onlyOnce),
      rule.custom<string[]>((slugs, context) => areFree(slugs ?? [], context)).warning(),
    ],
  })
}

/** The former slugs of a document that has one in each language. */
export const formerSlugsInLanguagesField = defineField({
  ...words,
  type: 'array',
  of: [
    defineArrayMember({
      name: 'formerSlug',
      title: 'Former address',
      type: 'object',
      fields: [
        defineField({
          name: 'language',
          title: 'Language',
          type: 'string',
          options: { list: languages.map(({ id, title }) => ({ value: id, title })) },
          validation: (rule) => rule.required().error(localized('Choose a language.', 'Elige un idioma.')),
        }),
        defineField({
          name: 'value',
          title: 'Address',
          type: 'string',
          validation: (rule) => rule.required().error(localized('Give it an address.', 'Ponle una dirección.')),
        }),
      ],
      preview: { select: { title: 'value', subtitle: 'language' } },
    }),
  ],
})

const livingQuery = `*[_type == $type && slug.current in $slugs && (!defined($language) || language == $language)
  && _id != $id && !(_id in path("drafts.**")) && !(_id in path("versions.**"))][0]
  {"slug": slug.current, "label": coalesce(title, name, _id)}`

/** A warning when one of the addresses is another document's now: that one is shown there. */
async function areFree(slugs: string[], { document, getClient }: ValidationContext) {
  if (!document || slugs.length === 0) return true
  const language = typeof document.language === 'string' ? document.language : null
  const id = document._id.replace(/^drafts\.|^versions\.[^.]+\./, '')
  const other = await getClient({ apiVersion }).fetch<{ slug: string; label: string } | null>(
    livingQuery,
    { type: document._type, slugs, language, id },
    { perspective: 'raw' },
  )
  if (!other) return true
  return localized(
    `“${other.slug}” is the address of “${other.label}” now: readers who come by it see that one.`,
    `«${other.slug}» es ahora la dirección de «${other.label}»: a quien llega por ella se le muestra eso.`,
  )
}
