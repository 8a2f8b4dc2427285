import { expect, test } from 'vitest'
import { writtenNumbers } from './numerals.ts'
import { linkKey, pictureKey } from './terms.ts'
import { wordKey } from './word-key.ts'
import { worldNames } from './world-names.ts'

test.each([
  ['constitution', 'constitución'],
  ['philosophy', 'filosofía'],
  ['special', 'especial'],
  ['Quixote', 'Quijote'],
  ['Pyongyang', 'Pionyang'],
  ['Moscow', 'Москва'],
])('%s and %s are not far from each other', (one, other) => {
  expect(wordKey(one).slice(0, 2)).toBe(wordKey(other).slice(0, 2))
})

test.each([
  ['https://www.example.org/en/report/', 'http://example.org/es/report'],
  ['https://en.example.org/report?lang=en', 'https://es.example.org/report?lang=es'],
])('%s and %s are one page', (one, other) => {
  expect(linkKey(one)).toBe(linkKey(other))
})

test.each([
  'https://x.example/2019/05/bridge.jpg',
  'bridge-300x200.jpeg',
  '/uploads/Bridge-scaled.JPG',
  'bridge-es.png',
])('%s is the same picture in another size', (file) => {
  expect(pictureKey(file)).toBe('bridge')
})

test.each([
  ['thirty-three families, two hundred and five cows', 'treinta y tres familias, doscientas cinco vacas'],
  ['a hundred and twenty-five years', 'ciento veinticinco años'],
  ['nine villages and eleven thousand people', 'nueve pueblos y once mil personas'],
  ['two, three, many', 'dos, tres, muchos'],
  ['nothing at all', 'nada de nada'],
])('“%s” and «%s» have the same numbers', (english, spanish) => {
  expect(writtenNumbers(english, 'en')).toEqual(writtenNumbers(spanish, 'es'))
})

test('numbers are read as they are meant', () => {
  expect(writtenNumbers('Thirty-three of two hundred and five; then a thousand', 'en')).toEqual([33, 205, 1000])
  expect(writtenNumbers('dreißig', 'de')).toEqual([])
})

test('what countries, languages, months and days are called is known in every language', () => {
  expect(worldNames('en').meanings.get('south korea')).toBe(worldNames('es').meanings.get('corea del sur'))
  expect(worldNames('en').meanings.get('tuesday')).toBe(worldNames('es').meanings.get('martes'))
  expect(worldNames('en').meanings.get('june')).toBe(worldNames('es').meanings.get('junio'))
})
