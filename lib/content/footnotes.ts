/** Footnotes: an editor writes them where they belong; here they are numbered, and gathered for the end of the text. */
import type { PortableTextBlock } from '@portabletext/react'

type Child = PortableTextBlock['children'][number] & { marks?: unknown }
type Definition = NonNullable<PortableTextBlock['markDefs']>[number]

/**
 * The body with a mark (`noteMark`, its `number` counted from 1) behind the words a note belongs to, and the notes in
 * that order. A note without words is left out, and so is its mark.
 */
export function withNotes(body: PortableTextBlock[]): { body: PortableTextBlock[]; notes: PortableTextBlock[][] } {
  const notes: PortableTextBlock[][] = []
  const numbered = body.map((block) => {
    const definitions = block._type === 'block' ? (block.markDefs ?? []).filter(isNote) : []
    if (definitions.length === 0) return block
    const children = block.children.flatMap((child, index): Child[] => [
      withoutMarks(child, definitions),
      ...endingAt(index, block.children, definitions).map((definition) => {
        notes.push(textOf(definition))
        return { _type: 'noteMark', _key: definition._key, number: notes.length }
      }),
    ])
    return { ...block, children, markDefs: block.markDefs?.filter((each) => !isNote(each)) ?? [] }
  })
  return { body: numbered, notes }
}

const isNote = ({ _type }: Definition) => _type === 'footnote'

const isText = (block: unknown): block is PortableTextBlock =>
  typeof block === 'object' && block !== null && '_type' in block && block._type === 'block' && 'children' in block

const textOf = ({ text }: Definition) => (Array.isArray(text) ? (text as unknown[]) : []).filter(isText)

const marksOf = ({ marks }: Child): unknown[] => (Array.isArray(marks) ? marks : [])

/** The notes whose last words are those of a child. */
function endingAt(index: number, children: Child[], definitions: Definition[]): Definition[] {
  return definitions.filter(
    (definition) =>
      textOf(definition).length > 0 &&
      children.findLastIndex((each) => marksOf(each).includes(definition._key)) === index,
  )
}

function withoutMarks(child: Child, definitions: Definition[]): Child {
  if (!Array.isArray(child.marks)) return child
  return { ...child, marks: marksOf(child).filter((mark) => !definitions.some(({ _key }) => _key === mark)) }
}
