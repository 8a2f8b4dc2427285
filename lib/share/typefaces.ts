/** The letters share pictures are set in: our own two faces, and others for scripts they do not have. */
import * as fontkit from 'fontkit'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Face = Pick<fontkit.Font, 'layout' | 'unitsPerEm' | 'hasGlyphForCodePoint'>

/** Newsreader for headlines and names, Public Sans for what stands around them. */
export type Style = 'serif' | 'sans'

const others = [
  'noto-serif/files/noto-serif-latin-ext-600-normal',
  'noto-serif/files/noto-serif-greek-600-normal',
  'noto-serif/files/noto-serif-cyrillic-600-normal',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal',
  'noto-serif-hebrew/files/noto-serif-hebrew-hebrew-600-normal',
]

const files: Record<Style, string[]> = {
  serif: ['latin', 'latin-ext', 'vietnamese'].map((part) => `newsreader/files/newsreader-${part}-600-normal`),
  sans: ['latin', 'latin-ext', 'vietnamese'].map((part) => `public-sans/files/public-sans-${part}-600-normal`),
}

/** The space: what comes before are control characters. */
const firstLetter = 0x20

const opened = new Map<string, Face>()

/** The first face that has a character; null when none has it. Faces are opened when they are first needed. */
export function faceFor(character: string, style: Style): Face | null {
  const point = character.codePointAt(0) ?? 0
  // Faces name a glyph for some control characters, and have none that can be drawn.
  if (point < firstLetter) return null
  for (const file of [...files[style], ...others]) {
    const face = open(file)
    if (face.hasGlyphForCodePoint(point)) return face
  }
  return null
}

function open(file: string): Face {
  const known = opened.get(file)
  if (known) return known
  // Read at run time from the project's folder, in which every command of ours runs: a bundler must not look for it.
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource', `${file}.woff`)
  const face = fontkit.create(readFileSync(path))
  if (!('layout' in face)) throw new Error(`${path} holds several fonts, where one was expected`)
  opened.set(file, face)
  return face
}
