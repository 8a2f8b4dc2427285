import { once } from 'node:events'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { letPackedLeave, packedAs, takesBrotli } from './packed.ts'

test('what is said to be packed reaches a browser as such, and nothing else changes', async () => {
  expect(packedAs('br'), 'before it is listened for').toBeNull()
  letPackedLeave()
  const server = createServer((_request, response) => {
    for (const [name, value] of Object.entries({ ...packedAs('br'), 'X-Other': 'a' })) response.setHeader(name, value)
    response.end(brotliCompressSync('año'))
  })
  await once(server.listen(0, 'localhost'), 'listening')
  const address = server.address()
  const response = await fetch(`http://localhost:${typeof address === 'object' ? address?.port : ''}`)
  expect(await response.text()).toBe('año')
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-encoding': 'br', 'x-other': 'a' })
  expect(response.headers.get('x-packed')).toBeNull()
  server.close()
})

test.each([
  ['br', true],
  ['gzip, deflate, br, zstd', true],
  ['gzip;q=0.5,br;q=1.0', true],
  ['br;q=0.5', true],
  ['BR', true],
  ['br;q=0', false],
  ['br; q=0.0, gzip', false],
  ['gzip, vbr', false],
  ['gzip', false],
  ['', false],
  [null, false],
])('of %o brotli is taken: %o', (encodings, isTaken) => {
  expect(takesBrotli(encodings)).toBe(isTaken)
})
