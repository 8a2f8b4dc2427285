/** Steamships seen from the side. */
import { disc, poly, trace, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** Smoke that drifts to the left and widens. */
function drawSmoke(sheet: Sheet, from: Point, size: number): void {
  const puffs = Array.from({ length: 26 }, (_, puff) => {
    const share = puff / 25
    const x = from[0] - size * 7.5 * share ** 1.15 + sheet.chance.about(size * 0.12)
    const y = from[1] - size * 1.9 * Math.sqrt(share) + sheet.chance.about(size * 0.28 * share)
    return disc(x, y, size * (0.16 + share * 0.72) * sheet.chance.between(0.8, 1.15), size * (0.15 + share * 0.42))
  })
  const top = from[1] - size * 2.6
  sheet.shape(
    puffs.join(''),
    inks.lilac,
    sheet.fade([0, from[1]], [0, top + size * 0.5], inks.slate, 0.95),
    sheet.fade([from[0] - size * 8.5, 0], [from[0], 0], inks.blush, 0.95, 0),
  )
}

/** A steamship on the horizon: `at` is the middle of its waterline, `haze` (0 to 1) how far the air veils it. */
export function drawShip(sheet: Sheet, [x, horizon]: Point, size: number, hull: string, haze: number): void {
  const part = (points: Point[]) =>
    poly(...points.map(([px, py]): Point => [x + px * size, horizon + (12 + py) * size]))
  const pale = () => sheet.fade([0, horizon + 8], [0, horizon - 150 * size], inks.apricot, haze, haze * 0.4)
  for (const funnel of [100, 20, -60]) {
    if (funnel !== 20) drawSmoke(sheet, [x + (funnel + 14) * size, horizon - 140 * size], 46 * size)
    sheet.shape(
      part([
        [funnel, -160],
        [funnel + 34, -162],
        [funnel + 24, -60],
        [funnel - 12, -60],
      ]),
      inks.brick,
      sheet.fade([x + (funnel + 34) * size, 0], [x + (funnel - 12) * size, 0], inks.soot, 0.9, 0),
      pale(),
    )
    sheet.fill(
      part([
        [funnel, -160],
        [funnel + 34, -162],
        [funnel + 30, -132],
        [funnel - 5, -130],
      ]),
      inks.navy,
    )
  }
  sheet.shape(
    part([
      [-130, -98],
      [130, -98],
      [150, -70],
      [-140, -70],
    ]),
    inks.steel,
    sheet.fade([x + 150 * size, 0], [x - 140 * size, 0], inks.navy, 0.8, 0),
    pale(),
  )
  sheet.shape(
    part([
      [-190, -74],
      [200, -74],
      [220, -34],
      [-205, -34],
    ]),
    inks.slate,
    sheet.fade([x + 200 * size, 0], [x - 205 * size, 0], inks.navy, 0.9, 0),
    pale(),
  )
  sheet.shape(
    part([
      [-350, -66],
      [-255, -42],
      [260, -42],
      [335, -54],
      [302, 0],
      [-290, 0],
    ]),
    hull,
    sheet.fade([x + 300 * size, 0], [x - 300 * size, 0], inks.midnight, 0.8, 0),
    pale(),
  )
  sheet.fill(
    part([
      [-296, -8],
      [306, -8],
      [302, 0],
      [-290, 0],
    ]),
    inks.maroon,
  )
  sheet.line(
    part([
      [-240, -46],
      [-228, -210],
      [-228, -46],
    ]) +
      part([
        [246, -46],
        [240, -196],
        [240, -46],
      ]),
    hull,
    4 * size,
  )
  sheet.line(
    trace([x - 228 * size, horizon - 190 * size], [x - 340 * size, horizon - 54 * size]) +
      trace([x - 228 * size, horizon - 190 * size], [x + 240 * size, horizon - 178 * size]),
    hull,
    { width: 2 * size, opacity: 0.7 },
  )
  const lights = Array.from({ length: 16 }, (_, hole) =>
    disc(x + (-242 + hole * 32) * size, horizon - 12 * size, 3.6 * size),
  )
  sheet.fill(lights.join(''), inks.straw, 0.9)
}
