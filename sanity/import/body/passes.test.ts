import { expect, test } from 'vitest'
import { toBody } from './body.ts'
import { createContext } from './made-up-context.ts'
import { wordsOf, type Context } from './part.ts'

const bodyOf = (html: string, changes: Partial<Context> = {}) => {
  const context = createContext(changes)
  const body = toBody(html, context)
  return {
    ...body,
    words: body.parts.map((part) => {
      if (part.kind === 'embed') return `card ${part.url}`
      return part.kind === 'picture' ? `picture ${part.src}` : wordsOf(part)
    }),
    notes: context.notes,
  }
}

test.each([
  '<p>By Ana Pérez</p><p>It rained.</p>',
  '<p><em>By <a href="/author/ana">Ana Pérez</a></em></p><p>It rained.</p>',
  '<h4><strong>By</strong> Ana Pérez</h4><p>It rained.</p>',
  '<p>By Ana Pérez<br>It rained.</p>',
  'By Ana Pérez\n\nIt rained.',
  'By <b>Ana\nPérez</b>\n\nIt rained.'.replace('\nPérez', ' Pérez'),
])('the byline leaves the body: %s', (html) => {
  const { authors, words } = bodyOf(html)
  expect(authors).toEqual(['Ana Pérez'])
  expect(words).toEqual(['It rained.'])
})

test('a byline may stand under a picture, but not further down', () => {
  expect(bodyOf('<img src="/a.jpg" alt="A"><p>By Ana Pérez</p><p>It rained.</p>').authors).toEqual(['Ana Pérez'])
  expect(bodyOf('<p>It rained.</p><p>By Ana Pérez</p>').authors).toEqual([])
})

test('a first sentence that begins like a byline stays', () => {
  const { authors, words } = bodyOf('<p>By noon it rained.</p>')
  expect(authors).toEqual([])
  expect(words).toEqual(['By noon it rained.'])
})

test('what stands before the cut is the opening, and the cut is gone', () => {
  const { opening, words } = bodyOf(
    '<p>By Ana Pérez</p><h2>Rain</h2><p>It rained.</p><!--more--><p>Then it stopped.</p>',
  )
  expect(opening).toBe('It rained.')
  expect(words).toEqual(['Rain', 'It rained.', 'Then it stopped.'])
})

test.each([
  'Continue reading “The bridge”',
  'Continue reading <a href="https://valley.example/2021/06/bridge/#more-1">The bridge</a>'
    .replace('<a', '"<a')
    .replace('</a>', '</a>"'),
  '<a href="/2021/06/bridge/#more-1">Read more →</a>',
  '<a href="https://valley.example/2021/06/bridge/">Seguir leyendo «El puente»</a>',
  'Leer más…',
])('a link to go on reading is gone: %s', (html) => {
  expect(bodyOf(`<p>It rained.</p><p>${html}</p>`).words).toEqual(['It rained.'])
})

test.each(['<a href="https://other.example/">Read more</a>', 'Read more about the rain in the report.'])(
  'one that leads elsewhere, or says more, stays: %s',
  (html) => {
    expect(bodyOf(`<p>It rained.</p><p>${html}</p>`).words).toHaveLength(2)
  },
)

test('an address alone in its paragraph becomes a card', () => {
  expect(bodyOf('It rained.\n\nhttps://video.example/7\n\nSee https://video.example/8').words).toEqual([
    'It rained.',
    'card https://video.example/7',
    'See https://video.example/8',
  ])
})

test('a link to an article of the archive leads to the article', () => {
  const articleAt = (href: string) => (href === 'https://valley.example/2020/rain/' ? 'article-wp-1-2' : null)
  const { parts } = bodyOf('<p><a href="/2020/rain/">rain</a> <a href="/2020/sun/">sun</a></p>', { articleAt })
  expect(parts[0]?.kind === 'text' && parts[0].spans.flatMap(({ marks }) => marks)).toEqual([
    { kind: 'article', id: 'article-wp-1-2' },
    { kind: 'link', href: 'https://valley.example/2020/sun/' },
  ])
})

test('no script, style or form reaches the body, whatever it is wrapped in', () => {
  const html =
    '[caption]<script>steal()</script><img src="/a.jpg" alt="A"> <style>p{}</style>[/caption]<div><form>Pay</form>b</div>'
  expect(bodyOf(html).words).toEqual(['picture https://valley.example/a.jpg', 'b'])
})
