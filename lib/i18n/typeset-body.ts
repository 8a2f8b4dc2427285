/** Typographic care for Portable Text: paragraph by paragraph and cell by cell, leaving code and words in other languages alone. */
import type { PortableTextBlock } from '@portabletext/react'
import type { Locale } from '../../messages/locales.ts'
import type { Cell, Table } from '../content/table.ts'
import { typeset, typesetPieces, type Piece } from './typography.ts'

/** The blocks with their texts as they are to be drawn in a language. Blocks of other kinds come back as they are. */
export function typesetBody(body: PortableTextBlock[], locale: Locale): PortableTextBlock[] {
  return body.map((block) => {
    if (isTable(block)) return typesetTable(block, locale)
    if (block._type !== 'block') return block
    const foreign = (block.markDefs ?? []).filter(({ _type }) => _type === 'foreign').map(({ _key }) => _key)
    const left = new Set(['code', ...foreign])
    const texts = typesetPieces(
      block.children.map((child) => toPiece(child, left)),
      locale,
    )
    const children = block.children.map((child, index) => ('text' in child ? { ...child, text: texts[index] } : child))
    return { ...block, children }
  })
}

type TableBlock = PortableTextBlock & Table

const isTable = (block: PortableTextBlock): block is TableBlock => block._type === 'table'

function typesetTable({ head, rows, caption, ...table }: TableBlock, locale: Locale): TableBlock {
  const row = (cells: Cell[]) => cells.map((cell) => ({ ...cell, words: typeset(cell.words, locale) }))
  return {
    ...table,
    head: head && row(head),
    rows: rows.map(row),
    caption: caption === null ? null : typeset(caption, locale),
  }
}

/** What is no text, such as the mark of a note, stands there as nothing. */
function toPiece(child: PortableTextBlock['children'][number], left: Set<string>): Piece {
  const { text, marks } = child as { text?: unknown; marks?: unknown }
  if (typeof text !== 'string') return { text: '', isProtected: true }
  return { text, isProtected: Array.isArray(marks) && marks.some((mark) => left.has(String(mark))) }
}
