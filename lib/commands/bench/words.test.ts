import { expect, test } from 'vitest'
import { bytes, count, plain, ratio, time } from './words.ts'

test('numbers have as many digits as mean something', () => {
  expect([bytes(840), bytes(4321), bytes(146_200), bytes(1_530_000)]).toEqual(['840 B', '4.3 kB', '146 kB', '1.5 MB'])
  expect([time(0.42), time(31.4), time(1062), time(12_345)]).toEqual(['0.4 ms', '31 ms', '1.06 s', '12.3 s'])
  expect([ratio(0.0213), ratio(0.74), ratio(1), ratio(12.4)]).toEqual(['0.021×', '0.74×', '1×', '12×'])
  expect([count(12_345.6), plain(100), plain(0.0149, 2)]).toEqual(['12,346', '100', '0.01'])
})

test('what was not measured is a dash, never a number', () => {
  expect([bytes(NaN), time(NaN), ratio(NaN), ratio(1 / 0), count(NaN), plain(NaN)]).toEqual([
    '–',
    '–',
    '–',
    '–',
    '–',
    '–',
  ])
})
