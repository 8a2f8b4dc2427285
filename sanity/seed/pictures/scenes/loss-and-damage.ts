import { box, disc, flow, ground, poly, rolling, trace, type Point } from '../paths.ts'
import { drawCloud, drawGleams, drawPalm } from '../drawn/lands.ts'
import { drawPerson } from '../drawn/people.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 730
const sun: Point = [1430, 640]

function drawSky(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear(
      [0, 0],
      [0, horizon],
      [0, inks.indigo],
      [0.3, inks.mauve],
      [0.6, inks.coral],
      [0.85, inks.honey],
      [1, inks.straw],
    ),
  )
  sheet.shade(sheet.all, sheet.glow(sun, 760, inks.straw, 0.8))
  for (const [x, y, width] of [
    [1650, 170, 900],
    [760, 120, 620],
    [1180, 300, 640],
    [1840, 420, 520],
    [1010, 470, 380],
  ] as const)
    drawCloud(
      sheet,
      [x, y],
      width,
      y < 250 ? inks.slate : inks.mauve,
      sheet.fade([0, y + 20], [0, y - 55], inks.coral, 0.9),
    )
  sheet.fill(disc(...sun, 190), inks.white)
  sheet.shade(disc(...sun, 190), sheet.fade([0, 740], [0, 480], inks.honey, 0.95))
}

function drawWave(sheet: Sheet, level: number, rise: number, flat: string, dark: string): void {
  const crest = rolling(sheet.chance, { from: -20, to: 2020, level, rise, waves: 1.3 + 120 / (level - 640) })
  const outline = ground(crest, 1340)
  sheet.shape(outline, flat, sheet.fade([0, level + 90], [0, level - rise], dark, 0.85))
  sheet.shade(
    outline,
    sheet.radial(
      [sun[0], level],
      620,
      [
        [0, inks.straw, 0.9],
        [0.4, inks.honey, 0.4],
        [1, inks.honey, 0],
      ],
      0.09,
    ),
  )
  sheet.line(
    flow(...crest),
    sheet.radial([sun[0], level], 900, [
      [0, inks.white],
      [0.35, inks.straw, 0.9],
      [1, inks.rose, 0.25],
    ]),
    2 + rise / 5,
  )
}

function drawFarHouse(sheet: Sheet, x: number, water: number, size: number): void {
  sheet.placed({ x, y: water, scale: size }, () => {
    for (const foot of [-90, -40, 20, 70, 120]) sheet.line(trace([foot, -30], [foot, 26]), inks.plum, 8)
    sheet.shape(
      poly([-100, -140], [60, -140], [60, -30], [-100, -30]),
      inks.plum,
      sheet.fade([60, 0], [-100, 0], inks.maroon, 0.8),
    )
    sheet.shape(
      poly([60, -140], [130, -134], [130, -32], [60, -30]),
      inks.coral,
      sheet.fade([60, 0], [130, 0], inks.brick, 0.8, 0),
    )
    sheet.shape(
      poly([-125, -128], [-20, -235], [90, -220], [155, -128], [62, -132]),
      inks.plum,
      sheet.fade([155, 0], [0, 0], inks.coral, 0.8),
    )
    sheet.fill(box(-125, -34, 270, 14), inks.plum)
    sheet.fill(box(-40, -108, 30, 40), inks.straw)
  })
}

function drawHouse(sheet: Sheet): void {
  const stilts: Point[] = [
    [270, 905],
    [430, 915],
    [600, 918],
    [770, 920],
    [930, 905],
    [1050, 895],
  ]
  for (const [x, y] of stilts)
    sheet.shape(box(x - 11, y, 22, 140), inks.bark, sheet.fade([x + 12, 0], [x - 6, 0], inks.brick, 0.9))
  sheet.shape(
    poly([750, 588], [975, 612], [975, 884], [750, 908]),
    inks.coral,
    sheet.fade([975, 0], [800, 0], inks.honey, 0.9),
    sheet.fade([0, 590], [0, 700], inks.maroon, 0.8),
  )
  for (let x = 785; x < 970; x += 37) sheet.line(trace([x, 600], [x, 900]), inks.brick, { width: 3, opacity: 0.5 })
  sheet.shape(
    poly([838, 690], [915, 694], [915, 790], [838, 794]),
    inks.plum,
    sheet.fade([0, 690], [0, 790], inks.straw, 0.1, 0.5),
  )
  const front = poly([330, 620], [540, 380], [750, 588], [750, 908], [330, 900])
  sheet.shape(
    front,
    inks.plum,
    sheet.fade([330, 0], [750, 0], inks.midnight, 0.7, 0),
    sheet.fade([0, 900], [0, 600], inks.maroon, 0.7),
  )
  sheet.inside(front, () => {
    for (let x = 350; x < 750; x += 36)
      sheet.line(trace([x, 380], [x + sheet.chance.about(3), 905]), inks.midnight, { width: 3, opacity: 0.4 })
  })
  sheet.fill(poly([578, 690], [686, 688], [686, 906], [578, 904]), inks.honey)
  sheet.shade(disc(632, 800, 190), sheet.glow([632, 800], 190, inks.honey, 0.75))
  sheet.shape(
    poly([400, 700], [490, 698], [490, 786], [400, 786]),
    inks.straw,
    sheet.fade([0, 700], [0, 786], inks.honey, 0, 0.9),
  )
  sheet.line(trace([445, 700], [445, 786]) + trace([400, 742], [490, 742]), inks.plum, 6)
}

function drawRoof(sheet: Sheet): void {
  const slope = poly([540, 318], [812, 378], [1052, 640], [806, 640])
  sheet.shape(
    slope,
    inks.umber,
    sheet.fade([1052, 560], [700, 420], inks.honey, 0.85),
    sheet.fade([540, 318], [760, 460], inks.plum, 0.7),
  )
  sheet.inside(slope, () => {
    const straw = Array.from({ length: 130 }, () => {
      const [along, down] = [sheet.chance.next(), sheet.chance.next()]
      const [x, y] = [540 + along * 272 + down * 245, 318 + along * 60 + down * 290]
      return trace([x, y], [x + 36, y + 42])
    })
    sheet.line(straw.join(''), inks.bark, { width: 3, opacity: 0.45 })
  })
  sheet.fill(poly([300, 640], [540, 336], [790, 630], [740, 600], [540, 400], [340, 640]), inks.midnight)
  sheet.line(trace([272, 672], [540, 334], [812, 648]), inks.bark, { width: 38, cap: 'butt' })
  sheet.line(trace([262, 664], [540, 316], [818, 634]), inks.maroon, { width: 7, cap: 'butt' })
  sheet.shape(
    poly([222, 898], [790, 912], [1160, 878], [1160, 902], [790, 942], [222, 926]),
    inks.umber,
    sheet.fade([1160, 0], [700, 0], inks.honey, 0.85),
    sheet.fade([222, 0], [640, 0], inks.midnight, 0.6),
  )
}

function drawWalkway(sheet: Sheet): void {
  for (const [x, y] of [
    [1190, 912],
    [1310, 938],
    [1420, 966],
    [1545, 1000],
  ] as const)
    sheet.line(trace([x, y - 36], [x + 3, y + 80]), inks.bark, 15)
  for (let plank = 0; plank < 13; plank += 1) {
    if (plank === 5 || plank === 9 || plank === 10) continue
    const [x, y] = [1165 + plank * 31, 886 + plank * 8.6 + sheet.chance.about(3)]
    sheet.shape(
      poly([x, y - 8], [x + 22, y - 4], [x - 4, y + 22], [x - 28, y + 16]),
      inks.umber,
      sheet.fade([x, y - 10], [x - 10, y + 22], inks.honey, 0.9, 0.1),
    )
  }
}

/** Wooden houses on stilts at sunset; the sea stands almost at their floors. */
export function drawLossAndDamage(sheet: Sheet): void {
  drawSky(sheet)
  sheet.shape(
    box(0, horizon, 2000, 610),
    inks.rose,
    sheet.fade([0, horizon], [0, 860], inks.straw, 0.7),
    sheet.fade([0, 0], [1200, 0], inks.plum, 0.7),
  )
  drawGleams(sheet, { x: sun[0], spread: 170, from: horizon + 4, to: 900 }, 60, 50, inks.white, 0.85)
  drawFarHouse(sheet, 1130, 780, 0.52)
  drawFarHouse(sheet, 1790, 830, 0.95)
  drawWave(sheet, 800, 4, inks.rose, inks.mauve)
  drawWave(sheet, 868, 7, inks.mauve, inks.slate)
  drawPalm(sheet, [150, 950], 700, 120, inks.midnight, 20)
  drawHouse(sheet)
  drawRoof(sheet)
  drawPerson(
    sheet,
    { wears: 'dress', head: 'bun', cloth: inks.brick, legs: inks.umber, skin: inks.umber, hair: inks.soot },
    { x: 1088, floor: 896, height: 225, light: inks.straw, dark: inks.plum },
  )
  drawWalkway(sheet)
  drawWave(sheet, 975, 11, inks.mauve, inks.indigo)
  sheet.line(trace([1690, 1090], [1702, 940]) + trace([1830, 1120], [1836, 990]), inks.bark, 17)
  drawWave(sheet, 1080, 18, inks.slate, inks.navy)
  drawWave(sheet, 1200, 26, inks.indigo, inks.midnight)
}
