/** Says what the schema and the desk say in the language an editor has chosen for the Studio. */
import { spanish as schemaAndDesk } from './spanish.ts'
import { spanish as translations } from './translations/spanish.ts'

/** What the schema, the desk and our tools say, by the English of it. */
export const spanish: Record<string, string> = { ...schemaAndDesk, ...translations }

/** The Studio's languages with the browser's, or else English, last: the Studio gives that one to who has chosen none. */
export function browsersLast<Locale extends { id: string }>(locales: Locale[], browsers: string): Locale[] {
  const isIn = (language: string) => (locale: Locale) => locale.id.slice(0, 2) === language.slice(0, 2)
  const isLast = isIn(locales.some(isIn(browsers)) ? browsers : 'en')
  return locales.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
}

/** An English text in the Studio's language, whose id is such as `es-ES`; the English where there is nothing else. */
export function translated(english: string, locale: string): string {
  return locale.startsWith('es') && Object.hasOwn(spanish, english) ? (spanish[english] ?? english) : english
}

/** A text with each `{name}` in it replaced by its value. */
export function filled(text: string, values: Record<string, string> = {}): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}
