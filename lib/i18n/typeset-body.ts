/** Typographic care for Portable Text: paragraph by paragraph, leaving code and words in other languages alone. */
import type { PortableTextBlock } from '@portabletext/react'
import type { Locale } from '../../messages/locales.ts'
import { typesetPieces, type Piece } from './typography.ts'

/** The blocks with their texts as they are to be drawn in a language. Blocks of other kinds come back as they are. */
export function typesetBody(body: PortableTextBlock[], locale: Locale): PortableTextBlock[] {
  return body.map((block) => {
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

/** What is no text, such as the mark of a note, stands there as nothing. */
function toPiece(child: PortableTextBlock['children'][number], left: Set<string>): Piece {
  const { text, marks } = child as { text?: unknown; marks?: unknown }
  if (typeof text !== 'string') return { text: '', isProtected: true }
  return { text, isProtected: Array.isArray(marks) && marks.some((mark) => left.has(String(mark))) }
}
