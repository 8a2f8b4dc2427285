import { expect, test } from 'vitest'
import { parseByline } from './names.ts'

test.each([
  ['By Ana Pérez', ['Ana Pérez']],
  ['Por Ana Pérez', ['Ana Pérez']],
  ['POR ANA PÉREZ', ['Ana Pérez']],
  ['By: Ana Pérez.', ['Ana Pérez']],
  ['Written by Ana Pérez and Li Wei', ['Ana Pérez', 'Li Wei']],
  ['By Ana Pérez, Li Wei, and Noor van den Berg', ['Ana Pérez', 'Li Wei', 'Noor van den Berg']],
  ['Por Ana de la Cruz, Li Wei y Jean-Luc O’Neill', ['Ana de la Cruz', 'Li Wei', 'Jean-Luc O’Neill']],
  ['Escrito por Ana Pérez & Li Wei', ['Ana Pérez', 'Li Wei']],
  ['By J. R. Smith Jr.', ['J. R. Smith Jr.']],
  ['By 李伟', ['李伟']],
  ['By UNHCR', ['UNHCR']],
  ['By  Ana   Pérez  and Ana Pérez', ['Ana Pérez']],
])('%s', (line, names) => {
  expect(parseByline(line)?.names).toEqual(names)
})

test('what stands beside the names is told apart', () => {
  expect(parseByline('By Ana Pérez, head of research | Geneva')).toEqual({
    names: ['Ana Pérez'],
    beside: ['head of research', 'Geneva'],
  })
})

test.each([
  'By the time the rain stopped, the bridge was gone.',
  'By Friday, hundreds of people had left the valley',
  'By 2019 nobody remembered',
  'Por la mañana llovió.',
  'Por eso Ana Pérez se fue',
  'Bylaws of the Valley Council',
  'Porto',
  'By',
  'Ana Pérez',
  '',
  `By ${'Ana Pérez and '.repeat(30)}Li Wei`,
])('a sentence is no byline: %s', (line) => {
  expect(parseByline(line)).toBeNull()
})
