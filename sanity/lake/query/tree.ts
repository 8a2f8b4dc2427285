/** Looking at and rebuilding trees of GROQ as groq-js parses them. */

import type { ExprNode } from 'groq-js'

/** How a child is evaluated: in its parent's scope, in one nested in it, or in one that `^` passes over. */
export type Scoping = 'same' | 'nested' | 'hidden'

function scopingOf(type: string, key: string): Scoping {
  if (key === 'expr') {
    if (type === 'Filter' || type === 'Projection') return 'nested'
    if (type === 'Map' || type === 'FlatMap') return 'hidden'
  }
  return type === 'PipeFuncCall' && key === 'args' ? 'nested' : 'same'
}

const isNode = (value: unknown): value is ExprNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Rebuilds a node with every child replaced by what `change` makes of it. Values are left alone. */
export function changeChildren(node: ExprNode, change: (child: ExprNode, scoping: Scoping) => ExprNode): ExprNode {
  if (node.type === 'Value') return node
  const rebuild = (value: unknown, scoping: Scoping): unknown => {
    if (Array.isArray(value)) return value.map((item) => rebuild(item, scoping))
    return isNode(value) ? change(value, scoping) : value
  }
  const entries = Object.entries(node).map(([key, value]) => [key, rebuild(value, scopingOf(node.type, key))])
  return Object.fromEntries(entries) as ExprNode
}

/** Calls back for a node and everything in it, with how many scopes lie between it and the root. */
export function visit(node: ExprNode, see: (node: ExprNode, depth: number) => void, depth = 0): void {
  see(node, depth)
  changeChildren(node, (child, scoping) => {
    visit(child, see, scoping === 'nested' ? depth + 1 : depth)
    return child
  })
}

/**
 * How far outside itself an expression reaches with `^`: 0 when no further than the value it is evaluated on, 1 when to
 * the scope around that, and so on; -1 or less when it does not even come that far.
 */
export function reachOf(node: ExprNode): number {
  let reach = Number.NEGATIVE_INFINITY
  visit(node, (found, depth) => {
    if (found.type === 'Parent') reach = Math.max(reach, found.n - depth)
  })
  return reach
}

/** The parts of `a && b && c`. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'And') return [...conjuncts(node.left), ...conjuncts(node.right)]
  return node.type === 'Group' ? conjuncts(node.base) : [node]
}

/** `a && b && c` of its parts; `true` of none. */
export function conjunction(parts: ExprNode[]): ExprNode {
  const [first, ...rest] = parts
  if (first === undefined) return { type: 'Value', value: true }
  return rest.reduce<ExprNode>((left, right) => ({ type: 'And', left, right }), first)
}

const plainFunctions = new Set(['now', 'lower', 'upper', 'string', 'coalesce', 'path', 'startsWith', 'split', 'join'])

/** Whether an expression has the same value for every document, so that it can be evaluated once, beforehand. */
export function isConstant(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return true
    case 'Group':
    case 'Neg':
    case 'Pos':
    case 'Not':
    case 'AccessElement':
      return isConstant(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isConstant(node.base)
    case 'OpCall':
    case 'And':
    case 'Or':
      return isConstant(node.left) && isConstant(node.right)
    case 'Array':
      return node.elements.every(({ value }) => isConstant(value))
    case 'FuncCall':
      return plainFunctions.has(node.name) && node.args.every(isConstant)
    default:
      return false
  }
}
