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
export type Measured = {
  words: Word[]
  /** How wide a space is, in ems. */
  space: number
  /** Measures a part of a word that is too long for a line. */
  emsOf: EmsOf
}
type Word = { text: string; ems: number }
type EmsOf = (text: string) => number

/** Measures the words of a text. */
export function measured(text: string, { style, direction }: Omit<Lettering, 'size'>): Measured {
  const found = new Map<string, number>()
  const emsOf = (part: string) => {
    const ems = found.get(part) ?? widthOf(part, { style, direction, size: 1 })
    found.set(part, ems)
    return ems
  }
  const words = text.split(/\s+/).filter(Boolean)
  return { words: words.map((word) => ({ text: word, ems: emsOf(word) })), space: emsOf(' '), emsOf }
}

/** Lines no wider than so many ems, broken between words; a word that is wider itself is broken where it must be. */
export function breakLines({ words, space, emsOf }: Measured, ems: number): string[] {
  const lines: Word[] = []
  for (const word of words.flatMap((each) => piecesOf(each, ems, emsOf))) {
    const line = lines.at(-1)
    if (line === undefined || line.ems + space + word.ems > ems) lines.push({ ...word })
    else {
      line.text += ` ${word.text}`
      line.ems += space + word.ems
    }
  }
  return lines.map(({ text }) => text)
}

/** Of a word that is wider than a line, so many letters each as fit. */
function piecesOf(word: Word, ems: number, emsOf: EmsOf): Word[] {
  if (word.ems <= ems) return [word]
  const pieces: Word[] = []
  for (const { segment: text } of graphemes.segment(word.text)) {
    // Alone a letter is as wide as among others, or wider: where letters join, or move closer.
    const letter = { text, ems: emsOf(text) }
    const piece = pieces.at(-1)
    if (piece === undefined || piece.ems + letter.ems > ems) pieces.push(letter)
    else {
      piece.text += letter.text
      piece.ems += letter.ems
    }
  }
  return pieces
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
