/** Says what the schema and the desk say in the language an editor has chosen for the Studio. */
import { spanish } from './spanish.ts'

/** An English text in the Studio's language, whose id is such as `es-ES`; the English where there is nothing else. */
export function translated(english: string, locale: string): string {
  return locale.startsWith('es') && Object.hasOwn(spanish, english) ? (spanish[english] ?? english) : english
}
