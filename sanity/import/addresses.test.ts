import { expect, test } from 'vitest'
import { openAddresses } from './addresses.ts'

test('the first to come keeps the slug, in each language; the others have a number behind it, always the same', async () => {
  const addresses = await openAddresses(null)
  const slugFor = (id: string, language: 'en' | 'es', slug: string) =>
    addresses.slugFor({ type: 'article', id, language, slug })
  expect(slugFor('article-wp-1-7', 'en', 'bridge')).toBe('bridge')
  expect(slugFor('article-wp-1-8', 'es', 'bridge')).toBe('bridge')
  expect(slugFor('article-wp-1-5', 'en', 'bridge-9')).toBe('bridge-9')
  expect(slugFor('article-wp-1-9', 'en', 'bridge')).toBe('bridge-9-2')
  expect(slugFor('article-wp-1-7', 'en', 'bridge')).toBe('bridge')
  expect(slugFor('article-wp-1-9', 'en', 'bridge')).toBe('bridge-9-2')
})
