import { expect, test } from 'vitest'
import fc from 'fast-check'
import { assign, type Edge } from './assign.ts'

const sum = (edges: Edge[]) => edges.reduce((total, { weight }) => total + weight, 0)

/** The best there is, by trying all. */
function best(edges: Edge[]): number {
  const [first, ...others] = edges
  if (!first) return 0
  const apart = others.filter(({ left, right }) => left !== first.left && right !== first.right)
  return Math.max(best(others), first.weight + best(apart))
}

test('the nearest is not taken when all together gain by another', () => {
  const edges = [
    { left: 0, right: 0, weight: 10 },
    { left: 0, right: 1, weight: 9 },
    { left: 1, right: 0, weight: 9 },
  ]
  expect(assign(edges)).toEqual([edges[1], edges[2]])
})

test('it is the best of all, and takes each side once', () => {
  const side = fc.integer({ min: 0, max: 4 })
  const edge = fc.record({ left: side, right: side, weight: fc.integer({ min: 1, max: 30 }) })
  const unique = fc.uniqueArray(edge, { maxLength: 11, selector: ({ left, right }) => `${left} ${right}` })
  fc.assert(
    fc.property(unique, (edges) => {
      const found = assign(edges)
      expect(sum(found)).toBe(best(edges))
      expect(new Set(found.map(({ left }) => left)).size).toBe(found.length)
      expect(new Set(found.map(({ right }) => right)).size).toBe(found.length)
    }),
    { numRuns: 300 },
  )
})
