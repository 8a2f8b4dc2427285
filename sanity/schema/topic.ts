import { TagIcon } from '@sanity/icons/Tag'
import type { SlugValue, ValidationContext } from 'sanity'
import { defineField, defineType } from 'sanity'
import { apiVersion } from '../project.ts'
import { formerSlugsInLanguagesField } from './former-slugs.ts'
import { inAnyLanguage, inEveryLanguage, type InLanguage } from './in-languages.ts'
import { localized } from './localized.ts'
import { slugProblem } from './slug.ts'

/** What articles are about. One document for all languages, with a name and an address in each. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'internationalizedArrayString',
      validation: (rule) => rule.custom<InLanguage<string>[]>(inEveryLanguage),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      description: 'The last part of the topic’s address, in each language’s own words.',
      type: 'internationalizedArraySlug',
      validation: (rule) => [
        rule.custom<InLanguage<SlugValue>[]>(inEveryLanguage),
        rule.custom<InLanguage<SlugValue>[]>(slugsAreRight),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      description: 'One or two sentences at the head of the topic’s page.',
      type: 'internationalizedArrayText',
      validation: (rule) => rule.custom<InLanguage<string>[]>(inEveryLanguage).warning(),
    }),
    formerSlugsInLanguagesField,
  ],
  preview: {
    select: { title: 'title', slug: 'slug' },
    prepare: ({ title, slug }: { title?: InLanguage<string>[]; slug?: InLanguage<SlugValue>[] }) => ({
      title: inAnyLanguage(title) ?? '',
      subtitle: (slug ?? []).map(({ value }) => value?.current).join(' · '),
    }),
  },
})

/** The first thing wrong with one of the slugs; it is named, for the message stands at the whole field. */
async function slugsAreRight(slugs: InLanguage<SlugValue>[] | undefined, context: ValidationContext) {
  for (const { language, value } of slugs ?? []) {
    const slug = value?.current
    if (!slug || !language) continue
    const problem = slugProblem(slug)
    if (problem !== true) return problem
    if (await isTaken(slug, language, context)) {
      return localized(`Another topic already has the address “${slug}”.`, `Otro tema ya tiene la dirección «${slug}».`)
    }
  }
  return true
}

const takenQuery = `count(*[_type == "topic" && !(_id in [$id, "drafts." + $id])
  && count(slug[language == $language && value.current == $slug]) > 0]) > 0`

function isTaken(slug: string, language: string, { document, getClient }: ValidationContext): Promise<boolean> {
  const id = document?._id.replace(/^drafts\./, '') ?? ''
  return getClient({ apiVersion }).fetch<boolean>(takenQuery, { slug, language, id }, { perspective: 'raw' })
}
