import { EditIcon } from '@sanity/icons/Edit'
import { defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** A dated public note about what was changed in an article after it was published. */
export const correction = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'date',
      title: 'When',
      type: 'datetime',
      initialValue: () => new Date().toISOString(),
      validation: (rule) =>
        rule.required().error(localized('Say when it was corrected.', 'Indica cuándo se corrigió.')),
    }),
    defineField({
      name: 'kind',
      title: 'Kind',
      description: 'A correction mends an error, a clarification makes clear, an update adds what happened since.',
      type: 'string',
      initialValue: 'correction',
      options: {
        layout: 'radio',
        list: [
          { title: 'Correction', value: 'correction' },
          { title: 'Clarification', value: 'clarification' },
          { title: 'Update', value: 'update' },
        ],
      },
      validation: (rule) => rule.required().error(localized('Choose a kind.', 'Elige de qué tipo es.')),
    }),
    defineField({
      name: 'text',
      title: 'What readers are told',
      description: 'What was wrong and what is right, in the language of the article.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error(localized('Say what changed.', 'Explica qué ha cambiado.')),
    }),
    defineField({
      name: 'onlyHere',
      title: 'Concerns this language alone',
      description: 'The other language versions owe no such note.',
      type: 'boolean',
    }),
  ],
  preview: {
    select: { text: 'text', date: 'date' },
    prepare: ({ text, date }: Partial<Record<'text' | 'date', string>>) => ({
      title: text,
      subtitle: date?.slice(0, 10),
    }),
  },
})
