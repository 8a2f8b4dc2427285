/** How elements that stand on lines of their own are written down. */
import { withForeign } from './foreign.ts'
import { attribute, hasClass, isElement, textOf, type Element, type Node } from './html.ts'
import type { Block } from './part-writer.ts'
import { marked, paragraph, type Handler, type Place, type Walk } from './walk.ts'

/** A new paragraph; where everything is one paragraph, as in a list item, a new line. */
export const block: Handler = (element, place, walk) => {
  divide(place, walk)
  walk.children(element, place)
  divide(place, walk)
}

function divide({ block }: Place, { writer }: Walk) {
  if (block.shape === 'paragraphs') writer.flush()
  else writer.newLine(block)
}

/** Everything inside is of one style. */
export const styled =
  (style: Block['style'], shape: Block['shape']): Handler =>
  (element, place, walk) => {
    walk.writer.flush()
    walk.children(element, { ...place, block: { style, list: null, shape } })
    walk.writer.flush()
  }

export const lowHeading: Handler = (element, place, walk) => {
  walk.context.note('changed', 'a low heading is now one of level 3', `<${element.tagName}>`)
  styled('h3', 'lines')(element, place, walk)
}

/** Code, but for verse, of which only the lines matter. */
export const preformatted: Handler = (element, place, walk) => {
  walk.writer.flush()
  const verbatim: Place = { ...place, block: { ...paragraph, shape: 'verbatim' } }
  walk.children(element, hasClass(element, 'wp-block-verse') ? verbatim : marked(verbatim, { kind: 'code' }))
  walk.writer.flush()
}

export const term: Handler = (element, place, walk) => {
  block(element, marked(place, { kind: 'strong' }), walk)
}

export const ownCaption: Handler = (element, place, walk) => {
  block(element, marked(place, { kind: 'em' }), walk)
}

/** A dividing line, as it is set in type. */
export const divider = '* * *'

export const ruled: Handler = (_, __, walk) => {
  walk.writer.flush()
  walk.writer.write(divider, [], { ...paragraph, shape: 'line' })
  walk.writer.flush()
}

/** A list. Each item is one paragraph, however many its HTML has. */
export const list =
  (type: 'bullet' | 'number'): Handler =>
  (element, place, walk) => {
    walk.writer.flush()
    const level = (place.block.list?.level ?? 0) + 1
    if (type === 'number') noteNumbering(element, walk)
    for (const child of element.childNodes) {
      const block: Block = { style: 'normal', list: { type, level }, shape: 'lines' }
      writeItem(child, { ...place, depth: place.depth + 1, block }, walk)
    }
    walk.writer.flush()
  }

/** Here every list counts 1, 2, 3: where a text speaks of “item 8”, somebody has to look. */
function noteNumbering(element: Element, { context }: Walk) {
  const items = element.childNodes.filter(isElement)
  const isOther =
    ['start', 'type'].some((name) => (attribute(element, name) ?? '1') !== '1') ||
    attribute(element, 'reversed') !== null ||
    items.some((item, index) => (attribute(item, 'value') ?? String(index + 1)) !== String(index + 1))
  const words = items[0] ? textOf(items[0]).slice(0, 60) : ''
  if (isOther) context.note('changed', 'a list that was numbered in another way counts from 1 now', `“${words}”`)
}

function writeItem(child: Node, item: Place, walk: Walk) {
  // A list straight inside a list, without its own item, is as good as one inside the item before.
  const isItem = isElement(child) && child.tagName !== 'ul' && child.tagName !== 'ol'
  if (isItem) walk.children(child, { ...item, marks: withForeign(child, item.marks, walk.context) })
  else walk.visit(child, item)
}
