import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** What search engines and shared links say instead of the title and the excerpt. */
export const seo = defineType({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  icon: SearchIcon,
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title for search engines',
      description: 'Only when the headline does not work out of context.',
      type: 'string',
      validation: (rule) =>
        rule
          .max(60)
          .warning(
            localized('Search engines cut it after 60 characters.', 'Los buscadores lo cortan a los 60 caracteres.'),
          ),
    }),
    defineField({
      name: 'description',
      title: 'Description for search engines',
      description: 'Only when the excerpt does not work out of context.',
      type: 'text',
      rows: 2,
      validation: (rule) =>
        rule
          .max(160)
          .warning(
            localized('Search engines cut it after 160 characters.', 'Los buscadores la cortan a los 160 caracteres.'),
          ),
    }),
  ],
})
