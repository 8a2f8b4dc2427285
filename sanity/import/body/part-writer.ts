/** Collects running text into parts: white space as a browser treats it, blank lines as new paragraphs. */
import type { List, Mark, Part, Span, Style, TextPart } from './part.ts'

/**
 * What text belongs to. Two runs belong together when they name the very same block. Its shape: `paragraphs`
 * are divided by blank lines, `lines` stay one paragraph, a `line` has no breaks, `verbatim` is kept as written.
 */
export type Block = { style: Style; list: List | null; shape: 'paragraphs' | 'lines' | 'line' | 'verbatim' }

export type PartWriter = ReturnType<typeof createPartWriter>

/** A writer whose `finish` answers everything written, in order and without empty parts. */
export function createPartWriter() {
  const parts: Part[] = []
  let current: Block | null = null
  let spans: Span[] = []

  function flush() {
    if (current) parts.push(...toTextParts(current, spans))
    spans = []
  }

  return {
    flush,
    /** Adds running text. `\n` is a line break. */
    write(text: string, marks: readonly Mark[], block: Block) {
      if (block !== current) {
        flush()
        current = block
      }
      spans.push({ text, marks })
    },
    /** Marks the last word written; where there is none yet, a sign that stands for it. */
    annotate(mark: Mark, block: Block) {
      const at = block === current ? spans.findLastIndex(({ text }) => text.trim() !== '') : -1
      const span = spans[at]
      if (span === undefined) this.write('*', [mark], block)
      else spans.splice(at, 1, ...withMarkedEnd(span, mark))
    },
    push(part: Exclude<Part, TextPart>) {
      flush()
      parts.push(part)
    },
    /** Starts a new line, when something of this block is already written. */
    newLine(block: Block) {
      if (block === current && spans.some(({ text }) => text.trim() !== '')) spans.push({ text: '\n', marks: [] })
    },
    /** Goes on with the last paragraph of that style, on a new line; when there is none, a new one begins. */
    resume(block: Block) {
      flush()
      const last = parts.at(-1)
      if (last?.kind !== 'text' || last.style !== block.style || last.list !== null || block.list) return
      parts.pop()
      current = block
      spans = [...last.spans, { text: '\n', marks: [] }]
    },
    finish(): Part[] {
      flush()
      return parts
    },
  }
}

function withMarkedEnd({ text, marks }: Span, mark: Mark): Span[] {
  const [, before = '', word = '', after = ''] = /^(.*?)(\S+)(\s*)$/s.exec(text) ?? []
  const pieces: Span[] = [
    { text: before, marks },
    { text: word, marks: [...marks, mark] },
    { text: after, marks },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

function toTextParts({ style, list, shape }: Block, spans: Span[]): TextPart[] {
  if (shape === 'verbatim') return nonEmpty([joined(withoutEmptyEnds(toLines(spans)))], style, list)
  const lines = toLines(shape === 'line' ? spans.map(onOneLine) : spans).map(tidyLine)
  const paragraphs = shape === 'paragraphs' ? paragraphsOf(lines) : [lines.filter((line) => !isBlank(line))]
  return nonEmpty(paragraphs.map(joined), style, list)
}

const onOneLine = ({ text, marks }: Span): Span => ({ text: text.replaceAll('\n', ' '), marks })

const nonEmpty = (paragraphs: Span[][], style: Style, list: List | null): TextPart[] =>
  paragraphs
    .filter((paragraph) => !isBlank(paragraph))
    .map((paragraph) => ({ kind: 'text', style, list, spans: paragraph }))

function toLines(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const { text, marks } of spans) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, marks })
    }
  }
  return lines
}

/** One space between words, none at the ends, wherever the marks begin and end. */
function tidyLine(line: Span[]): Span[] {
  let endsInSpace = true
  const tidy = line.map(({ text, marks }) => {
    const collapsed = text.replace(/[ \t\r\f]+/g, ' ')
    const kept = endsInSpace ? collapsed.replace(/^ /, '') : collapsed
    if (kept !== '') endsInSpace = kept.endsWith(' ')
    return { text: kept, marks }
  })
  for (let at = tidy.length - 1; at >= 0; at--) {
    const span = tidy[at]
    if (span === undefined) break
    span.text = span.text.replace(/ $/, '')
    if (span.text !== '') break
  }
  return tidy.filter(({ text }) => text !== '')
}

function paragraphsOf(lines: Span[][]): Span[][][] {
  const paragraphs: Span[][][] = [[]]
  for (const line of lines) {
    if (isBlank(line)) paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}

/** No-break spaces count as blank: WordPress's editor left them in empty paragraphs. */
const isBlank = (spans: Span[]) => spans.every(({ text }) => text.trim() === '')

function withoutEmptyEnds(lines: Span[][]): Span[][] {
  const first = lines.findIndex((line) => !isBlank(line))
  const last = lines.findLastIndex((line) => !isBlank(line))
  return first === -1 ? [] : lines.slice(first, last + 1)
}

function joined(lines: Span[][]): Span[] {
  return merged(
    lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n', marks: breakMarks(lines, index) }, ...line])),
  )
}

/** A line break inside a link or an emphasis belongs to it; between two it belongs to neither. */
function breakMarks(lines: Span[][], index: number): readonly Mark[] {
  const before = lines[index - 1]?.at(-1)?.marks ?? []
  const after = lines[index]?.[0]?.marks ?? []
  return isSame(before, after) ? before : []
}

/** Neighbours with the same marks made one. */
export function merged(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && isSame(last.marks, span.marks)) last.text += span.text
    else result.push({ ...span })
  }
  return result
}

const isSame = (one: readonly Mark[], other: readonly Mark[]) => JSON.stringify(one) === JSON.stringify(other)
