/** Tables and chairs as outlines that a scene can fill and whose shadows it can cast. */
import type { Point } from '../paths.ts'

const chairParts: readonly (readonly Point[])[] = [
  [
    [-2, -100],
    [4, -101],
    [10, -52],
    [8, 0],
    [3, 0],
    [4, -50],
  ],
  [
    [4, -55],
    [49, -54],
    [50, -48],
    [5, -47],
  ],
  [
    [44, -50],
    [49, -50],
    [51, 0],
    [46.5, 0],
  ],
  [
    [6, -22],
    [48, -22],
    [48, -19],
    [6, -19],
  ],
  [
    [-1, -96],
    [5, -96],
    [8, -72],
    [3, -72],
  ],
]

/** A plain wooden chair seen from the side, facing right unless mirrored; `height` from floor to the top of the back. */
export function chairFromTheSide(x: number, floor: number, height: number, mirrored = false): Point[][] {
  const size = height / 100
  return chairParts.map((part) =>
    part.map(([px, py]): Point => [x + px * size * (mirrored ? -1 : 1), floor + py * size]),
  )
}
