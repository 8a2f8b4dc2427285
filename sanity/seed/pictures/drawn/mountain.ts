import { poly, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

interface Mountain {
  x: number
  top: number
  foot: number
  /** Half of its width at the foot. */
  half: number
  /** The side in the light and the side away from it. */
  flat: string
  dark: string
}

/** A mountain with a lit side, a dark side and snow on its head; haze gathers at its foot. */
export function drawMountain(sheet: Sheet, { x, top, foot, half, flat, dark }: Mountain): void {
  const at = (across: number, down: number): Point => [x + half * across, top + (foot - top) * down]
  const haze = (strength: number) => sheet.fade(at(0, 1), at(0, 0.2), inks.ice, strength)
  const left = [at(-1, 1), at(-0.55, 0.5), at(-0.24, 0.2)]
  sheet.shape(poly(at(0, 0), at(0.3, 0.24), at(0.62, 0.58), at(1, 1), ...left), flat, haze(0.6))
  sheet.shape(
    poly(at(0, 0), at(-0.05, 0.2), at(0.09, 0.42), at(-0.02, 0.7), at(0.12, 1), ...left),
    dark,
    sheet.fade(at(0, 1), at(0, 0), inks.steel, 0.75),
  )
  sheet.fill(
    poly(at(0, 0), at(0.3, 0.24), at(0.38, 0.35), at(0.26, 0.33), at(0.2, 0.44), at(0.08, 0.36), at(-0.05, 0.2)),
    inks.white,
  )
  sheet.fill(
    poly(
      at(0, 0),
      at(-0.05, 0.2),
      at(0.06, 0.36),
      at(-0.06, 0.33),
      at(-0.15, 0.42),
      at(-0.2, 0.3),
      at(-0.3, 0.33),
      at(-0.24, 0.2),
    ),
    inks.mist,
  )
}
