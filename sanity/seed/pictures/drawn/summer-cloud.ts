import { disc, poly, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** A summer cloud: heaped above, almost flat beneath. */
export function drawSummerCloud(sheet: Sheet, x: number, y: number, size: number): void {
  const { chance } = sheet
  const heaps = Array.from({ length: 44 }, (_, heap) => {
    const along = (heap % 22) / 10.5 - 1
    const dome = 1 - along * along
    const lift = heap < 22 ? 0.35 : 1
    const radius = (44 + dome * 66) * size * chance.between(0.75, 1.15)
    return disc(
      x + along * 400 * size + chance.about(18 * size),
      y - dome * 170 * size * lift * chance.between(0.8, 1.25),
      radius,
      radius * 0.8,
    )
  })
  const floor = [0, 1, 2, 3, 4].map((step): Point => [
    x + (480 - step * 240) * size,
    y + (step % 2 === 0 ? 10 : 26) * size,
  ])
  sheet.inside(poly([x - 600 * size, 0], [x + 600 * size, 0], ...floor), () => {
    sheet.shape(
      heaps.join(''),
      inks.white,
      sheet.fade([0, y + 40 * size], [0, y - 190 * size], inks.steel, 0.75, 0),
      sheet.fade([x - 420 * size, 0], [x + 200 * size, 0], inks.steel, 0.5, 0),
      sheet.fade([0, y + 30 * size], [0, y - 60 * size], inks.apricot, 0.55, 0),
    )
  })
}
