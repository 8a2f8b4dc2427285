import { box, disc, flow, ground, poly, rolling, trace } from '../paths.ts'
import { drawGleams } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const lantern = [400, 236] as const

function drawSkyAndSea(sheet: Sheet): void {
  sheet.shape(sheet.all, inks.navy, sheet.fade([0, 0], [0, 420], inks.midnight, 0.8))
  sheet.shape(
    disc(400, 372, 292),
    inks.slate,
    sheet.fade([0, 660], [0, 180], inks.rose, 0.75),
    sheet.glow(lantern, 300, inks.straw, 0.6),
  )
  const stars = Array.from({ length: 34 }, () =>
    disc(sheet.chance.between(20, 780), sheet.chance.between(20, 460), sheet.chance.between(1.2, 3)),
  )
  sheet.fill(stars.join(''), inks.paper, 0.7)
  for (const [near, far] of [
    [-44, 84],
    [-30, 60],
  ] as const) {
    for (const side of [-1, 1]) {
      const beam = poly(
        [400 + side * 16, 224],
        [400 + side * 460, 224 + near * 1.6],
        [400 + side * 460, 224 + far * 1.9],
        [400 + side * 16, 248],
      )
      sheet.shade(beam, sheet.fade([400, 0], [400 + side * 440, 0], inks.straw, 0.75, 0.1))
    }
  }
  sheet.shape(
    box(0, 590, 800, 210),
    inks.teal,
    sheet.fade([0, 590], [0, 680], inks.sky, 0.6),
    sheet.fade([0, 800], [0, 640], inks.midnight, 0.8),
  )
  drawGleams(sheet, { x: 400, spread: 130, from: 598, to: 780, widen: 1 }, 60, 34, inks.straw, 0.85)
}

function drawTower(sheet: Sheet): void {
  const tower = poly([352, 284], [448, 284], [482, 646], [318, 646])
  sheet.fill(tower, inks.paper)
  sheet.inside(tower, () => {
    for (const y of [352, 468, 584]) sheet.fill(box(300, y, 200, 58), inks.vermilion)
    sheet.shade(tower, sheet.fade([330, 0], [450, 0], inks.navy, 0.95))
    sheet.shade(tower, sheet.fade([0, 284], [0, 350], inks.navy, 0.7))
  })
  for (const [y, high] of [
    [430, 30],
    [546, 30],
  ] as const)
    sheet.fill(`M390 ${y + high}L390 ${y + 8}A10 10 0 0 1 410 ${y + 8}L410 ${y + high}Z`, inks.honey)
  sheet.shape(box(336, 272, 128, 18, 4), inks.soot, sheet.fade([464, 0], [360, 0], inks.steel, 0.8))
  sheet.line(
    trace([342, 272], [342, 246], [458, 246], [458, 272]) +
      trace([371, 272], [371, 246]) +
      trace([429, 272], [429, 246]),
    inks.soot,
    4,
  )
  sheet.fill(box(366, 200, 68, 72), inks.straw)
  sheet.shade(box(366, 200, 68, 72), sheet.glow([400, 236], 46, inks.white, 1))
  sheet.line(
    trace([366, 200], [366, 272]) + trace([400, 200], [400, 272]) + trace([434, 200], [434, 272]),
    inks.soot,
    4,
  )
  sheet.shape('M352 202C360 158 440 158 448 202Z', inks.vermilion, sheet.fade([352, 0], [440, 0], inks.maroon, 0.9))
  sheet.line(trace([400, 168], [400, 138]), inks.soot, 5)
  sheet.fill(disc(400, 166, 8), inks.soot)
  sheet.shade(sheet.all, sheet.glow(lantern, 190, inks.straw, 0.7))
}

function drawRock(sheet: Sheet): void {
  sheet.shape(
    'M180 690C220 646 270 650 304 634C360 620 440 620 496 634C540 646 580 650 624 692Z',
    inks.soot,
    sheet.fade([640, 600], [420, 660], inks.steel, 0.7),
    sheet.fade([0, 700], [0, 640], inks.midnight, 0.9),
  )
  const swell = rolling(sheet.chance, { from: -10, to: 810, level: 712, rise: 10, waves: 2 })
  sheet.shape(
    ground(swell, 810),
    inks.deep,
    sheet.fade([0, 700], [0, 760], inks.sea, 0.7),
    sheet.fade([0, 800], [0, 720], inks.midnight, 0.7),
  )
  sheet.line(flow(...swell), inks.mist, { width: 4, opacity: 0.7 })
}

/** The emblem of Observatorio Faro: a striped lighthouse sending its light both ways. */
export function drawObservatorioFaro(sheet: Sheet): void {
  drawSkyAndSea(sheet)
  drawTower(sheet)
  drawRock(sheet)
}
