/** Words that the configuration needs before the Studio knows which language its editor has chosen: in the browser's. */
import type { Locale } from '../../messages/locales.ts'
import { translated } from './words.ts'

export const browsersLanguage: Locale =
  typeof navigator !== 'undefined' && navigator.language.startsWith('es') ? 'es' : 'en'

/** Says an English text in the browser's language. */
export const say = (english: string): string => translated(english, browsersLanguage)
