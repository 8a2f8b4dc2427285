/** What is pasted from a word processor or a web page, without what must not become part of an article. */
import { defaultTreeAdapter as tree, html, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The remarks Word keeps in the margin: where they are, and what they say. */
const remark = /\b(?:mso-?comment|msocom)/i

/** Headings the body does not have, as the nearest it has; the title of the page is the article's. */
const headings: Record<string, string> = { h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' }

/**
 * HTML as the editor of texts may have it: what was struck out while changes were tracked and what colleagues remarked is
 * gone, links that lead to a place in the old document are plain words, and headings are of a level that texts have.
 * Null when there is nothing of this in it.
 */
export function tidied(pasted: string): string | null {
  const document = parse(pasted)
  const before = serialize(document)
  tidy(document)
  const after = serialize(document)
  return after === before ? null : after
}

function tidy(node: Node): void {
  if (!('childNodes' in node)) return
  for (const child of [...node.childNodes]) {
    if (tree.isElementNode(child) && isLeftOut(child)) {
      tree.detachNode(child)
      continue
    }
    tidy(child)
    if (tree.isElementNode(child)) replace(child)
  }
}

const isLeftOut = (element: Element) =>
  element.tagName === 'del' ||
  remark.test(attribute(element, 'class')) ||
  /mso-element:\s*comment/i.test(attribute(element, 'style'))

function replace(element: Element): void {
  const { parentNode } = element
  if (!parentNode) return
  const heading = headings[element.tagName]
  const isPlace = element.tagName === 'a' && attribute(element, 'href').startsWith('#')
  if (heading === undefined && !isPlace) return
  const instead = tree.createElement(heading ?? 'span', html.NS.HTML, [])
  for (const child of [...element.childNodes]) {
    tree.detachNode(child)
    tree.appendChild(instead, child)
  }
  tree.insertBefore(parentNode, instead, element)
  tree.detachNode(element)
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value ?? ''
