/** Takes out of the tree what must never reach a reader, whatever an editor once pasted. */
import { attribute, isElement, nodesBelow, textOf, type Element, type Tree } from './html.ts'
import type { Context } from './part.ts'

/** Run, style or redirect the page, or are made of fields that lead nowhere. Frames and players become cards later. */
const dangerous = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'link',
  'meta',
  'base',
  'title',
  'applet',
  'frame',
  'frameset',
  'form',
  'input',
  'select',
  'textarea',
  'dialog',
  'portal',
])

/** Changes the tree in place and notes every kind of thing it took out. */
export function dropDangerous(tree: Tree, { note }: Pick<Context, 'note'>): void {
  const elements = Array.from(nodesBelow(tree, isDangerous)).filter((node) => isElement(node))
  for (const parent of [tree, ...elements]) dropChildren(parent, note)
  for (const { name } of elements.flatMap(({ attrs }) => attrs)) {
    // The attributes themselves are never carried: this is for the report.
    if (name.startsWith('on')) note('left out', 'code in an attribute', name)
  }
}

const isDangerous = (element: Element) => dangerous.has(element.tagName)

function dropChildren(parent: Tree | Element, note: Context['note']) {
  const dropped = parent.childNodes.filter((node) => isElement(node)).filter(isDangerous)
  if (dropped.length === 0) return
  for (const element of dropped) note('left out', `<${element.tagName}>`, detailOf(element))
  parent.childNodes = parent.childNodes.filter((node) => !isElement(node) || !isDangerous(node))
}

function detailOf(element: Element): string | undefined {
  const words = element.tagName === 'form' ? textOf(element).slice(0, 80) : ''
  return attribute(element, 'src') ?? (words || undefined)
}
