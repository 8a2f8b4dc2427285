import { expect, test } from 'vitest'
import { recogniseLanguage } from './language.ts'

const english = 'The council of the valley has voted to rebuild the old bridge before the winter comes.'
const spanish = 'El concejo del valle ha votado a favor de reconstruir el viejo puente antes de que llegue el invierno.'
const french =
  'Le conseil de la vallée a voté la reconstruction du vieux pont avant que l’hiver ne commence, ont annoncé hier les élus.'

test.each([
  [english, 'en'],
  [spanish, 'es'],
])('%s', (line, locale) => {
  expect(recogniseLanguage([line], '')).toMatchObject({ locale, confidence: 1, stranger: null })
})

test('a quotation in another language does not decide, but lowers the confidence', () => {
  const { locale, confidence } = recogniseLanguage([spanish, spanish, spanish, english], 'en')
  expect(locale).toBe('es')
  expect(confidence).toBeGreaterThan(0.5)
  expect(confidence).toBeLessThan(0.9)
})

test('what cannot be recognised is in the language WordPress was set to, and it is said that nobody knows', () => {
  expect(recogniseLanguage(['2021', '—'], 'es-MX')).toMatchObject({ locale: 'es', confidence: 0, stranger: null })
  expect(recogniseLanguage([], 'fr-FR').locale).toBe('en')
})

test('a text in a language the site is not published in is noticed', () => {
  expect(recogniseLanguage([french, french], 'en').stranger).toBe('fr')
})
