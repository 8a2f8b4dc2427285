/** Adds a third language, read from right to left, to the process that imports this before anything else. For tests. */
import en from './en.json' with { type: 'json' }
import { localeCodes, locales, type Locale, type LocaleFacts } from './locales.ts'
import { words } from './words.ts'

const arabic: LocaleFacts = {
  ...locales.en,
  name: 'العربية',
  direction: 'rtl',
  hreflang: 'ar',
  format: 'ar',
  openGraph: 'ar_AR',
  paths: { ...locales.en.paths, articles: 'maqalat' },
}

Object.assign(locales, { ar: arabic })
for (const { Languages } of Object.values(words)) Object.assign(Languages.in, { ar: arabic.name })
Object.assign(words, { ar: en })
localeCodes.push('ar' as Locale)
