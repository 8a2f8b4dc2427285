import { LaunchIcon } from '@sanity/icons/Launch'
import { defineField, defineType } from 'sanity'
import { pageRule } from './link-rules.ts'

/** Something that lives on another site, shown as a card. Nothing is loaded from there until the reader goes there. */
export const embed = defineType({
  name: 'embed',
  title: 'Card for something elsewhere',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      description: 'A video, a document, a map. Readers see a card and go there if they choose to.',
      type: 'url',
      validation: pageRule,
    }),
    defineField({ name: 'title', title: 'Title', type: 'string' }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
})
