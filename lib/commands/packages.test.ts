import { expect, test } from 'vitest'
import { isInstalled, missingPackages } from './packages.mjs'
import { root } from './program.ts'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/binary-for-another-machine': { version: '4.0.0', optional: true },
  },
}

test('nothing is missing when every package is there at its version, whatever other machines need', () => {
  expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.2.3' } } })).toEqual([])
})

test('a package of another version, or none at all, is missing', () => {
  expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.2.2' } } })).toEqual(['node_modules/a'])
  expect(missingPackages(lock, {})).toEqual(['node_modules/a'])
})

test('the project in which this test runs is installed, its parent folder is not', () => {
  expect(isInstalled(root)).toBe(true)
  expect(isInstalled(`${root}/lib`)).toBe(false)
})
