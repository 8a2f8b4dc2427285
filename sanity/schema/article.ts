import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType, type PreviewValue } from 'sanity'
import { formerSlugsField } from './former-slugs.ts'
import { importedFromField } from './imported-from.ts'
import { linksLead } from './inner-links.ts'
import { bodyIsInOwnLanguage, isInOwnLanguage } from './language-rules.ts'
import { languageField } from './language.ts'
import { localized } from './localized.ts'
import { slugField } from './slug.ts'
import { isTranslated, isTranslatedText } from './untranslated.ts'

/** Fields that a new translation does not inherit from its original. */
const notCopied = { documentInternationalization: { exclude: true } }

/** One language version of an article. Its other versions are joined to it by a `translation.metadata` document. */
export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    { name: 'text', title: 'Text', default: true },
    { name: 'credits', title: 'People and topics' },
    { name: 'dates', title: 'Dates and corrections' },
    { name: 'translation', title: 'Translation' },
    { name: 'address', title: 'Address and sharing' },
  ],
  fields: [
    { ...languageField, group: 'translation' },
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required().error(localized('Every article needs a title.', 'Todo artículo necesita un título.')),
        rule
          .max(90)
          .warning(
            localized('Over 90 characters it is cut on cards.', 'Con más de 90 caracteres se corta en las tarjetas.'),
          ),
        rule.custom(isInOwnLanguage).warning(),
      ],
    }),
    slugField('title', {
      group: 'address',
      description: 'The last part of the article’s address, in its own language.',
    }),
    defineField({
      name: 'excerpt',
      title: 'Excerpt',
      description: 'One or two sentences that say why to read on. Shown in listings and when the article is shared.',
      type: 'text',
      rows: 3,
      group: 'text',
      validation: (rule) => [
        rule.max(300).error(localized('Use at most 300 characters.', 'Usa como máximo 300 caracteres.')),
        rule.custom((excerpt) => !excerpt?.trim() || hasGoodLength(excerpt) || goodLength).warning(),
        rule.custom((excerpt) => Boolean(excerpt?.trim()) || missingExcerpt).warning(),
        rule.custom(isTranslatedText),
        rule.custom(isInOwnLanguage).warning(),
      ],
    }),
    defineField({ name: 'leadImage', title: 'Lead picture', type: 'picture', group: 'text' }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      group: 'text',
      validation: (rule) => [
        rule.required().error(localized('Write the article first.', 'Escribe antes el artículo.')),
        rule.custom(isTranslated),
        rule.custom(linksLead).warning(),
        rule.custom(bodyIsInOwnLanguage).warning(),
      ],
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      description: 'In the order of the byline.',
      type: 'array',
      group: 'credits',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'author' }] })],
      validation: (rule) => rule.unique().error(onlyOnce),
    }),
    defineField({
      name: 'byline',
      title: 'Byline in free words',
      description: 'Only when those who wrote it are not among the authors.',
      type: 'string',
      group: 'credits',
      hidden: ({ document, value }) => !value && hasAuthors(document),
      validation: (rule) => rule.custom((byline, { document }) => !byline || !hasAuthors(document) || authorsOrByline),
    }),
    defineField({
      name: 'translators',
      title: 'Translators',
      description: 'Credited apart from the authors.',
      type: 'array',
      group: 'credits',
      options: notCopied,
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'author' }] })],
      validation: (rule) => rule.unique().error(onlyOnce),
    }),
    defineField({
      name: 'credits',
      title: 'Also credited',
      description: 'Photographers, researchers, editors: whoever worked on it besides those who wrote it.',
      type: 'array',
      group: 'credits',
      of: [defineArrayMember({ type: 'credit' })],
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      group: 'credits',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
      validation: (rule) => rule.unique().error(onlyOnce),
    }),
    defineField({
      name: 'publishedAt',
      title: 'Published',
      description: 'The date readers see. It puts the article in its place in the listings.',
      type: 'datetime',
      group: 'dates',
      options: notCopied,
      initialValue: () => new Date().toISOString(),
      validation: (rule) => [
        rule.required().error(localized('Say when it is published.', 'Indica cuándo se publica.')),
        rule.custom((date) => !date || Date.parse(date) <= Date.now() || notAnEmbargo).warning(),
      ],
    }),
    defineField({
      name: 'updatedAt',
      title: 'Updated',
      description: 'Only when readers should know that there is something new in it.',
      type: 'datetime',
      group: 'dates',
      options: notCopied,
      validation: (rule) =>
        rule
          .min(rule.valueOfField('publishedAt'))
          .error(localized('It cannot be before the publication.', 'No puede ser anterior a la publicación.')),
    }),
    defineField({
      name: 'corrections',
      title: 'Corrections',
      description: 'Dated and public, at the end of the article.',
      type: 'array',
      group: 'dates',
      options: notCopied,
      of: [defineArrayMember({ type: 'correction' })],
    }),
    defineField({
      name: 'translationSource',
      title: 'Translated from',
      description: 'Empty when this is the original.',
      type: 'translationSource',
      group: 'translation',
      options: notCopied,
    }),
    defineField({ name: 'seo', title: 'Search and sharing', type: 'seo', group: 'address', options: notCopied }),
    formerSlugsField({ group: 'address' }),
    importedFromField,
  ],
  orderings: [
    { name: 'newest', title: 'Newest first', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', language: 'language', author: 'authors.0.name', byline: 'byline', media: 'leadImage' },
    prepare: ({ title, language, author, byline, media }: Selected) => ({
      title: title ?? '',
      subtitle: [language?.toUpperCase(), author ?? byline].filter(Boolean).join(' · '),
      media,
    }),
  },
})

type Selected = { media?: PreviewValue['media'] } & Partial<Record<'title' | 'language' | 'author' | 'byline', string>>

const onlyOnce = localized('The same one is here twice.', 'Está repetido.')

const authorsOrByline = localized(
  'An article has authors or a byline in free words, not both.',
  'Un artículo lleva autores o una firma libre, no las dos cosas.',
)

const notAnEmbargo = localized(
  'Readers see nothing of it before that date, not even once it is published. To have it published then, keep it a draft and choose “Schedule…”.',
  'Los lectores no lo verán antes de esa fecha, aunque se publique. Para que salga entonces, déjalo en borrador y elige «Programar…».',
)

const goodLength = localized(
  'Between 100 and 160 characters it is shown whole wherever it is shared.',
  'Con entre 100 y 160 caracteres se muestra entera allí donde se comparte.',
)

const missingExcerpt = localized(
  'Without an excerpt listings show the title alone, and shared links the first words of the text.',
  'Sin entradilla, los listados muestran solo el título, y los enlaces compartidos, las primeras palabras del texto.',
)

const hasGoodLength = (excerpt: string) => excerpt.trim().length >= 100 && excerpt.trim().length <= 160

const hasAuthors = (document: Record<string, unknown> | undefined) =>
  Array.isArray(document?.authors) && document.authors.length > 0
