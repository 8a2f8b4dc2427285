import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { inAnyLanguage, inEveryLanguage, type InLanguage } from './in-languages.ts'
import { pageRule } from './link-rules.ts'
import { localized } from './localized.ts'

/** The only document of its type has this id. */
export const siteSettingsId = 'siteSettings'

/** What the site says of itself: its name and tagline in each language, its time zone, who publishes it. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name of the site',
      type: 'internationalizedArrayString',
      validation: (rule) => rule.custom<InLanguage<string>[]>(inEveryLanguage),
    }),
    defineField({
      name: 'tagline',
      title: 'Tagline',
      description: 'A few words under the name.',
      type: 'internationalizedArrayString',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      description: 'One or two sentences for search engines, shared links and feeds.',
      type: 'internationalizedArrayText',
      validation: (rule) => rule.custom<InLanguage<string>[]>(inEveryLanguage).warning(),
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone of the newsroom',
      description: 'Such as Europe/Madrid. Every date on the site is in it.',
      type: 'string',
      initialValue: 'Europe/Madrid',
      validation: (rule) => rule.custom((zone) => isTimeZone(zone) || unknownZone),
    }),
    defineField({
      name: 'social',
      title: 'Accounts elsewhere',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'account',
          title: 'Account',
          type: 'object',
          fields: [
            defineField({
              name: 'platform',
              title: 'Where',
              type: 'string',
              validation: (rule) => rule.required().error(localized('Say where it is.', 'Indica dónde está.')),
            }),
            defineField({ name: 'url', title: 'Address', type: 'url', validation: pageRule }),
          ],
          preview: { select: { title: 'platform', subtitle: 'url' } },
        }),
      ],
    }),
    defineField({
      name: 'publisher',
      title: 'Who publishes it',
      description: 'For search engines and the foot of the page.',
      type: 'object',
      fields: [
        defineField({ name: 'legalName', title: 'Legal name', type: 'string' }),
        defineField({ name: 'address', title: 'Postal address', type: 'text', rows: 3 }),
        defineField({ name: 'email', title: 'E-mail', type: 'email' }),
        defineField({
          name: 'kind',
          title: 'Kind',
          type: 'string',
          options: {
            list: [
              { title: 'Non-governmental organisation', value: 'NGO' },
              { title: 'News organisation', value: 'NewsMediaOrganization' },
            ],
          },
        }),
        policyField('correctionsPolicy', 'Corrections policy'),
        policyField('ethicsPolicy', 'Ethics policy'),
      ],
    }),
  ],
  preview: {
    select: { name: 'name' },
    prepare: ({ name }: { name?: InLanguage<string>[] }) => ({ title: inAnyLanguage(name) ?? 'Site settings' }),
  },
})

/** One of the site's pages, in any language: the others are found through its translations. */
function policyField(name: string, title: string) {
  return defineField({
    name,
    title,
    description: 'The page that says it, in any language. Search engines are told of it.',
    type: 'reference',
    to: [{ type: 'page' }],
    weak: true,
  })
}

const unknownZone = localized(
  'Write a time zone such as Europe/Madrid.',
  'Escribe una zona horaria, como Europe/Madrid.',
)

/** Whether Intl knows the time zone. */
export function isTimeZone(zone: string | undefined): boolean {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
