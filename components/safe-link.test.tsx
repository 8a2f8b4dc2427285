import { expect, test } from 'vitest'
import { drawn } from './drawn'
import { safeHref } from '@/lib/urls'
import { SafeLink } from './safe-link'

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'mailto:desk@example.org',
  '/en/articles/a',
  '#notes',
  ' https://example.org ',
])('%j is an address to send a reader to', (href) => {
  expect(safeHref(href)).toBe(href.trim())
})

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.test',
  '/\\evil.test',
  '/\t/evil.test',
  '\\\\evil.test',
  'https:evil.test',
  'evil.test/a',
  'https://',
  '',
  null,
  undefined,
  7,
])('%j is not', (href) => {
  expect(safeHref(href)).toBeNull()
})

test('the words of a refused link stay', () => {
  expect(drawn(<SafeLink href="javascript:alert(1)">the report</SafeLink>).innerHTML).toBe('the report')
})
