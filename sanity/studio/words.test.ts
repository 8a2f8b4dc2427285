import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SchemaTypeDefinition } from 'sanity'
import { schemaTypes } from '../schema/index.ts'
import { spanish } from './spanish.ts'
import { spanish as ofTranslations } from './translations/spanish.ts'
import { browsersLast, filled, translated } from './words.ts'

/** Every title and description in a definition, however deep, but for those the Studio itself translates. */
function wordsIn(definition: unknown): string[] {
  if (typeof definition !== 'object' || definition === null || 'i18nTitleKey' in definition) return []
  return Object.entries(definition).flatMap(([key, value]) => {
    if (key === 'preview' || key === 'icon') return []
    const isWords = (key === 'title' || key === 'description') && typeof value === 'string'
    return isWords ? [value] : wordsIn(value)
  })
}

const words = new Set(schemaTypes.flatMap((type: SchemaTypeDefinition) => wordsIn(type)))

/** Names of languages are their own, and “Original” and “Title” as an ordering need no other word. */
const alike = new Set(['English', 'Español', 'Original'])

test('everything the schema says is also said in Spanish', () => {
  expect(words.size).toBeGreaterThan(80)
  const left = [...words].filter((english) => translated(english, 'es-ES') === english && !alike.has(english))
  expect(left).toEqual([])
})

test('in English it is said as it stands', () => {
  for (const english of words) expect(translated(english, 'en-US')).toBe(english)
})

test('a sentence in one language is a sentence in the other', () => {
  const wrong = Object.entries(spanish).filter(([english, own]) => english.endsWith('.') !== own.endsWith('.'))
  expect(wrong).toEqual([])
})

/** What the tools for translations say: every text in their drawings that begins like a sentence, or is said outright. */
const folder = new URL('translations/', import.meta.url)
const drawn = readdirSync(folder)
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8').replaceAll(/new Error\([^)]*\)|console\.\w+\([^)]*\)/g, '')
    return [...text.matchAll(/'(\p{Lu}[^'\n]*|[^'\n]*“[^'\n]*)'|say\('([^']*)'/gu)].map(
      ([, sentence, said]) => sentence ?? said ?? '',
    )
  })

test('everything the tools for translations say is also said in Spanish, and nothing else is', () => {
  expect(drawn.length).toBeGreaterThan(60)
  const left = drawn.filter((english) => translated(english, 'es-ES') === english)
  expect(left).toEqual([])
  const idle = Object.keys(ofTranslations).filter((english) => !drawn.includes(english))
  expect(idle).toEqual([])
})

test('a text in Spanish has the same holes as in English, and they are filled', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
  const wrong = Object.entries(ofTranslations).filter(([english, own]) => holes(english).join() !== holes(own).join())
  expect(wrong).toEqual([])
  expect(filled('“{title}” in {language}', { title: 'El pozo', language: 'Spanish' })).toBe('“El pozo” in Spanish')
})

const locales = [{ id: 'es-ES' }, { id: 'en-US' }]

test.each([
  ['es-MX', 'es-ES'],
  ['en-GB', 'en-US'],
  ['fr', 'en-US'],
])('an editor whose browser speaks %s is greeted in %s', (browsers, own) => {
  expect(browsersLast(locales, browsers).at(-1)?.id).toBe(own)
})
