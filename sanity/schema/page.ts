import { DocumentIcon } from '@sanity/icons/Document'
import { defineField, defineType } from 'sanity'
import { formerSlugsField } from './former-slugs.ts'
import { importedFromField } from './imported-from.ts'
import { linksLead } from './inner-links.ts'
import { bodyIsInOwnLanguage, isInOwnLanguage } from './language-rules.ts'
import { languageField } from './language.ts'
import { localized } from './localized.ts'
import { slugField } from './slug.ts'
import { isTranslated, isTranslatedText } from './untranslated.ts'

/** About, contact, corrections policy: one document per language, joined to its other versions like an article. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  fields: [
    languageField,
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => [
        rule.required().error(localized('Every page needs a title.', 'Toda página necesita un título.')),
        rule.custom(isInOwnLanguage).warning(),
      ],
    }),
    slugField('title', { description: 'The last part of the page’s address, in its own language.' }),
    defineField({
      name: 'excerpt',
      title: 'Excerpt',
      description: 'One sentence, shown by search engines and when the page is shared.',
      type: 'text',
      rows: 2,
      validation: (rule) => [
        rule.max(300).error(localized('Use at most 300 characters.', 'Usa como máximo 300 caracteres.')),
        rule.custom(isTranslatedText),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      validation: (rule) => [
        rule.required().error(localized('Write the page first.', 'Escribe antes la página.')),
        rule.custom(isTranslated),
        rule.custom(linksLead).warning(),
        rule.custom(bodyIsInOwnLanguage).warning(),
      ],
    }),
    defineField({
      name: 'inFooter',
      title: 'In the foot of every page',
      description: 'Readers find a link to it below everything they read. Few pages should be there.',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'translationSource',
      title: 'Translated from',
      description: 'Empty when this is the original.',
      type: 'translationSource',
      options: { documentInternationalization: { exclude: true } },
    }),
    formerSlugsField(),
    importedFromField,
  ],
  preview: {
    select: { title: 'title', language: 'language', slug: 'slug.current' },
    prepare: ({ title, language, slug }: Partial<Record<'title' | 'language' | 'slug', string>>) => ({
      title: title ?? '',
      subtitle: [language?.toUpperCase(), slug].filter(Boolean).join(' · '),
    }),
  },
})
