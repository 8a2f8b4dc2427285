import { expect, test } from 'vitest'
import { slugsToRemember, type Addressed } from './former-addresses.ts'

const slug = (current: string) => ({ current })
const words = (en: string, es: string) => [
  { language: 'en', value: slug(en) },
  { language: 'es', value: slug(es) },
]

test.each<[string, Addressed, Addressed, string[]]>([
  ['a slug that stays', { slug: slug('a') }, { slug: slug('a') }, []],
  ['a slug given up', { slug: slug('a') }, { slug: slug('b') }, ['a']],
  ['a slug given up and remembered', { slug: slug('a') }, { slug: slug('b'), formerSlugs: ['a'] }, []],
  ['what had no slug', {}, { slug: slug('b') }, []],
])('%s', (_, published, draft, expected) => {
  expect(slugsToRemember(published, draft)).toEqual(expected)
})

test('of a topic only the language that changed is remembered', () => {
  const remembered = { language: 'es', value: 'salud' }
  expect(slugsToRemember({ slug: words('health', 'salud') }, { slug: words('health', 'la-salud') })).toMatchObject([
    { _type: 'formerSlug', ...remembered },
  ])
  const draft = { slug: words('health', 'la-salud'), formerSlugs: [remembered] }
  expect(slugsToRemember({ slug: words('health', 'salud') }, draft)).toEqual([])
})
