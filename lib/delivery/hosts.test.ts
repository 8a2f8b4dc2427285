import { expect, test, vi } from 'vitest'
import { isOurHost } from './hosts.ts'

vi.stubEnv('SITE_URL', 'https://ambas.example')
vi.stubEnv('SITE_HOSTS', 'www.ambas.example, Preview.ambas.example:8443')

test.each([
  'ambas.example',
  'AMBAS.example',
  'www.ambas.example',
  'preview.ambas.example:8443',
  'localhost:3000',
  '[::1]:3000',
  '127.0.0.1',
])('%s is ours', (host) => {
  expect(isOurHost(host)).toBe(true)
})

test.each([
  null,
  '',
  'evil.example',
  'ambas.example.evil.example',
  'ambas.example:81',
  'localhost.evil.example',
  'localhost:3000@evil.example',
])('%s is not ours', (host) => {
  expect(isOurHost(host)).toBe(false)
})
