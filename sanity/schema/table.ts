import { ThListIcon } from '@sanity/icons/ThList'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** Facts in rows and columns. Cells hold plain words: what must be read in rows is short. */
export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'rows',
      title: 'Rows and columns',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'tableRow',
          title: 'Row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              title: 'Cells',
              type: 'array',
              of: [defineArrayMember({ type: 'string' })],
            }),
          ],
          preview: {
            select: { cells: 'cells' },
            prepare: ({ cells }: { cells?: string[] }) => ({ title: (cells ?? []).join(' · ') }),
          },
        }),
      ],
      validation: (rule) =>
        rule.custom((rows) =>
          hasWords(rows as Row[] | undefined) ? true : localized('Fill in the table.', 'Rellena la tabla.'),
        ),
    }),
    defineField({
      name: 'headerRow',
      title: 'The first row says what stands below',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'headerColumn',
      title: 'The first column says what stands beside it',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'What the table shows, for those who see it and those who hear it.',
      type: 'string',
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }: { caption?: string; rows?: Row[] }) => ({
      title: caption ?? firstWords(rows),
      subtitle: caption === undefined ? undefined : firstWords(rows),
    }),
  },
})

type Row = { cells?: string[] }

const hasWords = (rows?: Row[]) => (rows ?? []).some(({ cells }) => cells?.some((cell) => cell.trim() !== ''))

const firstWords = (rows?: Row[]) => (rows?.[0]?.cells ?? []).filter((cell) => cell.trim() !== '').join(' · ')
