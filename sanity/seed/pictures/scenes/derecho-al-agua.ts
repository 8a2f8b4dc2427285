import { box, disc, flow, poly, rolling, trace, type Point } from '../paths.ts'
import { drawCloud, drawHill, drawTufts } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

function drawLand(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, 640], [0, inks.sky], [0.6, inks.ice], [1, inks.straw]))
  sheet.fill(disc(1590, 210, 96), inks.white)
  sheet.shade(sheet.all, sheet.glow([1590, 210], 640, inks.white, 0.8))
  for (const [x, y, width] of [
    [760, 180, 520],
    [1190, 290, 360],
  ] as const)
    drawCloud(sheet, [x, y], width, inks.white, sheet.fade([0, y + 20], [0, y - 30], inks.apricot, 0.55))
  drawHill(sheet, rolling(sheet.chance, { from: -20, to: 2020, level: 540, rise: 40, waves: 0.8 }), 760, {
    flat: inks.mauve,
    dark: inks.rose,
    light: inks.apricot,
  })
  drawHill(sheet, rolling(sheet.chance, { from: -20, to: 2020, level: 612, rise: 28, waves: 1.1 }), 820, {
    flat: inks.coral,
    dark: inks.apricot,
    light: inks.straw,
  })
  drawVillage(sheet)
  sheet.shape(
    box(0, 690, 2000, 650),
    inks.honey,
    sheet.fade([0, 690], [0, 900], inks.straw, 0.9),
    sheet.fade([0, 1333], [0, 900], inks.ochre, 0.85),
    sheet.fade([0, 0], [900, 0], inks.ochre, 0.5),
  )
  drawTufts(sheet, {
    from: [0, 720],
    to: [2000, 1330],
    count: 130,
    length: 20,
    lean: 0.6,
    ink: inks.ochre,
    width: 5,
    opacity: 0.6,
  })
}

function drawVillage(sheet: Sheet): void {
  const houses: [number, number, number][] = [
    [1120, 120, 84],
    [1260, 90, 110],
    [1370, 140, 76],
    [1540, 100, 96],
    [1660, 130, 70],
    [1830, 110, 88],
  ]
  for (const [x, wide, high] of houses) {
    sheet.shape(box(x, 700 - high, wide, high), inks.paper, sheet.fade([x, 0], [x + wide, 0], inks.mauve, 0.75, 0))
    sheet.fill(
      poly([x - 8, 700 - high], [x + wide + 8, 700 - high], [x + wide, 684 - high], [x, 684 - high]),
      inks.brick,
    )
    sheet.fill(box(x + wide * 0.6, 724 - high, 18, 24) + box(x + wide * 0.2, 700 - 44, 22, 44), inks.maroon)
  }
}

/** The public tap: a pillar of masonry with a basin. */
function drawTap(sheet: Sheet): void {
  sheet.fill(poly([250, 1120], [640, 1120], [470, 1200], [0, 1200], [0, 1130]), inks.maroon, 0.5)
  const pillar = poly([230, 330], [440, 330], [456, 1120], [214, 1120])
  sheet.shape(
    pillar,
    inks.sea,
    sheet.fade([220, 0], [400, 0], inks.deep, 0.9),
    sheet.fade([0, 1120], [0, 800], inks.deep, 0.5),
    sheet.fade([456, 0], [410, 0], inks.ice, 0.6),
  )
  sheet.inside(pillar, () => {
    for (let y = 410, row = 0; y < 1120; y += 92, row += 1) {
      sheet.line(trace([200, y], [470, y]), inks.deep, { width: 4, opacity: 0.45 })
      for (const x of row % 2 === 0 ? [300, 390] : [262, 345, 420])
        sheet.line(trace([x, y], [x, y + 92]), inks.deep, { width: 4, opacity: 0.3 })
    }
  })
  sheet.shape(
    poly([200, 300], [470, 300], [456, 350], [214, 350]),
    inks.ice,
    sheet.fade([200, 0], [440, 0], inks.slate, 0.85),
  )
  sheet.shape(
    poly([224, 262], [446, 262], [470, 300], [200, 300]),
    inks.paper,
    sheet.fade([200, 0], [440, 0], inks.steel, 0.7),
  )
  sheet.shape(box(186, 1080, 300, 60, 10), inks.teal, sheet.fade([186, 0], [440, 0], inks.midnight, 0.7))
  drawSpout(sheet)
}

function drawSpout(sheet: Sheet): void {
  sheet.line(flow([430, 560], [520, 558], [592, 562], [612, 596], [612, 640]), inks.bark, { width: 44, cap: 'butt' })
  sheet.line(flow([430, 556], [520, 554], [594, 558], [614, 594], [614, 640]), inks.honey, { width: 32, cap: 'butt' })
  sheet.line(flow([440, 546], [520, 544], [600, 552]), inks.white, { width: 6, opacity: 0.8 })
  sheet.fill(box(586, 632, 56, 20, 6), inks.ochre)
  sheet.fill(box(506, 496, 18, 54), inks.ochre)
  sheet.shape(box(450, 478, 130, 26, 13), inks.vermilion, sheet.fade([450, 0], [580, 0], inks.maroon, 0.8, 0))
  const stream = 'M598 652L630 652C634 760 638 860 640 960L588 960C592 860 594 760 598 652Z'
  sheet.shape(stream, inks.ice, sheet.fade([590, 0], [634, 0], inks.sea, 0.8, 0))
  sheet.line(trace([606, 664], [602, 930]) + trace([622, 670], [624, 900]), inks.white, { width: 5, opacity: 0.9 })
}

interface Vessel {
  x: number
  floor: number
  size: number
  ink: string
  dark: string
  isCan?: boolean
}

const bucketHeight = 270

function drawShadowOf(sheet: Sheet, { x, floor, size }: Vessel): void {
  const half = 105 * size
  sheet.fill(
    poly(
      [x - half, floor - 14 * size],
      [x + half, floor + 4],
      [x + half - 60 * size, floor + 42 * size],
      [x - half - 330 * size, floor + 96 * size],
      [x - half - 370 * size, floor + 50 * size],
    ),
    inks.maroon,
    0.42,
  )
}

function drawBucket(sheet: Sheet, { x, floor, size, ink, dark }: Vessel, water: boolean): void {
  sheet.placed({ x, y: floor, scale: size }, () => {
    const top = -bucketHeight
    sheet.shape(
      `M-128 ${top}L128 ${top}L96 -14C60 14 -60 14 -96 -14Z`,
      ink,
      sheet.fade([-128, 0], [60, 0], dark, 0.95),
      sheet.fade([128, 0], [76, 0], inks.white, 0.6),
    )
    sheet.line(flow([-120, top + 52], [0, top + 82], [120, top + 52]), dark, { width: 7, opacity: 0.5 })
    sheet.fill(disc(0, top, 132, 36), dark)
    sheet.shape(
      disc(0, top + 2, 118, 28),
      water ? inks.sky : inks.midnight,
      sheet.fade([-118, 0], [118, 0], dark, 0.8, 0.1),
    )
    sheet.line(disc(0, top, 130, 35), ink, 10)
    sheet.line(flow([-130, top + 6], [-96, top + 96], [0, top + 134], [96, top + 96], [130, top + 6]), inks.slate, 8)
    sheet.line(flow([-42, top + 126], [0, top + 134], [42, top + 126]), inks.paper, 17)
    if (water) drawSplash(sheet, top)
  })
}

function drawSplash(sheet: Sheet, top: number): void {
  sheet.line(disc(6, top + 2, 60, 13) + disc(6, top + 2, 92, 21), inks.white, { width: 4, opacity: 0.75 })
  sheet.fill(disc(6, top - 2, 40, 12), inks.white)
  const drops: Point[] = [
    [-56, -52],
    [62, -60],
    [-30, -84],
    [48, -100],
    [92, -34],
    [-88, -26],
  ]
  for (const [dx, dy] of drops) sheet.fill(disc(dx, top + dy, 7, 10), inks.ice)
}

function drawCan(sheet: Sheet, { x, floor, size, ink, dark }: Vessel): void {
  sheet.placed({ x, y: floor, scale: size }, () => {
    sheet.line('M-66 -262L-66 -300L50 -300L62 -262', ink, 26)
    sheet.shape(
      'M-110 -240C-100 -268 -80 -272 -60 -272L96 -272C112 -268 118 -256 118 -240L118 -14C112 0 104 4 96 4L-92 4C-104 2 -110 -6 -110 -14Z',
      ink,
      sheet.fade([-110, 0], [70, 0], dark, 0.9),
      sheet.fade([118, 0], [80, 0], inks.white, 0.55),
    )
    sheet.shape(box(74, -316, 48, 50, 8), inks.paper, sheet.fade([74, 0], [122, 0], inks.slate, 0.7, 0))
    sheet.line(trace([-72, -210], [80, -50], [-72, -50], [80, -210], [-72, -210]), dark, { width: 7, opacity: 0.4 })
  })
}

const line: readonly Vessel[] = [
  { x: 1860, floor: 936, size: 0.46, ink: inks.sage, dark: inks.pine },
  { x: 1735, floor: 954, size: 0.53, ink: inks.honey, dark: inks.umber, isCan: true },
  { x: 1590, floor: 978, size: 0.62, ink: inks.vermilion, dark: inks.maroon },
  { x: 1415, floor: 1008, size: 0.73, ink: inks.indigo, dark: inks.midnight },
  { x: 1195, floor: 1048, size: 0.86, ink: inks.straw, dark: inks.ochre, isCan: true },
  { x: 930, floor: 1106, size: 1.02, ink: inks.coral, dark: inks.maroon },
]

/** A public tap fills the first bucket; the others wait their turn in a row. */
export function drawDerechoAlAgua(sheet: Sheet): void {
  drawLand(sheet)
  const first: Vessel = { x: 614, floor: 1200, size: 1.16, ink: inks.indigo, dark: inks.midnight }
  for (const vessel of line) {
    drawShadowOf(sheet, vessel)
    if (vessel.isCan) drawCan(sheet, vessel)
    else drawBucket(sheet, vessel, false)
  }
  drawTap(sheet)
  drawShadowOf(sheet, first)
  drawBucket(sheet, first, true)
}
