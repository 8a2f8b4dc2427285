/**
 * Typographic care, given when a text is drawn: the quotation marks of its language, real apostrophes and ellipses,
 * and spaces that do not break where a line must not. What is stored stays as it was written. Doing it twice changes
 * nothing. Code, addresses and words in other languages are left alone.
 */
import { locales, type Locale } from '../../messages/locales.ts'

/** A piece of a text; what is protected is looked at, and never changed. */
export type Piece = { text: string; isProtected?: boolean }

type Edit = { from: number; to: number; text: string }

const nbsp = '\u00a0'
const wordJoiner = '\u2060'

/** A text on its own: a title, a caption. */
export function typeset(text: string, locale: Locale): string {
  return typesetPieces([{ text }], locale)[0] ?? text
}

/** The texts of one paragraph, which may open a quotation in one piece and close it in another. */
export function typesetPieces(pieces: Piece[], locale: Locale): string[] {
  const before = pieces.map(({ text }) => text)
  const after = onceOver(pieces, locale)
  // What one change makes may call for another: a mark that now opens, say. Each takes away a cause; none brings one back.
  if (after.every((text, index) => text === before[index])) return after
  return typesetPieces(
    pieces.map((piece, index) => ({ ...piece, text: after[index] ?? '' })),
    locale,
  )
}

function onceOver(pieces: Piece[], locale: Locale): string[] {
  const whole = pieces.map(({ text }) => text).join('')
  const starts = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0))
  const edits = editsOf(whole, locale)
  const addresses = rangesOf(whole, address)
  return pieces.map(({ text, isProtected }, index) => {
    if (isProtected) return text
    const start = starts[index] ?? 0
    const own = edits.filter(
      ({ from, to }) =>
        from >= start &&
        to <= start + text.length &&
        // An insertion at a seam belongs to the piece before it.
        (from < to || from > start || index === 0) &&
        !addresses.some((range) => from < range.to && to > range.from),
    )
    return applied(text, start, own)
  })
}

const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\w-]+(?:\.[\w-]+)+\/\S*/g

const rangesOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))

function applied(text: string, start: number, edits: Edit[]): string {
  let result = ''
  let at = start
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue
    result += text.slice(at - start, from - start) + replacement
    at = to
  }
  return result + text.slice(at - start)
}

function editsOf(text: string, locale: Locale): Edit[] {
  return [...quoteEdits(text, locales[locale].quotes), ...rules.flatMap((rule) => ruleEdits(text, rule))]
}

type Rule = [pattern: RegExp, replacement: string]

/** The same in every language we know: each makes sense only where its pattern is found. What is right already matches none. */
const rules: Rule[] = [
  // Three full stops, and not four.
  [/(?<!\.)\.{3}(?!\.)/g, '…'],
  // It’s, l’eau, ’90s.
  [/(?<=\p{L})'(?=\p{L})/gu, '’'],
  [/(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}]))/gu, '’'],
  // A number and what it counts or measures; its sign.
  [/(?<=\d) (?=(?:%|‰|°|€|£|\$|(?:km|kg|cm|mm|m|g|ha|l|kW|MW|GB|MB|Hz)(?![\p{L}\p{N}])))/gu, nbsp],
  // No. 25, n.º 25, art. 3, p. 12, § 4.
  [
    /(?<=(?<![\p{L}\p{N}])(?:n\.º|núm\.|art\.|pág\.|págs\.|párr\.|No\.|no\.|Nos\.|p\.|pp\.|vol\.|para\.|§)) (?=\d)/gu,
    nbsp,
  ],
  // A title and the name it belongs to.
  [/(?<=(?<![\p{L}\p{N}])(?:Sr\.|Sra\.|Dr\.|Dra\.|D\.|D\.ª|Mr|Mrs|Ms|Dr|St)) (?=\p{Lu})/gu, nbsp],
  // A dash between spaces does not begin a line.
  [/(?<=\S) (?=[–—] )/gu, nbsp],
  // A raya holds on to the word it opens or closes: «dijo —y lo repitió—, pero».
  [/(?<=(?:^|[\s«“(¿¡])—)(?=[^\s\u2060—])/gu, wordJoiner],
  [/(?<=[^\s\u2060—])(?=—(?:[\s.,;:!?»”)…]|$))/gu, wordJoiner],
]

const ruleEdits = (text: string, [pattern, replacement]: Rule): Edit[] =>
  rangesOf(text, pattern).map(({ from, to }) => ({ from, to, text: replacement }))

/** Straight double marks in pairs: the outer ones of the language, and the inner ones where a quotation is open already. */
function quoteEdits(text: string, quotes: readonly [string, string, string, string]): Edit[] {
  const [outerOpen, outerClose, innerOpen, innerClose] = quotes
  const edits: Edit[] = []
  const open: ('straight' | 'set')[] = []
  for (const { index, 0: character } of text.matchAll(/\p{P}/gu)) {
    if (character === outerOpen) open.push('set')
    else if (character === outerClose) open.pop()
    if (character !== '"') continue
    const isOpening = opens(text, index)
    if (isOpening === null) continue
    if (isOpening) {
      edits.push({ from: index, to: index + 1, text: open.length === 0 ? outerOpen : innerOpen })
      open.push('straight')
    } else if (open.at(-1) === 'straight') {
      open.pop()
      edits.push({ from: index, to: index + 1, text: open.length === 0 ? outerClose : innerClose })
    }
  }
  // One that was never closed is no quotation: inches, say, or a slip of the pen. Then nothing is touched.
  return open.includes('straight') ? [] : edits
}

/** Whether a mark opens (true) or closes (false), by what stands on either side; null where it does neither. */
function opens(text: string, index: number): boolean | null {
  const isEdge = (character: string | undefined) => character === undefined || /[\s\p{Ps}\p{Pi}—–¿¡"]/u.test(character)
  const before = text[index - 1]
  const after = text[index + 1]
  const isWordAfter = after !== undefined && /[^\s"]/u.test(after)
  if (isEdge(before) && isWordAfter) return true
  if (before !== undefined && !/\s/u.test(before)) return false
  return null
}
