/** Every language's messages side by side, for the few words that must be in another language than the page's. */
import { localeCodes, type Locale } from './locales.ts'

export type Words = typeof import('./en.json')

const files = localeCodes.map(async (locale) => {
  // Every message file says what the English one says; words.test.ts sees to it.
  const file = (await import(`./${locale}.json`, { with: { type: 'json' } })) as { default: Words }
  return [locale, file.default] as const
})

export const words = Object.fromEntries(await Promise.all(files)) as Record<Locale, Words>
