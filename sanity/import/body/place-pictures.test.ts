import { expect, test } from 'vitest'
import { toBody } from './body.ts'
import { splitCredit } from './credit.ts'
import { createContext } from './made-up-context.ts'
import { wordsOf } from './part.ts'
import { placePictures } from './place-pictures.ts'
import { toPortableText } from './portable-text.ts'

/** Pictures whose name begins with `lost` cannot be had. */
function placed(html: string, locale: 'en' | 'es' = 'en') {
  const context = createContext({ locale })
  const assetOf = ([file = '']: readonly string[]) =>
    file.includes('/lost') ? null : `image-${file.split('/').at(-1) ?? ''}`
  const parts = placePictures(toBody(html, context).parts, {
    ...context,
    media: { assetOf, problemOf: () => 'gone' },
  })
  return { parts, body: toPortableText(parts), notes: context.notes.map(({ what }) => what) }
}

test('a picture keeps its alt, its caption and whoever made it', () => {
  const html =
    '<figure><img src="/a-300x200.jpg" alt="A bridge"><figcaption>The old bridge (Photo: Li Wei)</figcaption></figure>'
  expect(placed(html).body).toMatchObject([
    {
      _type: 'picture',
      asset: { _ref: 'image-a.jpg' },
      alt: 'A bridge',
      caption: 'The old bridge',
      credit: 'Li Wei',
    },
  ])
})

test('a picture that could not be had is a line in the language of the text, linked to where it was, and named', () => {
  const { parts, notes } = placed(
    '<figure><img src="/lost-r%C3%ADo.jpg" alt=""></figure><figure><img src="/lost.jpg" alt="Un puente"><figcaption>En mayo</figcaption></figure>',
    'es',
  )
  expect(parts.map(wordsOf)).toEqual(['Imagen: lost-río.jpg', 'Imagen: Un puente\nEn mayo'])
  expect(notes).toEqual(Array(2).fill('a picture whose file could not be carried'))
})

const gallery = (...names: string[]) =>
  `<figure class="wp-block-gallery">${names.map((name) => `<figure><img src="/${name}.jpg" alt="${name}"></figure>`).join('')}<figcaption>All</figcaption></figure>`

test('a gallery shows each picture once, and of those that are lost the words; one that is left stands alone', () => {
  expect(placed(gallery('a', 'b', 'a')).body).toMatchObject([
    { _type: 'gallery', caption: 'All', pictures: [{ alt: 'a' }, { alt: 'b' }] },
  ])
  expect(placed(gallery('a', 'lost')).body).toMatchObject([
    { _type: 'picture', alt: 'a', caption: 'All' },
    { _type: 'block' },
  ])
  expect(placed(gallery('lost', 'lost2')).parts.map(wordsOf)).toEqual(['Picture: lost', 'Picture: lost2', 'All'])
})

test.each([
  ['The bridge. Foto: Ana Pérez.', 'The bridge.', 'Ana Pérez'],
  ['The bridge (© Li Wei / River Press)', 'The bridge', 'Li Wei / River Press'],
  ['Photo by Li Wei', '', 'Li Wei'],
  ['A photo of the bridge', 'A photo of the bridge', ''],
  ['The image that everybody knows', 'The image that everybody knows', ''],
])('who made a picture is told from what it shows: %s', (written, caption, credit) => {
  expect(splitCredit(written)).toEqual({ caption, credit })
})
