import { encodeSignatureHeader } from '@sanity/webhook'
import { expect, test } from 'vitest'
import { isSigned, sign } from './signature.ts'

const secret = 'a-secret-of-some-length'
const body = Buffer.from('{"_id":"article-1"}')
const now = Date.parse('2026-11-24T10:00:00Z')
const minutes = 60_000

test('what Sanity signs is believed', async () => {
  const header = await encodeSignatureHeader(body.toString(), now, secret)
  expect(isSigned(body, header, secret, now)).toBe(true)
  expect(sign(body, secret, now)).toBe(header)
})

test('a changed byte, another secret or no signature is not believed', () => {
  const header = sign(body, secret, now)
  expect(isSigned(Buffer.from('{"_id":"article-2"}'), header, secret, now)).toBe(false)
  expect(isSigned(body, header, 'another-secret-altogether', now)).toBe(false)
  expect(isSigned(body, null, secret, now)).toBe(false)
  expect(isSigned(body, '', secret, now)).toBe(false)
  expect(isSigned(body, `t=${now},v1=`, secret, now)).toBe(false)
  expect(isSigned(body, header.replace(/.$/, header.endsWith('A') ? 'B' : 'A'), secret, now)).toBe(false)
})

test('an empty secret believes nothing, not even what was signed with it', () => {
  expect(isSigned(body, `t=${now},v1=${'A'.repeat(43)}`, '', now)).toBe(false)
})

test('a signature is believed for five minutes either way', () => {
  const header = sign(body, secret, now)
  expect(isSigned(body, header, secret, now + 5 * minutes)).toBe(true)
  expect(isSigned(body, header, secret, now + 5 * minutes + 1)).toBe(false)
  expect(isSigned(body, header, secret, now - 5 * minutes)).toBe(true)
  expect(isSigned(body, header, secret, now - 5 * minutes - 1)).toBe(false)
})
