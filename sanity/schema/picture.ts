import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'
import { isInOwnLanguage } from './language-rules.ts'
import { localized } from './localized.ts'

/** A picture with the words that belong to it. Used as a lead picture, inside a text and as a portrait. */
export const picture = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: { hotspot: true, metadata: ['blurhash', 'lqip', 'palette'] },
  fields: [
    defineField({
      name: 'alt',
      title: 'Description',
      description: 'What the picture shows, for people who cannot see it, in the language of the text around it.',
      type: 'string',
      validation: (rule) => [
        rule.custom((_, { parent }) => hasAsset(parent) || !isBeingUploaded(parent) || notThereYet),
        rule.custom((alt, { parent }) => !hasAsset(parent) || Boolean(alt?.trim()) || missingAlt),
        rule.max(250).warning(localized('Say it in 250 characters.', 'Dilo en 250 caracteres.')),
        rule.custom(isInOwnLanguage).warning(),
      ],
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'Shown under the picture.',
      type: 'string',
      validation: (rule) => rule.custom(isInOwnLanguage).warning(),
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      description: 'Who made it, and the licence if it has one.',
      type: 'string',
    }),
    defineField({
      name: 'warning',
      title: 'Warning',
      description:
        'Only when seeing it may distress: say what it shows, without the details. It stays covered until a reader asks for it, and is shown nowhere but in the text.',
      type: 'string',
    }),
  ],
})

const missingAlt = localized(
  'Describe the picture for people who cannot see it.',
  'Describe la imagen para quien no puede verla.',
)

const notThereYet = localized(
  'The picture is still being uploaded: wait until it is there. If it does not come, clear it and choose it again.',
  'La imagen aún se está subiendo: espera a que termine. Si no llega, bórrala y vuelve a elegirla.',
)

/** The Studio notes there how far an upload has come. Published then, the article would lack its picture. */
const isBeingUploaded = (value: unknown) => has(value, '_upload')

const hasAsset = (value: unknown) => has(value, 'asset')

function has(value: unknown, field: string): boolean {
  return typeof value === 'object' && value !== null && Boolean((value as Record<string, unknown>)[field])
}
