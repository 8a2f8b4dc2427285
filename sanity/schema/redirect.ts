import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'
import { localized } from './localized.ts'
import { isFreeAddress, isLastStop, isPublished, leadsSomewhere } from './redirect-rules.ts'

/** An old address and where it leads now: to a document, whatever its address will be, or to an address. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      description: 'The part after the site’s name, such as /2019/05/old-title.',
      type: 'string',
      validation: (rule) => [rule.custom((path) => isPath(path) || wrongPath), rule.custom(isFreeAddress)],
    }),
    defineField({
      name: 'to',
      title: 'Leads to',
      description: 'Something published on this site.',
      type: 'reference',
      // Weak, so that an old address never stands in the way of unpublishing.
      weak: true,
      to: [{ type: 'article' }, { type: 'page' }, { type: 'topic' }, { type: 'author' }],
      hidden: ({ document, value }) => !value && Boolean(document?.url),
      validation: (rule) => [
        rule.custom((to, { document }) => Boolean(to?._ref) !== Boolean(document?.url) || exactlyOne),
        rule.custom(isPublished).warning(),
      ],
    }),
    defineField({
      name: 'url',
      title: 'or to this address',
      description: 'A path of this site, or a whole address elsewhere.',
      type: 'string',
      hidden: ({ document, value }) => !value && Boolean(document?.to),
      validation: (rule) => [
        rule.custom((url) => !url || isPath(url) || isPage(url) || wrongTarget),
        rule.custom(leadsSomewhere),
        rule.custom(isLastStop).info(),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      description: 'Browsers and search engines remember a redirect that is for good.',
      type: 'boolean',
      initialValue: true,
    }),
  ],
  preview: {
    select: { title: 'from', subtitle: 'url', document: 'to.title' },
    prepare: ({ title, subtitle, document }: { title?: string; subtitle?: string; document?: unknown }) => ({
      title: title ?? '',
      // A topic's title is an array, one per language.
      subtitle: typeof document === 'string' ? document : (subtitle ?? ''),
    }),
  },
})

const wrongPath = localized(
  'Begin with a single slash: /old-address.',
  'Empieza por una sola barra: /direccion-antigua.',
)
const wrongTarget = localized(
  'Write a path or a whole https:// address.',
  'Escribe una ruta o una dirección https:// completa.',
)
const exactlyOne = localized(
  'Choose a document or write an address: one of the two.',
  'Elige un documento o escribe una dirección: una de las dos cosas.',
)

/** A path of this site. `//host` would lead elsewhere, and so would a backslash. */
export const isPath = (path: string | undefined) => path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path)

const isPage = (url: string) => /^https?:\/\//.test(url) && URL.canParse(url)
