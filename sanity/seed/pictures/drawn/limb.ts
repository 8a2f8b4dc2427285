/** Fingers, wrists, cables: a smooth outline around a bent middle line that grows thinner or thicker. */
import { blob, type Point } from '../paths.ts'

/** The outline of a rounded limb along the points; `widths` runs from its beginning to its end. */
export function outlineOfLimb(points: readonly Point[], widths: readonly [begin: number, end: number]): string {
  const last = points.length - 1
  const sides = points.map(([x, y], index) => {
    const before = points[Math.max(0, index - 1)] ?? [x, y]
    const after = points[Math.min(last, index + 1)] ?? [x, y]
    const long = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const half = (widths[0] + ((widths[1] - widths[0]) * index) / Math.max(1, last)) / 2
    const along: Point = [((after[0] - before[0]) / long) * half, ((after[1] - before[1]) / long) * half]
    return { x, y, along }
  })
  const left = sides.map(({ x, y, along }): Point => [x - along[1], y + along[0]])
  const right = sides.map(({ x, y, along }): Point => [x + along[1], y - along[0]])
  const tip = sides[last]
  const end: Point[] = tip === undefined ? [] : [[tip.x + tip.along[0] * 0.95, tip.y + tip.along[1] * 0.95]]
  return blob(...left, ...end, ...right.toReversed())
}
