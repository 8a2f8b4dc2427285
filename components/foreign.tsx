import type { ReactNode } from 'react'

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/** Words in another language than the text around them. `language` is a BCP 47 code; a code that is none is left out. */
export function Foreign({ language, children }: { language: string; children: ReactNode }) {
  const lang = toLocale(language)
  if (lang === null) return children
  return (
    <span lang={lang.toString()} dir={directionOf(lang)}>
      {children}
    </span>
  )
}

function toLocale(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code)
  } catch {
    return null
  }
}

const directionOf = (locale: Intl.Locale) => (rightToLeft.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr')
