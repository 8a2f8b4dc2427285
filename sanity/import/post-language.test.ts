import { expect, test } from 'vitest'
import { elementsOf, fileWith, toExport, type MadeUpPost } from './made-up-export.ts'
import { parsePost } from './post.ts'
import { languageOf } from './post-language.ts'

const english =
  'The council of the valley has voted to rebuild the old bridge before the winter comes, and to pay for it with a tax on sand. Nobody on the other bank was asked, and a good many of those who live there have begun to build a ferry of their own out of barrels. The mayor says that she has seen worse boats, and worse bridges, and that there is room on the river for both of them.'
const spanish =
  'El concejo del valle ha votado a favor de reconstruir el viejo puente antes de que llegue el invierno, y de pagarlo con un impuesto sobre la arena. A los de la otra orilla no les preguntó nadie, y muchos han empezado a construir por su cuenta una barca con toneles. La alcaldesa dice que ha visto barcas peores, y también peores puentes, y que en el río caben las dos cosas.'

async function lookAt(madeUp: MadeUpPost) {
  const elements = await elementsOf(await fileWith(toExport([{ title: '', ...madeUp }])))
  const post = elements.map(parsePost).find((each) => each !== null)
  if (!post) throw new Error('The export has one post')
  const notes: string[] = []
  const { locale, confidence } = languageOf(post, 'en-GB', (_, what, detail) => notes.push(`${what}: ${detail}`))
  return { locale, confidence, notes }
}

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')

const language = (slug: string) => [{ domain: 'language', slug, name: slug }]

test('Polylang and WPML are believed, in whatever way they write a language', async () => {
  const html = paragraphs('2021')
  expect(await lookAt({ id: 1, html, categories: language('es_MX') })).toEqual({
    locale: 'es',
    confidence: 1,
    notes: [],
  })
  expect(await lookAt({ id: 1, html, meta: { _wpml_import_language_code: 'es' } })).toEqual({
    locale: 'es',
    confidence: 1,
    notes: [],
  })
})

test('where the text is plainly in another language than WordPress says, somebody is told', async () => {
  const { locale, notes } = await lookAt({ id: 1, html: paragraphs(english), categories: language('es') })
  expect(locale).toBe('es')
  expect(notes).toEqual(['it reads like another language than WordPress says: English, filed under Spanish'])
})

test('a language the site is not published in is not taken for one that it is', async () => {
  const { locale, notes } = await lookAt({ id: 1, html: paragraphs(spanish), categories: language('fr') })
  expect(locale).toBe('es')
  expect(notes).toEqual([
    'WordPress says that it is in a language the site is not published in: French, filed under Spanish',
  ])
})

test('a post in two languages is named, with how much there is of each; a quotation does not make it one', async () => {
  const { notes } = await lookAt({ id: 1, html: paragraphs(english, english, spanish) })
  expect(notes).toEqual([
    expect.stringMatching(/^it is written in more than one language: 6\d % English, 3\d % Spanish$/),
  ])
  const quoting = await lookAt({ id: 1, html: paragraphs(spanish, spanish, english.slice(0, 84), spanish) })
  expect(quoting).toMatchObject({ locale: 'es', notes: [] })
})
