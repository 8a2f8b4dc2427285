import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { localeCodes } from './locales'
import { words } from './words'

const keysOf = (part: object, before = ''): string[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${before}${key}.`) : [`${before}${key}`],
  )

test.each(localeCodes)('%s says everything that English says, and nothing more', (locale) => {
  expect(keysOf(words[locale]).sort()).toEqual(keysOf(words.en).sort())
})

test.each(localeCodes)('%s has a phrase for every language of the site', (locale) => {
  expect(Object.keys(words[locale].Languages.in).sort()).toEqual([...localeCodes].sort())
})

test('counts agree in number', () => {
  const count = (locale: 'en' | 'es', count: number) =>
    createTranslator({ locale, messages: words[locale], namespace: 'Listing' })('count', { count })
  expect([0, 1, 2].map((n) => count('en', n))).toEqual(['0 articles', '1 article', '2 articles'])
  expect([0, 1, 2].map((n) => count('es', n))).toEqual(['0 artículos', '1 artículo', '2 artículos'])
  expect(count('es', 1_000_000)).toBe('1.000.000 de artículos')
})
