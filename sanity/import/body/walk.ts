/** What the readers of single elements need of the walk through a body. */
import type { Element, Node } from './html.ts'
import type { Block, PartWriter } from './part-writer.ts'
import type { Context, Mark, Span } from './part.ts'

/** Where in the tree the walk is. */
export type Place = { block: Block; marks: readonly Mark[]; depth: number }

export type Walk = {
  writer: PartWriter
  context: Context
  /** Writes down whatever a node is. */
  visit: (node: Node, place: Place) => void
  /** Writes down what is inside an element, one level deeper. */
  children: (element: Element, place: Place) => void
  /** The spans of a piece of HTML that stands apart from the text. */
  aside: (html: string) => Span[]
  /** The footnotes that were found in the text so far, by id. */
  notesFound: Set<string>
}

/** Writes an element down. */
export type Handler = (element: Element, place: Place, walk: Walk) => void

export const paragraph: Block = { style: 'normal', list: null, shape: 'paragraphs' }

/** Adds a mark, unless it is there already. */
export function marked(place: Place, mark: Mark): Place {
  const isThere = place.marks.some((other) => other.kind === mark.kind)
  return isThere ? place : { ...place, marks: [...place.marks, mark] }
}
