import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { keptAnswer } from './kept-answer.ts'
import { letPackedLeave } from './packed.ts'
import type { FoundPage } from './pages.ts'

const html = '<p>año</p>'
const page: FoundPage = {
  html,
  packed: new Uint8Array(brotliCompressSync(html)),
  headers: { etag: 'W/"a"', 'content-security-policy': "default-src 'none'" },
  revalidate: 60,
  askedAt: 1000,
  isTight: true,
  isStale: false,
}
const answerTo = (headers: Record<string, string>, given = {}, kept = page) =>
  keptAnswer(new NextRequest('http://localhost/es', { headers }), kept, { headers: {}, ...given })

test('who takes brotli gets the page as it is packed, others its words', async () => {
  const early = answerTo({ 'accept-encoding': 'gzip, br' })
  expect(await early.text(), 'nobody would know that it is packed').toBe(html)
  letPackedLeave()
  const packed = answerTo({ 'accept-encoding': 'gzip, br' })
  expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(html)
  const plain = answerTo({ 'accept-encoding': 'gzip' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe(html)
  for (const { headers } of [packed, plain]) expect(headers.get('vary')).toBe('Accept-Encoding')
})

test('who has the page already is not sent it again, but told under which rules it may be kept', () => {
  const again = answerTo({ 'if-none-match': 'W/"a"' }, { headers: { 'cache-control': 'max-age=1' } })
  expect(again.status).toBe(304)
  expect(again.headers.get('cache-control')).toBe('max-age=1')
  expect(answerTo({ 'if-none-match': 'W/"b"' }).status).toBe(200)
})

test('a page that can still be packed smaller goes without a tag, by which a front would go on with it as it is', () => {
  const loose = { ...page, isTight: false }
  expect(answerTo({}).headers.get('etag')).toBe('W/"a"')
  expect(answerTo({}, {}, loose).headers.get('etag')).toBeNull()
  expect(answerTo({ 'if-none-match': 'W/"a"' }, {}, loose).status, 'the same words').toBe(304)
})

test('a page that says something is not there is always sent', () => {
  expect(answerTo({ 'if-none-match': 'W/"a"' }, { status: 404 }).status).toBe(404)
})
