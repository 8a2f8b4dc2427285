import { expect, test } from 'vitest'
import { isOlder, tooOldIn } from './dependency-floors.ts'

test.each([
  ['16.4.5', '16.4.6'],
  ['16.4.6-canary.1', '16.4.6'],
  ['9.99.99', '10.0.0'],
  ['0.9.0', '0.35.5'],
])('%s is older than %s', (version, floor) => {
  expect(isOlder(version, floor)).toBe(true)
})

test.each([
  ['16.4.6', '16.4.6'],
  ['16.10.0', '16.4.6'],
  ['17.0.0-rc.1', '16.4.6'],
])('%s is not older than %s', (version, floor) => {
  expect(isOlder(version, floor)).toBe(false)
})

test('every copy of a package is held against its floor, however deep it lies', () => {
  const lock = {
    packages: {
      'node_modules/sharp': { version: '0.35.5' },
      'node_modules/next/node_modules/sharp': { version: '0.34.4' },
      'node_modules/not-sharp': { version: '0.1.0' },
    },
  }
  expect(tooOldIn(lock, { sharp: '0.35.5' })).toEqual([
    'node_modules/next/node_modules/sharp is 0.34.4: it must be 0.35.5 or newer',
  ])
})

test('a floor for a package that is not there is reported, not passed over', () => {
  expect(tooOldIn({ packages: {} }, { next: '16.4.6' })).toHaveLength(1)
})
