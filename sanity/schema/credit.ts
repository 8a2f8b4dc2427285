import { UsersIcon } from '@sanity/icons/Users'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** What people did for an article besides writing or translating it. */
export const credit = defineType({
  name: 'credit',
  title: 'Credit',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'role',
      title: 'What they did',
      type: 'string',
      options: {
        list: [
          { title: 'Reported too', value: 'reporting' },
          { title: 'Research', value: 'research' },
          { title: 'Data', value: 'data' },
          { title: 'Photography', value: 'photography' },
          { title: 'Illustration', value: 'illustration' },
          { title: 'Editing', value: 'editing' },
        ],
      },
      validation: (rule) => rule.required().error(localized('Say what they did.', 'Indica qué hicieron.')),
    }),
    defineField({
      name: 'people',
      title: 'Who',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'author' }] })],
      validation: (rule) => rule.required().min(1).error(localized('Say who.', 'Indica quién.')),
    }),
  ],
  preview: { select: { title: 'people.0.name', subtitle: 'role' } },
})
