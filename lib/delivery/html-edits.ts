/** Pieces cut from a page and what takes their place: the rest of it stays as it was written, to the byte. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Edit = { from: number; to: number; by?: string }

/** The text with every edit made; of those that lie within one another the outermost counts. */
export function edited(text: string, edits: Edit[]): string {
  let kept = ''
  let position = 0
  for (const { from, to, by = '' } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < position) continue
    kept += text.slice(position, from) + by
    position = to
  }
  return kept + text.slice(position)
}

/** What stands directly in an element, as it is meant: for a script or a style, all of it. */
export const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('')

export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** Every element of a page, in the order they are written in. */
export function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}
