import { expect, test } from 'vitest'
import { tidied } from './tidy.ts'

test.each([
  [
    'what was struck out while changes were tracked',
    '<p>Twelve<del cite="Ana"> or so</del> people</p>',
    'Twelve people',
  ],
  ['where a remark is', '<p>Twelve<a class=msocomanchor href="#_msocom_1">[AB1]</a></p>', 'Twelve'],
  ['what a remark says', '<p>Twelve</p><div style="mso-element:comment-list"><p>Is it true?</p></div>', 'Twelve'],
])('%s is not pasted', (_, pasted, words) => {
  expect(tidied(pasted)?.replaceAll(/<[^>]*>/g, '')).toBe(words)
})

test.each([
  [
    'a link to a place in the old document is plain words',
    '<p>A<a href="#_ftn1">[1]</a></p>',
    '<p>A<span>[1]</span></p>',
  ],
  ['a heading has a level that texts have', '<h1>A <b>b</b></h1><h5>C</h5>', '<h2>A <b>b</b></h2><h3>C</h3>'],
])('%s', (_, pasted, expected) => {
  expect(tidied(pasted)).toBe(`<html><head></head><body>${expected}</body></html>`)
})

test('what has nothing of this in it is left to the Studio', () => {
  expect(tidied('<h2>A</h2><p class=MsoNormal><a href="https://a.example/">A</a> <s>b</s></p>')).toBeNull()
})
