import { expect, test } from 'vitest'
import { toFediverseAccount } from './fediverse.ts'

test('a profile of Mastodon or its kin is an account that can be credited', () => {
  expect(toFediverseAccount('https://example.social/@ana')).toBe('@ana@example.social')
  expect(toFediverseAccount('https://example.social/@ana.ruiz/')).toBe('@ana.ruiz@example.social')
})

test.each([
  'https://example.social/ana',
  'https://example.social/@ana/1234',
  'https://www.youtube.com/@ana',
  'http://example.social/@ana',
  'not an address',
  null,
])('%s is none', (address) => {
  expect(toFediverseAccount(address)).toBeNull()
})
