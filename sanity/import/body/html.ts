/** HTML as a tree, read by the algorithm browsers use, and the few questions asked of it. */
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'

export type Node = DefaultTreeAdapterMap['childNode']
export type Element = DefaultTreeAdapterMap['element']
export type Tree = DefaultTreeAdapterMap['documentFragment']

/** The tree of a piece of HTML, however broken it is. */
export function parseHtml(html: string): Tree {
  return parseFragment(html)
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** The value of an attribute, trimmed; null when it is absent. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value.trim() ?? null
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
}

/** Every node below, in reading order. Without recursion: hostile HTML is nested deeper than a stack. */
export function* nodesBelow(
  root: Tree | Element,
  isSkipped: (element: Element) => boolean = () => false,
): Generator<Node> {
  const waiting: Node[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && isSkipped(node)) continue
    yield node
    if (isElement(node)) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
}

/** The elements below that have one of the names. */
export function elementsBelow(root: Tree | Element, ...names: string[]): Element[] {
  return Array.from(nodesBelow(root))
    .filter((node) => isElement(node))
    .filter(({ tagName }) => names.includes(tagName))
}

/** The words below, their white space collapsed. */
export function textOf(root: Tree | Element, isSkipped?: (element: Element) => boolean): string {
  return collapsed(rawTextOf(root, isSkipped))
}

/** The words below as they are written, lines and all. */
export function rawTextOf(root: Tree | Element, isSkipped?: (element: Element) => boolean): string {
  const words: string[] = []
  for (const node of nodesBelow(root, isSkipped))
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value)
  return words.join('')
}

/** HTML reduced to its words on one line, entities resolved. */
export function toPlainText(html: string): string {
  return /[<&]/.test(html) ? textOf(parseHtml(html)) : collapsed(html)
}

/** Text made safe to stand in HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const collapsed = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ').trim()
