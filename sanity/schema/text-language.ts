/** Which language a text seems to be in, as far as its words tell. Errs on the side of saying nothing. */
import { localeCodes } from '../../messages/locales.ts'

/** Below these a text is a label or a title as easily as a sentence. */
const fewestLetters = 20
const fewestWords = 5

/** How much more a text must look like another language than like its own. */
const lead = 2

/** Names, and what joins them: "Madres de Plaza de Mayo" in an English sentence is no Spanish. */
const names = /\p{Lu}[\p{L}\p{M}'’-]*(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*)*/gu

/** From so many letters on a text is also held against languages that are none of the site's. */
const lettersOfAnyLanguage = 300

/** The code of the language a text seems to be in when that is not `own`; null when it is, or nothing can be said. */
export async function strangeLanguage(whole: string, own: string): Promise<string | null> {
  const text = whole.replace(names, ' ')
  const letters = lettersIn(text)
  if (letters < fewestLetters || wordsIn(text) < fewestWords) return null
  // Seventy kilobytes that are wanted only while somebody writes.
  const { detectAll } = await import('tinyld/light')
  const ours = detectAll(text, { only: localeCodes.map(base) })
  const another = leader(ours, own)
  if (another !== null) return another
  return letters < lettersOfAnyLanguage ? null : leader(detectAll(text), own)
}

export const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const wordsIn = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0

/** `es-419` is Spanish. */
const base = (code: string) => code.split('-')[0] ?? code

function leader(found: { lang: string; accuracy: number }[], own: string): string | null {
  const [best] = found
  const ownAccuracy = found.find(({ lang }) => lang === base(own))?.accuracy ?? 0
  return best && best.lang !== base(own) && best.accuracy > ownAccuracy * lead ? best.lang : null
}
