/** Where shadows and patches of light fall on level ground, drawn in correct perspective. */
import type { Point } from '../paths.ts'

/**
 * `sun` is where the light stands in the picture (it may lie outside it) and `horizon` the height of the eye.
 * The light must stand higher above the horizon than anything that casts a shadow stands above its own foot.
 */
export interface Lamp {
  sun: Point
  horizon: number
}

/** Where the shadow of a point falls, when the point stands upright above `floor` (the y of its foot). */
export function cast({ sun, horizon }: Lamp, [x, y]: Point, floor: number): Point {
  const reach = (horizon - sun[1]) / (y - sun[1] - (floor - horizon))
  return [sun[0] + (x - sun[0]) * reach, sun[1] + (y - sun[1]) * reach]
}

/** The shadow of an upright outline that stands on `floor`. */
export const castAll = (lamp: Lamp, outline: readonly Point[], floor: number): Point[] =>
  outline.map((point) => cast(lamp, point, floor))

/** The same outline, running clockwise: outlines that all run the same way can overlap without holes. */
export function clockwise(outline: Point[]): Point[] {
  const area = outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return area < 0 ? outline.toReversed() : outline
}
