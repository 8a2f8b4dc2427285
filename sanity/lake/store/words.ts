/** Words for searching: lower case, accents folded away, but ñ kept apart from n because in Spanish it is another letter. */

import type { Json } from './document.ts'

/** `Canción de ESPAÑA` → `cancion de españa`. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(n\u0303)|[\u0300-\u036f]/giu, (_mark, kept: string | undefined) => kept ?? '')
    .normalize('NFC')
    .toLowerCase()
}

/** Every text in a document as one folded string. Keys and attributes that begin with `_` are left out. */
export function wordsOf(document: Json): string {
  const texts: string[] = []
  collectTexts(document, texts)
  return foldWords(texts.join('\n'))
}

function collectTexts(value: Json, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, texts)
  else if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) if (!name.startsWith('_')) collectTexts(child, texts)
  }
}
