import { TranslateIcon } from '@sanity/icons/Translate'
import { defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/**
 * What a translation was made from: which document, at which revision, with which text. Whether it has
 * fallen behind is known by these and never by dates.
 */
export const translationSource = defineType({
  name: 'translationSource',
  title: 'Translated from',
  type: 'object',
  icon: TranslateIcon,
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'original',
      title: 'Original',
      type: 'reference',
      to: [{ type: 'article' }, { type: 'page' }],
      // Weak, so that an original can be deleted while its translation stays.
      weak: true,
      options: {
        filter: ({ document }) => ({
          filter: '_type == $type && language != $language',
          params: { type: document._type, language: document.language ?? '' },
        }),
      },
    }),
    defineField({
      name: 'revision',
      title: 'Revision of the original',
      description: 'Set by the newsroom’s tools.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'fingerprint',
      title: 'Fingerprint of its text',
      description: 'Set by the newsroom’s tools. It changes when the words do, and only then.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'minorFingerprint',
      title: 'Fingerprint of a minor change',
      description: 'Set when an editor says that a change of the original asks for no new translation.',
      type: 'string',
      readOnly: true,
      hidden: ({ value }) => !value,
    }),
    defineField({
      name: 'madeBy',
      title: 'How it was made',
      type: 'string',
      options: {
        list: [
          { title: 'By a translator', value: 'person' },
          { title: 'By the author', value: 'author' },
          { title: 'By machine, then checked by a person', value: 'machineReviewed' },
          { title: 'By machine, not yet checked', value: 'machine' },
        ],
      },
      validation: (rule) => rule.custom((madeBy) => madeBy !== 'machine' || uncheckedMachine),
    }),
  ],
})

const uncheckedMachine = localized(
  'A machine translation that nobody has checked cannot be published.',
  'No se puede publicar una traducción automática que nadie ha revisado.',
)
