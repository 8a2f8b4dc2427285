import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawCloud } from '../drawn/lands.ts'
import { drawPerson } from '../drawn/people.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const eye: Point = [2260, 985]

/** A place on the front of the building: `depth` counts away from us, `rise` above (or below) the eye. */
const front = (depth: number, rise: number): Point => [eye[0] - 2330 / depth, eye[1] - rise / depth]

function drawSky(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, 1000], [0, inks.teal], [0.55, inks.sea], [1, inks.ice]))
  drawCloud(sheet, [1780, 560], 760, inks.ice, sheet.fade([0, 590], [0, 520], inks.sky, 0.8))
  drawCloud(sheet, [1650, 330], 420, inks.ice, sheet.fade([0, 345], [0, 300], inks.sky, 0.8))
}

function drawPorch(sheet: Sheet): void {
  const wall = poly(front(0.9, 1000), front(9, 1000), front(9, -60), front(0.9, -60))
  sheet.shape(
    wall,
    inks.slate,
    sheet.fade([0, 0], [0, 800], inks.midnight, 0.85),
    sheet.fade([0, 1050], [0, 500], inks.apricot, 0.55),
  )
  sheet.inside(wall, () => {
    for (let depth = 1; depth < 6; depth += 0.3) {
      const [x, y] = front(depth + 0.16, 0)
      sheet.shade(
        poly(
          [x, y + 60],
          [x - 120 / depth, y + 60],
          [x - 420 / depth, y - 820 / depth],
          [x - 300 / depth, y - 820 / depth],
        ),
        sheet.fade([0, 1040], [0, 300], inks.straw, 0.55, 0.05),
      )
      sheet.fill(
        poly(front(depth + 0.11, 420), front(depth + 0.19, 420), front(depth + 0.19, -60), front(depth + 0.11, -60)),
        inks.midnight,
        0.55,
      )
    }
  })
}

function drawColumn(sheet: Sheet, depth: number): void {
  const [x, foot] = front(depth, -66)
  const top = front(depth, 900)[1]
  const half = 96 / depth
  const shaft = poly([x - half * 0.86, top], [x + half * 0.86, top], [x + half, foot], [x - half, foot])
  sheet.shape(
    shaft,
    inks.bone,
    sheet.fade([x - half, 0], [x + half * 0.35, 0], inks.slate, 0.95),
    sheet.fade([x + half, 0], [x + half * 0.2, 0], inks.white, 0.7),
    sheet.fade([0, top], [0, top + 260 / depth], inks.slate, 0.6),
  )
  for (const flute of [-0.62, -0.3, 0.04, 0.36, 0.64])
    sheet.line(trace([x + half * flute * 0.88, top], [x + half * flute, foot]), inks.umber, {
      width: 7 / depth,
      opacity: 0.3,
    })
  const slab = (y: number, wide: number, high: number) => {
    sheet.shape(
      box(x - half * wide, y, half * wide * 2, high / depth),
      inks.bone,
      sheet.fade([x - half * wide, 0], [x + half * 0.5, 0], inks.slate, 0.85),
    )
    sheet.line(trace([x - half * wide, y + high / depth], [x + half * wide, y + high / depth]), inks.navy, {
      width: 5 / depth,
      opacity: 0.5,
    })
  }
  slab(foot - 26 / depth, 1.3, 34)
  slab(foot - 56 / depth, 1.14, 32)
  slab(top, 1.16, 34)
  slab(top - 34 / depth, 1.36, 36)
}

function drawEntablature(sheet: Sheet): void {
  const layers: [number, number, string, number][] = [
    [930, 1010, inks.bone, 0.55],
    [1010, 1130, inks.sand, 0.5],
    [1130, 1190, inks.bone, 0.2],
  ]
  for (const [low, high, ink, dark] of layers) {
    const [, nearY] = front(1, high)
    sheet.shape(
      poly(front(0.8, high), front(9, high), front(9, low), front(0.8, low)),
      ink,
      sheet.fade([0, 0], [1500, 0], inks.slate, dark),
      sheet.fade([2100, nearY], [1300, nearY], inks.white, 0.4),
    )
    sheet.line(trace(front(0.8, low), front(9, low)), inks.navy, { width: 6, opacity: 0.4 })
  }
}

function drawSteps(sheet: Sheet): void {
  const edge = (rise: number, out: number): [Point, Point] => [front(0.62, rise - out), front(9.5, rise - out)]
  const count = 9
  for (let step = 0; step < count; step += 1) {
    const [low, high] = [-60 - step * 44, -60 - step * 44 - 17]
    const [a, b] = edge(low, 0)
    const [c, d] = edge(high, 0)
    const [e, f] = edge(low - 44, 0)
    sheet.shape(
      poly(a, b, d, c),
      inks.bone,
      sheet.fade([0, 0], [1500, 0], inks.sand, 0.6),
      sheet.fade([1900, 0], [900, 0], inks.white, 0.7),
    )
    sheet.shape(
      poly(c, d, f, e),
      inks.slate,
      sheet.fade([2000, 0], [600, 0], inks.apricot, 0.55),
      sheet.fade([0, 0], [700, 0], inks.navy, 0.5),
    )
  }
  sheet.shape(
    poly(
      [0, 1280],
      ...[edge(-60 - count * 44, 0)[0], edge(-60 - count * 44, 0)[1]],
      [2000, 1000],
      [2000, 1333],
      [0, 1333],
    ),
    inks.apricot,
    sheet.fade([2000, 0], [800, 0], inks.straw, 0.8),
    sheet.fade([0, 0], [900, 0], inks.slate, 0.5),
  )
}

/** A courthouse colonnade from the foot of its steps; one small figure goes up. */
export function drawRegionalCourts(sheet: Sheet): void {
  drawSky(sheet)
  drawPorch(sheet)
  for (let depth = 6.1; depth >= 1; depth -= 0.3) drawColumn(sheet, depth)
  drawEntablature(sheet)
  drawSteps(sheet)
  sheet.fill(disc(1190, 1206, 30, 7), inks.navy, 0.5)
  sheet.fill(poly([1172, 1206], [1204, 1206], [1010, 1168], [860, 1156], [846, 1168]), inks.navy, 0.6)
  drawPerson(
    sheet,
    {
      wears: 'coat',
      head: 'bun',
      cloth: inks.vermilion,
      legs: inks.soot,
      skin: inks.umber,
      hair: inks.soot,
      walks: true,
      arms: 'case',
      held: inks.bark,
    },
    { x: 1190, floor: 1208, height: 205, mirrored: true, side: -1, light: inks.apricot, dark: inks.maroon },
  )
}
