import { expect, test } from 'vitest'
import { styleFor } from './page-style.ts'

const page = (...names: string[]) => ({ names: new Set(names), text: 'año' })

test('a rule stays when everything it names is in the page, whatever its state or pseudo-element', () => {
  const css =
    'a:hover{color:red}a::after{content:"›"}a[href^=http]{color:red}details::details-content{display:contents}'
  expect(styleFor(css, page('a', '[href]', 'details'))).toBe(css)
  expect(styleFor(css, page('a'))).toBe('a:hover{color:red}a::after{content:"›"}')
})

test('of the selectors of a rule those that can match stay', () => {
  expect(styleFor('h1,h2,.a .b{margin:0}', page('h2', '.a'))).toBe('h2{margin:0}')
})

test('what is only denied or looked for inside brackets is not asked for', () => {
  const css = '.card:not(.row) img{width:100%}.lead:has(img){display:grid}*+*{margin:0}:root{--a:1px}'
  expect(styleFor(css, page('.card', 'img', '.lead'))).toBe(css)
})

test('a condition with nothing left in it leaves, one inside another too', () => {
  const css = '@media print{@supports (color:red){.gone{color:red}}}@media (min-width:48em){a{color:red}}'
  expect(styleFor(css, page('a'))).toBe('@media (min-width:48em){a{color:red}}')
})

test('fonts stay, but for one with letters the page does not have', () => {
  const font = (range: string) => `@font-face{font-family:A;src:url(/a.woff2)${range}}`
  const wide = font(';unicode-range:U+100-151,U+1E??')
  expect(styleFor(font('') + wide, page('p'))).toBe(font(''))
  expect(styleFor(wide, { ...page('p'), text: 'Łódź' })).toBe(wide)
  expect(styleFor(wide, { ...page('p'), text: 'ḿ' })).toBe(wide)
})

test('transitions between pages and what a browser is told in other words stay to the letter', () => {
  const css =
    '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}@page{margin:2cm}@keyframes a{from{top:0}to{top:1px}}p{width:calc(100% + 2rem);color:var(--x)}'
  expect(styleFor(css, page('p'))).toBe(css)
})
