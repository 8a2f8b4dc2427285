/** The text of an article or a page: Portable Text. */
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { BookIcon } from '@sanity/icons/Book'
import { LinkIcon } from '@sanity/icons/Link'
import { TranslateIcon } from '@sanity/icons/Translate'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { linkRule } from './link-rules.ts'
import { localized } from './localized.ts'

/** Where the Studio's own translations of these words are. */
const words = 'inputs.portable-text'

const decorators = [
  { title: 'Strong', value: 'strong', i18nTitleKey: `${words}.decorator.strong` },
  { title: 'Italic', value: 'em', i18nTitleKey: `${words}.decorator.emphasis` },
  { title: 'Code', value: 'code', i18nTitleKey: `${words}.decorator.code` },
]

const link = defineArrayMember({
  name: 'link',
  title: 'Link to another site',
  type: 'object',
  icon: EarthGlobeIcon,
  fields: [defineField({ name: 'href', title: 'Address', type: 'url', validation: linkRule })],
})

const internalLink = defineArrayMember({
  name: 'internalLink',
  title: 'Link within this site',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Leads to',
      description: 'Only what is in the language of this text is offered.',
      type: 'reference',
      to: [{ type: 'article' }, { type: 'page' }, { type: 'topic' }, { type: 'author' }],
      // Weak, so that a text never stands in the way of deleting another one.
      weak: true,
      options: {
        filter: ({ document }) => ({
          filter: '!defined(language) || language == $language',
          params: { language: document.language ?? null },
        }),
      },
      validation: (rule) =>
        rule.required().error(localized('Choose what the link leads to.', 'Elige a dónde lleva el enlace.')),
    }),
  ],
})

const foreign = defineArrayMember({
  name: 'foreign',
  title: 'In another language',
  type: 'object',
  icon: TranslateIcon,
  fields: [
    defineField({
      name: 'language',
      title: 'Which language',
      description: 'Its short code, such as es, fr, ar or pt-BR. Screen readers then pronounce the passage rightly.',
      type: 'string',
      validation: (rule) => rule.custom((code) => isLanguageCode(code) || wrongCode),
    }),
  ],
})

const footnote = defineArrayMember({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Note',
      description: 'A source, or an aside that would hold up the sentence. It is numbered by itself.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'block',
          styles: [{ title: 'Normal', value: 'normal', i18nTitleKey: `${words}.style.normal` }],
          lists: [],
          marks: { decorators, annotations: [link, foreign] },
        }),
      ],
      validation: (rule) => rule.required().error(localized('Write the note.', 'Escribe la nota.')),
    }),
  ],
})

const wrongCode = localized(
  'Write a language code, such as es, fr, ar or pt-BR.',
  'Escribe un código de idioma, como es, fr, ar o pt-BR.',
)

/** Whether a text is a well-formed BCP 47 language tag. */
export function isLanguageCode(code: string | undefined): boolean {
  try {
    return code !== undefined && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

export const body = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Normal', value: 'normal', i18nTitleKey: `${words}.style.normal` },
        { title: 'Heading 2', value: 'h2', i18nTitleKey: `${words}.style.h2` },
        { title: 'Heading 3', value: 'h3', i18nTitleKey: `${words}.style.h3` },
        { title: 'Quote', value: 'blockquote', i18nTitleKey: `${words}.style.quote` },
      ],
      lists: [
        { title: 'Bulleted list', value: 'bullet', i18nTitleKey: `${words}.list-type.bullet` },
        { title: 'Numbered list', value: 'number', i18nTitleKey: `${words}.list-type.number` },
      ],
      marks: {
        decorators,
        annotations: [link, internalLink, footnote, foreign],
      },
    }),
    defineArrayMember({ type: 'picture' }),
    defineArrayMember({ type: 'gallery' }),
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'embed' }),
  ],
})
