import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { formerSlugsField } from './former-slugs.ts'
import { inEveryLanguage, type InLanguage } from './in-languages.ts'
import { pageRule } from './link-rules.ts'
import { localized } from './localized.ts'
import { slugField } from './slug.ts'

/** Someone who writes or translates: a person or an organisation. One document for all languages. */
export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error(localized('Give the name.', 'Indica el nombre.')),
    }),
    slugField('name', { description: 'The last part of the author’s address, the same in every language.' }),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      initialValue: 'person',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          { title: 'Person', value: 'person' },
          { title: 'Organisation', value: 'organisation' },
        ],
      },
      validation: (rule) => rule.required().error(localized('Choose a kind.', 'Elige de qué tipo es.')),
    }),
    defineField({
      name: 'photo',
      title: 'Portrait',
      description: 'Its description is read in every language: the name is enough.',
      type: 'picture',
    }),
    defineField({
      name: 'biography',
      title: 'Biography',
      description: 'Two or three sentences in each language.',
      type: 'internationalizedArrayText',
      validation: (rule) => rule.custom<InLanguage<string>[]>(inEveryLanguage).warning(),
    }),
    defineField({
      name: 'links',
      title: 'Elsewhere',
      description: 'Their own site, profiles.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'link',
          title: 'Link',
          type: 'object',
          fields: [
            defineField({ name: 'label', title: 'Name', type: 'string' }),
            defineField({ name: 'url', title: 'Address', type: 'url', validation: pageRule }),
          ],
          preview: { select: { title: 'label', subtitle: 'url' } },
        }),
      ],
    }),
    formerSlugsField(),
  ],
  orderings: [{ name: 'name', title: 'Name', by: [{ field: 'name', direction: 'asc' }] }],
  preview: { select: { title: 'name', subtitle: 'slug.current', media: 'photo' } },
})
