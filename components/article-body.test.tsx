import type { PortableTextBlock } from '@portabletext/react'
import { expect, test } from 'vitest'
import { ArticleBody } from './article-body'
import { drawn, first, linkNames, textOf } from './drawn'
import { madeUpPicture } from './made-up'

type Mark = { _key: string; _type: string; [field: string]: unknown }

const block = (
  text: string,
  { style = 'normal', mark, list }: { style?: string; mark?: Mark; list?: string } = {},
) => ({
  _type: 'block',
  _key: text,
  style,
  ...(list ? { listItem: list, level: 1 } : {}),
  markDefs: mark ? [mark] : [],
  children: [{ _type: 'span', _key: 's', text, marks: mark ? [mark._key] : [] }],
})

const body = (...blocks: { _type: string }[]) =>
  first(drawn(<ArticleBody body={blocks as unknown as PortableTextBlock[]} />), '.body')

test('a heading of the first rank is drawn as one of the second: the page has its h1', () => {
  expect(body(block('Part one', { style: 'h1' })).innerHTML).toBe('<h2>Part one</h2>')
})

test('paragraphs of white space are left out', () => {
  expect(body(block('Text'), block('\u00a0 '), block('', { style: 'h2' })).innerHTML).toBe('<p>Text</p>')
})

test('a dangerous link leaves its words', () => {
  const mark = { _key: 'm', _type: 'link', href: 'javascript:alert(1)' }
  expect(body(block('the report', { mark })).innerHTML).toBe('<p>the report</p>')
})

test('words in another language say so, and run in its direction', () => {
  const html = (language: unknown) => body(block('سلام', { mark: { _key: 'm', _type: 'foreign', language } })).innerHTML
  expect(html('ar')).toBe('<p><span lang="ar" dir="rtl">سلام</span></p>')
  expect(html('gn')).toBe('<p><span lang="gn" dir="ltr">سلام</span></p>')
  expect(html('not a language')).toBe('<p>سلام</p>')
  expect(html(undefined)).toBe('<p>سلام</p>')
})

test('an inner link says when it leads to another language, and is only words when it leads nowhere', () => {
  const link = (fields: object) =>
    body(block('the treaty', { mark: { _key: 'm', _type: 'internalLink', title: null, ...fields } })).innerHTML
  expect(link({ href: '/en/articles/a', hreflang: null })).toBe('<p><a href="/en/articles/a">the treaty</a></p>')
  expect(link({ href: '/es/articulos/a', hreflang: 'es' })).toBe(
    '<p><a href="/es/articulos/a" hreflang="es">the treaty (in Spanish)</a></p>',
  )
  expect(link({ href: null, hreflang: null })).toBe('<p>the treaty</p>')
})

test('something kept elsewhere is a card that loads nothing', () => {
  const card = body({ _type: 'embed', url: 'https://www.youtube.com/watch?v=1', title: 'The hearing' } as never)
  expect(card.querySelectorAll('iframe, script, img, link')).toHaveLength(0)
  expect(card.querySelector('a')?.getAttribute('href')).toBe('https://www.youtube.com/watch?v=1')
  expect(textOf(card)).toContain('The hearing Open on youtube.com')
  expect(body({ _type: 'embed', url: 'javascript:alert(1)' } as never).innerHTML).toBe('')
})

test('what is unknown is drawn as plain text or not at all', () => {
  const odd = body(
    { _type: 'poll', question: 'secret' } as never,
    block('Odd style', { style: 'shout' }),
    block('Odd mark', { mark: { _key: 'm', _type: 'glow' } }),
    block('Odd list', { list: 'stars' }),
  )
  expect(odd.innerHTML).toBe('<p>Odd style</p><p>Odd mark</p><ul><li>Odd list</li></ul>')
})

test('a picture keeps its place and has no style of its own', () => {
  const figure = body({ _type: 'picture', _key: 'p', ...madeUpPicture } as never)
  const image = first(figure, 'img')
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['2400', '1600'])
  expect(image.getAttribute('alt')).toBe(madeUpPicture.alt)
  expect(textOf(figure.querySelector('figcaption'))).toBe('The bridge, a week later. Photo: the newsroom')
  expect(figure.querySelectorAll('[style]')).toHaveLength(0)
})

test('words are set with the care of the page’s language, and code and other languages are left alone', () => {
  const mark = { _key: 'm', _type: 'foreign', language: 'fr' }
  const html = first(
    drawn(
      <ArticleBody
        body={[
          block('Dijo "sí"...'),
          block('Il dit "oui"', { mark }),
          { ...block('a = "b"'), children: [{ _type: 'span', _key: 's', text: 'a = "b"', marks: ['code'] }] },
        ]}
      />,
      'es',
    ),
    '.body',
  )
  expect([...html.children].map(textOf)).toEqual(['Dijo «sí»…', 'Il dit "oui"', 'a = "b"'])
})

test('a note leads to its words and back, by names that say so', () => {
  const note = [block('In the act of 1985.')]
  const marked = {
    ...block('x'),
    children: [
      { _type: 'span', _key: 's', text: 'Two chairs', marks: [] },
      { _type: 'noteMark', _key: 'n', number: 1 },
    ],
  }
  const html = first(drawn(<ArticleBody body={[marked]} notes={[note]} />), '.body')
  const [mark, back] = [first(html, 'sup a'), first(html, '.notes li a')]
  expect([mark.getAttribute('href'), mark.getAttribute('role')]).toEqual(['#note-1', 'doc-noteref'])
  expect(first(html, '#note-1').contains(back)).toBe(true)
  expect(back.getAttribute('href')).toBe(`#${mark.id}`)
  expect(linkNames(html)).toEqual(['Note 1', 'Back to the text, at note 1'])
})

test('a table that is wider than the page can be scrolled by the keyboard, and each header says what it heads', () => {
  const cell = (words: string, scope: string | null = null) => ({ words, scope })
  const table = {
    _type: 'table',
    _key: 't',
    caption: 'By year',
    head: [cell('Year', 'col'), cell('Cases', 'col')],
    rows: [[cell('2024', 'row'), cell('7')]],
  }
  expect(body(table).innerHTML).toBe(
    '<div class="table" role="group" tabindex="0" aria-label="By year"><table><caption>By year</caption>' +
      '<thead><tr><th scope="col">Year</th><th scope="col">Cases</th></tr></thead>' +
      '<tbody><tr><th scope="row">2024</th><td>7</td></tr></tbody></table></div>',
  )
})
