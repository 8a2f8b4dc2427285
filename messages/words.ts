/** Every language's messages side by side, for the few words that must be in another language than the page's. */
import type { Locale } from './locales.ts'
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }

export type Words = typeof en

export const words: Record<Locale, Words> = { en, es }
