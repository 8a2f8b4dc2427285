/** Tells next-intl which languages and messages there are, so that a misspelt key does not compile. */
import type { Locale } from './locales'
import type { Words } from './words'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Words
  }
}
