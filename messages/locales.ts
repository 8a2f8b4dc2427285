/** The languages the site is published in. Adding one here, with its message file, is all that a new language takes. */

export type LocaleFacts = {
  /** The language's own name for itself. */
  name: string
  direction: 'ltr' | 'rtl'
  /** BCP 47, for `lang` and `hreflang`. */
  hreflang: string
  /** For Intl: which region's number and date forms are used. */
  format: string
  /** For `og:locale`. */
  openGraph: string
  /** Its quotation marks: the outer pair, then the pair within another. */
  quotes: readonly [string, string, string, string]
  /** How many words of it people read in a minute. */
  wordsPerMinute: number
  /** The words in its addresses. */
  paths: {
    articles: string
    topics: string
    authors: string
    archive: string
    search: string
    corrections: string
    saved: string
    page: string
  }
}

export const locales = {
  en: {
    name: 'English',
    direction: 'ltr',
    hreflang: 'en',
    format: 'en-GB',
    openGraph: 'en_GB',
    quotes: ['“', '”', '‘', '’'],
    wordsPerMinute: 238,
    paths: {
      articles: 'articles',
      topics: 'topics',
      authors: 'authors',
      archive: 'archive',
      search: 'search',
      corrections: 'corrections',
      saved: 'saved',
      page: 'page',
    },
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    hreflang: 'es',
    format: 'es',
    openGraph: 'es_ES',
    quotes: ['«', '»', '“', '”'],
    wordsPerMinute: 218,
    paths: {
      articles: 'articulos',
      topics: 'temas',
      authors: 'autores',
      archive: 'archivo',
      search: 'buscar',
      corrections: 'correcciones',
      saved: 'guardados',
      page: 'pagina',
    },
  },
} as const satisfies Record<string, LocaleFacts>

export type Locale = keyof typeof locales

export const localeCodes = Object.keys(locales) as Locale[]

export const defaultLocale: Locale = 'en'

/** The direction a language is written in, whichever languages there are. */
export const directionIn = (locale: Locale): LocaleFacts['direction'] => locales[locale].direction

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value)
}
