import { box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawPerson } from '../drawn/people.ts'
import { drawRester, type Rester } from '../drawn/seated.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const sun: Point = [1120, 330]

function drawSky(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 60], [0, 880], [0, inks.coral], [0.5, inks.apricot], [1, inks.straw]))
  for (const [radius, ink, opacity] of [
    [760, inks.honey, 0.28],
    [560, inks.honey, 0.34],
    [400, inks.straw, 0.5],
    [280, inks.straw, 0.75],
  ] as const)
    sheet.fill(disc(...sun, radius), ink, opacity)
  sheet.fill(disc(...sun, 178), inks.white)
  sheet.shade(sheet.all, sheet.glow(sun, 900, inks.white, 0.5))
}

function drawCrane(sheet: Sheet, x: number, foot: number, size: number, ink: string, mirrored: boolean): void {
  sheet.placed({ x, y: foot, scale: size, mirrored }, () => {
    const lattice: string[] = []
    for (let y = 0; y > -640; y -= 32) lattice.push(trace([-14, y], [14, y - 32], [14, y], [-14, y - 32]))
    for (let step = 20; step < 520; step += 30) lattice.push(trace([step, -640], [step + 15, -662], [step + 30, -640]))
    for (let step = 20; step < 170; step += 30)
      lattice.push(trace([-step, -640], [-step - 15, -658], [-step - 30, -640]))
    sheet.line(lattice.join(''), ink, 3.4)
    sheet.line(trace([-14, 0], [-14, -700]) + trace([14, 0], [14, -700]), ink, 6)
    sheet.line(trace([-190, -640], [540, -640]) + trace([20, -662], [530, -662]), ink, 6)
    sheet.line(trace([-170, -645], [0, -760], [420, -662]), ink, 3.5)
    sheet.fill(poly([-14, -690], [0, -764], [14, -690]) + box(-190, -640, 62, 58) + box(16, -636, 40, 44, 4), ink)
    sheet.line(trace([400, -640], [400, -470]) + trace([366, -440], [400, -472], [434, -440]), ink, 3)
    sheet.fill(poly([362, -440], [438, -440], [438, -428], [362, -428]), ink)
  })
}

function drawFrame(
  sheet: Sheet,
  left: number,
  foot: number,
  floors: number,
  bays: number,
  size: number,
  ink: string,
): void {
  const [high, wide] = [120 * size, 150 * size]
  for (let level = 0; level < floors; level += 1) {
    const y = foot - level * high
    const right = left + wide * (level > floors - 3 ? bays - 1 : bays)
    sheet.shade(
      poly([left, y - high], [right, y - high], [right, y], [left, y]),
      sheet.fade([left, 0], [right, 0], inks.brick, 0.85, 0.25),
    )
    for (let x = left; x <= right + 1; x += wide)
      sheet.shape(
        box(x - 14 * size, y - high, 28 * size, high),
        ink,
        sheet.fade([x + 16 * size, 0], [x - 8 * size, 0], inks.honey, 0.75),
      )
    sheet.shape(
      poly(
        [left - 30, y - high - 12 * size],
        [right + 34, y - high - 12 * size],
        [right + 34, y - high + 13 * size],
        [left - 30, y - high + 13 * size],
      ),
      ink,
      sheet.fade([right + 40, 0], [right - 200, 0], inks.honey, 0.8),
    )
  }
  for (let x = left; x < left + wide * (bays - 1); x += wide)
    sheet.line(
      trace([x - 8, foot - floors * high], [x - 8, foot - floors * high - 46 * size]) +
        trace([x + 8, foot - floors * high], [x + 8, foot - floors * high - 60 * size]),
      ink,
      4 * size,
    )
}

function drawYard(sheet: Sheet): void {
  sheet.shape(
    box(0, 850, 2000, 300),
    inks.straw,
    sheet.glow([1120, 860], 800, inks.white, 0.95, 0.3),
    sheet.fade([0, 1100], [0, 900], inks.honey, 0.7),
  )
  for (let line = 0; line < 7; line += 1) {
    const y = 868 + line * line * 3.2
    sheet.line(
      flow(
        ...Array.from({ length: 16 }, (_, index): Point => [
          620 + line * 30 + index * (62 - line * 3),
          y + Math.sin(index * 1.9 + line) * (2 + line),
        ]),
      ),
      inks.white,
      { width: 2 + line * 0.4, opacity: 0.5 },
    )
  }
  sheet.shape(
    poly([1500, 905], [1580, 838], [1640, 850], [1720, 905]),
    inks.ochre,
    sheet.fade([1700, 0], [1520, 0], inks.straw, 0.2, 0.8),
  )
  sheet.shape(
    poly([1310, 890], [1350, 858], [1400, 890]),
    inks.ochre,
    sheet.fade([1400, 0], [1320, 0], inks.straw, 0.2, 0.8),
  )
  drawPerson(
    sheet,
    {
      wears: 'jacket',
      head: 'helmet',
      cloth: inks.brick,
      legs: inks.maroon,
      skin: inks.umber,
      hair: inks.bark,
      cover: inks.paper,
      walks: true,
    },
    { x: 905, floor: 935, height: 170, light: inks.straw, dark: inks.maroon },
  )
  sheet.fill(disc(905, 938, 34, 5), inks.brick, 0.7)
}

/** The slab overhead, its columns and the strip of shade beneath it, from where we look out. */
function drawSlab(sheet: Sheet): void {
  sheet.shape(
    poly([0, 1040], [2000, 1010], [2000, 1333], [0, 1333]),
    inks.indigo,
    sheet.fade([0, 1020], [0, 1150], inks.steel, 0.55),
    sheet.fade([0, 1333], [0, 1120], inks.midnight, 0.8),
  )
  sheet.line(trace([0, 1040], [2000, 1010]), inks.straw, 7)
  sheet.shape(
    poly([0, 0], [2000, 0], [2000, 74], [0, 148]),
    inks.navy,
    sheet.fade([0, 140], [0, 0], inks.midnight, 0.1, 0.9),
  )
  sheet.shape(
    poly([0, 148], [2000, 74], [2000, 98], [0, 178]),
    inks.slate,
    sheet.fade([2000, 0], [800, 0], inks.apricot, 0.6),
  )
  for (const [x, wide, top] of [
    [150, 165, 168],
    [1690, 150, 104],
  ] as const) {
    sheet.shape(
      box(x, top, wide, 1100 - top + 60),
      inks.navy,
      sheet.fade([x + wide * (x < 900 ? 1 : 0), 0], [x + wide * (x < 900 ? 0.35 : 0.65), 0], inks.coral, 0.75),
      sheet.fade([0, 1160], [0, 500], inks.midnight, 0.8),
    )
    sheet.line(trace([x + 30, top], [x + 30, 1150]), inks.midnight, { width: 3, opacity: 0.5 })
  }
}

function drawWorkers(sheet: Sheet): void {
  const place = { light: inks.apricot, dark: inks.midnight }
  const rester = (pose: Rester['pose'], cloth: string, cover: string, skin: string = inks.umber): Rester => ({
    pose,
    cloth,
    cover,
    skin,
    legs: inks.navy,
  })
  for (const [x, wide] of [
    [420, 190],
    [800, 170],
    [1140, 170],
    [1500, 190],
  ] as const)
    sheet.fill(disc(x, 1232, wide, 20), inks.midnight, 0.6)
  drawRester(sheet, rester('knees-up', inks.brick, inks.honey), { ...place, x: 352, floor: 1225, height: 560 })
  drawRester(sheet, rester('drinking', inks.ochre, inks.paper, inks.brick), {
    ...place,
    x: 755,
    floor: 1240,
    height: 545,
  })
  drawRester(sheet, rester('bowed', inks.slate, inks.vermilion), {
    ...place,
    x: 1195,
    floor: 1246,
    height: 540,
    mirrored: true,
  })
  drawRester(sheet, rester('legs-out', inks.brick, inks.honey, inks.bark), {
    ...place,
    x: 1645,
    floor: 1222,
    height: 560,
    mirrored: true,
  })
  sheet.shape(box(935, 1150, 78, 96, 12), inks.vermilion, sheet.fade([935, 0], [1013, 0], inks.maroon, 0.9, 0.1))
  sheet.shape(box(928, 1132, 92, 26, 8), inks.paper, sheet.fade([928, 0], [1020, 0], inks.slate, 0.8, 0))
}

/** Midday over a building site, seen from the strip of shade where the workers rest. */
export function drawHeatAndWork(sheet: Sheet): void {
  drawSky(sheet)
  drawCrane(sheet, 1480, 880, 0.62, inks.ochre, false)
  drawFrame(sheet, 1545, 880, 3, 2, 0.62, inks.ochre)
  drawCrane(sheet, 690, 880, 0.98, inks.brick, false)
  drawFrame(sheet, 250, 880, 4, 3, 0.95, inks.brick)
  drawYard(sheet)
  drawSlab(sheet)
  drawWorkers(sheet)
}
