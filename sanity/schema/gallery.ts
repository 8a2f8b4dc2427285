import { ImagesIcon } from '@sanity/icons/Images'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { localized } from './localized.ts'

/** Pictures that are looked at together. */
export const gallery = defineType({
  name: 'gallery',
  title: 'Gallery',
  type: 'object',
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'pictures',
      title: 'Pictures',
      type: 'array',
      of: [defineArrayMember({ type: 'picture' })],
      validation: (rule) =>
        rule
          .required()
          .min(2)
          .error(localized('A gallery has at least two pictures.', 'Una galería tiene al menos dos imágenes.')),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'Shown under the pictures, for all of them.',
      type: 'string',
    }),
  ],
  preview: { select: { title: 'caption', media: 'pictures.0' } },
})
