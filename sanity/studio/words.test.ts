import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
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

const source = (file: URL) =>
  ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)

/** Every file of the Studio that can say something, and its configuration. */
const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .concat('../../sanity.config.ts')
  .map((file) => source(new URL(file, import.meta.url)))

/** What is given to every `say(…)` in a part of a file. */
function saidIn(node: ts.Node): ts.Expression[] {
  const within = node.getChildren().flatMap(saidIn)
  const isSaying = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'say'
  return isSaying ? [...node.arguments.slice(0, 1), ...within] : within
}

/** What something that is said may be: a text, or one of two. */
function textsOf(said: ts.Expression): ts.Expression[] {
  return ts.isConditionalExpression(said) ? [said.whenTrue, said.whenFalse].flatMap(textsOf) : [said]
}

const said = sources.flatMap(saidIn).flatMap(textsOf)
const literals = said.filter(ts.isStringLiteral).map(({ text }) => text)

test('everything the tools say is also said in Spanish', () => {
  expect(literals.length).toBeGreaterThan(150)
  expect(literals.filter((english) => translated(english, 'es-ES') === english)).toEqual([])
})

test('nothing is said that is put together from pieces: it would have no Spanish', () => {
  const pieces = said.filter((each) => ts.isTemplateExpression(each) || ts.isBinaryExpression(each))
  expect(pieces.map((each) => each.getText())).toEqual([])
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

test('the Studio’s Spanish has nothing in it that nobody says', () => {
  const idle = Object.keys(spanish).filter((english) => !words.has(english) && !literals.includes(english))
  expect(idle).toEqual([])
})

test('no text has one Spanish in one place and another in another', () => {
  const twice = Object.keys(ofTranslations).filter((english) => Object.hasOwn(spanish, english))
  expect(twice).toEqual([])
})

test('a text in Spanish has the same holes as in English, and they are filled', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
  const every = Object.entries({ ...spanish, ...ofTranslations })
  expect(every.filter(([english, own]) => holes(english).join() !== holes(own).join())).toEqual([])
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
