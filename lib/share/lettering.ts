/**
 * Words as outlines, set with real kerning and shaping in either direction. Drawn from the fonts themselves, so that a
 * picture looks the same on every machine, whatever fonts it has.
 */
import createBidi from 'bidi-js'
import { faceFor, type Face, type Style } from './typefaces.ts'

export type Lettering = { style: Style; size: number; direction: 'ltr' | 'rtl' }

/** `path` draws the line with its baseline's left end at 0, 0; lengths are pixels. */
export type SetLine = { width: number; path: string }

const bidi = createBidi()
const graphemes = new Intl.Segmenter()

/** The direction a text is read in: its first letter's, as browsers tell it (`dir=auto`). `otherwise`: where it has none. */
export function directionOf(text: string, otherwise: Lettering['direction']): Lettering['direction'] {
  for (const character of text) {
    const type = bidi.getBidiCharTypeName(character)
    if (type === 'L') return 'ltr'
    if (type === 'R' || type === 'AL') return 'rtl'
  }
  return otherwise
}

/** One line of text, in the order in which it is seen. Characters that no font has are left out. */
export function setLine(text: string, { style, size, direction }: Lettering): SetLine {
  let width = 0
  let path = ''
  for (const run of runsOf(text, style, direction)) {
    const { glyphs, positions } = laidOut(run)
    const scale = size / run.face.unitsPerEm
    glyphs.forEach((glyph, index) => {
      const place = positions[index]
      if (place === undefined) return
      const x = round(width + place.xOffset * scale)
      const outline = glyph.path.toSVG()
      if (outline !== '') {
        path += `<path transform="translate(${x} ${round(-place.yOffset * scale)}) scale(${scale} ${-scale})" d="${outline}"/>`
      }
      width += place.xAdvance * scale
    })
  }
  return { width, path }
}

/** How wide the line would be, without drawing it. */
export function widthOf(text: string, { style, size, direction }: Lettering): number {
  const widths = runsOf(text, style, direction).map((run) => (laidOut(run).advanceWidth * size) / run.face.unitsPerEm)
  return widths.reduce((sum, width) => sum + width, 0)
}

const laidOut = ({ face, text, direction }: Run) => face.layout(text, undefined, undefined, undefined, direction)

/** A text whose words were measured, so that it can be broken in any size and width without laying it out again. */
export type Measured = { words: Word[]; /** Ems. */ space: number }
type Word = { text: string; ems: number }

/** Measures the words of a text. */
export function measured(text: string, { style, direction }: Omit<Lettering, 'size'>): Measured {
  const emsOf = (word: string) => widthOf(word, { style, direction, size: 1 })
  const words = text.split(/\s+/).filter(Boolean)
  return { words: words.map((word) => ({ text: word, ems: emsOf(word) })), space: emsOf(' ') }
}

/** Lines no wider than so many ems, broken between words; a word that is wider itself is broken where it must be. */
export function breakLines({ words, space }: Measured, ems: number): string[] {
  const lines: Word[] = []
  for (const word of words.flatMap((each) => piecesOf(each, ems))) {
    const line = lines.at(-1)
    if (line === undefined || line.ems + space + word.ems > ems) lines.push({ ...word })
    else {
      line.text += ` ${word.text}`
      line.ems += space + word.ems
    }
  }
  return lines.map(({ text }) => text)
}

/** Of a word that is wider than a line, so many letters each as surely fit. */
function piecesOf(word: Word, ems: number): Word[] {
  if (word.ems <= ems) return [word]
  const letters = Array.from(graphemes.segment(word.text), ({ segment }) => segment)
  const most = Math.max(1, Math.floor((letters.length * ems) / word.ems) - 1)
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, part) => {
    const piece = letters.slice(part * most, (part + 1) * most)
    return { text: piece.join(''), ems: (word.ems * piece.length) / letters.length }
  })
}

type Run = { text: string; direction: 'ltr' | 'rtl'; face: Face }

/** Stretches of one direction and one face, from left to right. */
function runsOf(text: string, style: Style, direction: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const stretches: { level: number; text: string; face: Face }[] = []
  let index = 0
  for (const character of text) {
    const level = levels[index] ?? 0
    index += character.length
    const last = stretches.at(-1)
    const isSpace = /\s/u.test(character)
    // A space stays with the face before it: there is nothing of it to see.
    const face = isSpace && last ? last.face : faceFor(character, style)
    if (face === null) continue
    if (last?.level === level && last.face === face) last.text += character
    else stretches.push({ level, text: character, face })
  }
  return inVisualOrder(stretches).map(({ level, text: words, face }) => ({
    text: words,
    face,
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
  }))
}

/** Rule L2 of the Unicode bidirectional algorithm (UAX #9), on whole stretches. */
function inVisualOrder<T extends { level: number }>(stretches: T[]): T[] {
  const order = [...stretches]
  const levels = order.map(({ level }) => level)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1))
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).toReversed())
      start = end
    }
  }
  return order
}

const round = (length: number) => Math.round(length * 100) / 100
