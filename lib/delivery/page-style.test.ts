import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { styleFor } from './page-style.ts'

const page = (body: string) => {
  const elements = new Set<Tree.Element>()
  const add = (node: Tree.Node) => {
    if ('tagName' in node) elements.add(node)
    if ('childNodes' in node) node.childNodes.forEach(add)
  }
  add(parse(body))
  return { elements, text: 'año' }
}

test('a rule stays when something in the page fits it, whatever its state or pseudo-element', () => {
  const css =
    'a:hover{color:red}a::after{content:"›"}a[href^=http]{color:red}details ::details-content{display:contents}:focus-visible{color:red}'
  expect(styleFor(css, page('<details><a href="https://a.test">a</a></details>'))).toBe(css)
  expect(styleFor(css, page('<a href="/a">a</a>'))).toBe(
    'a:hover{color:red}a::after{content:"›"}:focus-visible{color:red}',
  )
})

test('of the selectors of a rule those that fit something stay', () => {
  expect(styleFor('h1,h2,.a .b{margin:0}', page('<h2 class="b">x</h2><p class="a">'))).toBe('h2{margin:0}')
})

test.each([
  ['.a p', '<div class="a b"><ul><li><p>x</ul></div>', '<p>x<div class="a"></div>'],
  ['.a>p', '<div class="a"><p>x</div>', '<div class="a"><ul><li><p>x</ul></div>'],
  ['h2+p', '<h2>x</h2> <!-- y --> <p>z', '<h2>x</h2><ul></ul><p>z'],
  ['h2~p', '<h2>x</h2><ul></ul><p>z', '<p>z<h2>x</h2>'],
  ['.a ul>li+li a', '<div class="a"><ul><li>x<li><a>y</a></ul></div>', '<div class="a"><ul><li><a>y</a></ul></div>'],
  [
    '.a .b *',
    '<div class="a"><div class="a"><i class="b"><b>x</b></i></div></div>',
    '<div class="b"><p class="a">x</div>',
  ],
  ['#a.b', '<p id="a" class="c b">', '<p id="a"><p class="b">'],
  ['[dir=rtl] p', '<div dir="RTL"><p>x</div>', '<div dir="ltr"><p>x</div>'],
  ['[hidden]', '<p hidden>x', '<p>x'],
])('%s asks for where its elements stand', (selector, fitting, other) => {
  expect(styleFor(`${selector}{margin:0}`, page(fitting))).toBe(`${selector}{margin:0}`)
  expect(styleFor(`${selector}{margin:0}`, page(other))).toBe('')
})

test('what is only denied or looked for inside brackets is not asked for', () => {
  const css = '.card:not(.row) img{width:100%}.lead:has(img){display:grid}*+*{margin:0}:root{--a:1px}'
  expect(styleFor(css, page('<div class="card lead"><img></div><p>x'))).toBe(css)
})

test('a property does not stand there twice for browsers that are gone', () => {
  const css = 'p{text-decoration-color:red;-webkit-text-size-adjust:100%}'
  expect(styleFor(`p{-webkit-text-decoration-color:red;${css.slice(2)}`, page('<p>x'))).toBe(css)
})

test('a condition with nothing left in it leaves, one inside another too', () => {
  const css = '@media print{@supports (color:red){.gone{color:red}}}@media (min-width:48em){a{color:red}}'
  expect(styleFor(css, page('<a>x</a>'))).toBe('@media (min-width:48em){a{color:red}}')
})

test('fonts stay, but for one with letters the page does not have', () => {
  const font = (range: string) => `@font-face{font-family:A;src:url(/a.woff2)${range}}`
  const wide = font(';unicode-range:U+100-151,U+1E??')
  expect(styleFor(font('') + wide, page('<p>x'))).toBe(font(''))
  expect(styleFor(wide, { ...page('<p>x'), text: 'Łódź' })).toBe(wide)
  expect(styleFor(wide, { ...page('<p>x'), text: 'ḿ' })).toBe(wide)
})

test('a slanted font stays where something is slanted, by itself or by a rule', () => {
  const font = '@font-face{font-family:A;src:url(/a.woff2);font-style:italic}'
  const rule = '.b{font-style:italic}'
  expect(styleFor(font, page('<p>x'))).toBe('')
  expect(styleFor(font, page('<p><em>x</em>'))).toBe(font)
  expect(styleFor(font + rule, page('<p class="b">x'))).toBe(font + rule)
})

test('transitions between pages and what a browser is told in other words stay to the letter', () => {
  const css =
    '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}@page{margin:2cm}@keyframes a{from{top:0}to{top:1px}}p{width:calc(100% + 2rem);color:var(--x)}'
  expect(styleFor(css, page('<p>x'))).toBe(css)
})
