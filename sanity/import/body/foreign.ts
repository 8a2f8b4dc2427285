import { attribute, type Element } from './html.ts'
import type { Context, Mark } from './part.ts'

/** The marks inside an element: a passage in another language than the article's is marked, to be read aloud rightly. */
export function withForeign(element: Element, marks: readonly Mark[], { locale }: Context): readonly Mark[] {
  const language = attribute(element, 'lang')
  if (language === null) return marks
  const others = marks.filter(({ kind }) => kind !== 'foreign')
  const code = canonical(language)
  const isForeign = code !== null && code.split('-')[0] !== locale.split('-')[0]
  return isForeign ? [...others, { kind: 'foreign', language: code }] : others
}

function canonical(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null
  } catch {
    return null
  }
}
