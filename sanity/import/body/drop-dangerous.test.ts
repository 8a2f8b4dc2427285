import { serialize } from 'parse5'
import { expect, test } from 'vitest'
import { dropDangerous } from './drop-dangerous.ts'
import { parseHtml } from './html.ts'
import { createContext } from './made-up-context.ts'

function dropped(html: string) {
  const context = createContext()
  const tree = parseHtml(html)
  dropDangerous(tree, context)
  return { html: serialize(tree), notes: context.notes }
}

test('scripts, styles and forms are taken out at any depth and named', () => {
  const { html, notes } = dropped(
    '<p>a<script src="https://bad.example/x.js"></script></p><div><style>p{}</style><form><label>Your name</label></form>b</div>',
  )
  expect(html).toBe('<p>a</p><div>b</div>')
  expect(notes).toEqual([
    { about: 'left out', what: '<script>', detail: 'https://bad.example/x.js' },
    { about: 'left out', what: '<style>' },
    { about: 'left out', what: '<form>', detail: 'Your name' },
  ])
})

test('code in attributes is named', () => {
  expect(dropped('<p onclick="steal()">a</p>').notes).toEqual([
    { about: 'left out', what: 'code in an attribute', detail: 'onclick' },
  ])
})
