import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** Words set large between paragraphs, to catch the eye: from the article itself, or from somebody in it. */
export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        rule.required().error(localized('Write the words.', 'Escribe las palabras.')),
        rule.max(200).warning(localized('Long ones catch no eye.', 'Si es larga, no llama la atención.')),
      ],
    }),
    defineField({ name: 'attribution', title: 'Who says so', type: 'string' }),
  ],
  preview: { select: { title: 'text', subtitle: 'attribution' } },
})
