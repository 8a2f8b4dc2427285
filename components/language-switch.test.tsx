import { expect, test } from 'vitest'
import { drawn, first, textOf } from './drawn'
import { LanguageSwitch } from './language-switch'

const spanish = {
  locale: 'es',
  version: { title: 'El puente', path: '/es/articulos/el-puente' },
  listing: '/es',
} as const
const english = {
  locale: 'en',
  version: { title: 'The bridge', path: '/en/articles/the-bridge' },
  listing: '/en',
} as const

test.each([
  ['en', 'article', spanish, 'English Leer en español: «El puente»'],
  ['es', 'article', english, 'Español Read in English: “The bridge”'],
  ['en', 'topic', spanish, 'English En español: «El puente»'],
  ['en', 'front', spanish, 'English Español'],
] as const)('in %s, on a page of kind %s, it leads to the other version', (locale, kind, other, sentence) => {
  const nav = drawn(<LanguageSwitch locale={locale} kind={kind} alternatives={[other]} />, locale)
  const link = first(nav, 'a')
  expect(textOf(nav)).toBe(sentence)
  expect(['href', 'lang', 'hreflang', 'dir'].map((name) => link.getAttribute(name))).toEqual([
    other.version.path,
    other.locale,
    other.locale,
    null,
  ])
})

test.each([
  ['en', 'article', spanish, 'English This article is not available in Spanish. Ver todos los artículos en español'],
  ['es', 'article', english, 'Español Este artículo no está disponible en inglés. See all articles in English'],
  ['es', 'author', english, 'Español Esta página de autor no está disponible en inglés. See all articles in English'],
] as const)('in %s, a missing version of kind %s is said in words', (locale, kind, other, sentence) => {
  const alternatives = [{ ...other, version: null }]
  const nav = drawn(<LanguageSwitch locale={locale} kind={kind} alternatives={alternatives} />, locale)
  expect(textOf(nav)).toBe(sentence)
  expect(nav.querySelector('a')?.getAttribute('href')).toBe(other.listing)
  expect(nav.querySelector('a')?.getAttribute('lang')).toBe(other.locale)
})
