/** Looks through a projection: what is asked of its result, asked of the documents it is made from. */

import type { ExprNode } from 'groq-js'

/**
 * An expression on the result of a projection as one on the document: `orderings[0]` behind `{"orderings": [date, n]}`
 * is `date`. Null for what cannot be told without making the result.
 */
export function throughProjection(node: ExprNode, projection: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Group':
      return throughProjection(node.base, projection)
    case 'AccessAttribute': {
      if (node.base === undefined || node.base.type === 'This') return attributeOf(projection, node.name)
      const base = throughProjection(node.base, projection)
      return base && { ...node, base }
    }
    case 'AccessElement': {
      const base = throughProjection(node.base, projection)
      return base && elementOf(base, node.index)
    }
    case 'FuncCall': {
      const args = node.args.map((argument) => throughProjection(argument, projection))
      return args.every((argument) => argument !== null) ? { ...node, args } : null
    }
    default:
      return null
  }
}

/** The last attribute of a name counts; `...` gives what the document has. */
function attributeOf(projection: ExprNode, name: string): ExprNode | null {
  if (projection.type !== 'Projection' || projection.base.type !== 'This') return null
  if (projection.expr.type !== 'Object') return null
  for (const attribute of projection.expr.attributes.toReversed()) {
    if (attribute.type === 'ObjectAttributeValue' && attribute.name === name) return attribute.value
    if (attribute.type === 'ObjectSplat' && attribute.value.type === 'This') return { type: 'AccessAttribute', name }
    if (attribute.type !== 'ObjectAttributeValue') return null
  }
  return null
}

function elementOf(list: ExprNode, index: number): ExprNode | null {
  if (list.type !== 'Array' || list.elements.some(({ isSplat }) => isSplat)) return null
  return list.elements.at(index)?.value ?? null
}
