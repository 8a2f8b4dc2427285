/** A table as readable text, one line a row: the body has no tables. */
import { elementsBelow, isElement, textOf, type Element } from './html.ts'
import { marked, type Place, type Walk } from './walk.ts'
import type { Block } from './part-writer.ts'

/** Writes each row as a paragraph, its cells with a dot between them, header cells strong. */
export function table(element: Element, place: Place, walk: Walk): void {
  walk.writer.flush()
  // A table within a table lays a page out: what is in it is read in its order.
  if (elementsBelow(element, 'table').length > 0) {
    walk.children(element, place)
    return
  }
  walk.context.note('changed', 'a table is now text, one line a row')
  for (const caption of elementsBelow(element, 'caption')) writeCaption(caption, place, walk)
  for (const row of elementsBelow(element, 'tr')) writeRow(row, place, walk)
}

function writeCaption(caption: Element, place: Place, { writer }: Walk) {
  writer.write(textOf(caption), marked(place, { kind: 'em' }).marks, place.block)
  writer.flush()
}

function writeRow(row: Element, place: Place, walk: Walk) {
  const block: Block = { ...place.block, shape: 'line' }
  const cells = row.childNodes
    .filter((node) => isElement(node))
    .filter((cell) => textOf(cell) !== '' || hasPicture(cell))
  for (const [index, cell] of cells.entries()) {
    if (index > 0) walk.writer.write(' · ', place.marks, block)
    const here = { ...place, block }
    walk.children(cell, cell.tagName === 'th' ? marked(here, { kind: 'strong' }) : here)
  }
  walk.writer.flush()
}

const hasPicture = (cell: Element) => elementsBelow(cell, 'img').length > 0
