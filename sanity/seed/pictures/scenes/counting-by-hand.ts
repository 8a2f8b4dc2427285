import { box, cut, disc, poly, trace, type Point } from '../paths.ts'
import { drawHand } from '../drawn/hands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const crate = { x: 760, y: 380, width: 520, height: 470 }

function drawTable(sheet: Sheet): void {
  sheet.shape(sheet.all, inks.brick)
  for (let plank = -1; plank < 8; plank += 1) {
    const y = plank * 190 - 20
    sheet.shape(
      box(-10, y, 2020, 186),
      plank % 2 === 0 ? inks.brick : inks.coral,
      sheet.fade([0, y + 186], [0, y], inks.maroon, 0.45, 0.15),
    )
    for (let vein = 0; vein < 9; vein += 1) {
      const [x, high] = [sheet.chance.between(-100, 1900), y + sheet.chance.between(20, 170)]
      sheet.line(
        `M${x.toFixed(0)} ${high.toFixed(0)}q120 ${sheet.chance.about(14).toFixed(0)} ${sheet.chance.between(180, 420).toFixed(0)} 0`,
        inks.maroon,
        { width: 3, opacity: 0.3 },
      )
    }
  }
  sheet.shade(
    sheet.all,
    sheet.radial(
      [1020, 610],
      1250,
      [
        [0, inks.straw, 0.8],
        [0.4, inks.honey, 0.3],
        [0.62, inks.maroon, 0.15],
        [1, inks.soot, 0.92],
      ],
      0.8,
    ),
  )
}

/** A folded voting paper, lying at any angle, with its shadow. */
function drawVote(sheet: Sheet, x: number, y: number, turn: number, ink: string, size = 1): void {
  sheet.placed({ x, y, turn, scale: size }, () => {
    sheet.fill(poly([-58, -28], [70, -28], [74, 48], [-50, 48]), inks.bark, 0.4)
    sheet.shape(poly([-62, -38], [62, -38], [60, 2], [-60, 2]), ink, sheet.fade([0, 2], [0, -38], inks.umber, 0.5))
    sheet.shape(poly([-60, 0], [60, 0], [64, 36], [-64, 36]), ink, sheet.fade([0, 36], [0, -6], inks.umber, 0.2, 0))
    sheet.line(trace([-60, 1], [60, 1]), inks.umber, { width: 2.5, opacity: 0.6 })
  })
}

function drawPile(sheet: Sheet, [x, y]: Point, count: number, ink: string, spread: number): void {
  sheet.fill(disc(x + 24, y + 26, 84 + spread, 56 + spread * 0.6), inks.bark, 0.4)
  for (let index = 0; index < count; index += 1) {
    const settle = 1 - index / count
    drawVote(
      sheet,
      x + sheet.chance.about(spread * settle + 14),
      y - index * 1.5 + sheet.chance.about(spread * 0.7 * settle + 8),
      sheet.chance.about(settle * 80 + 14),
      ink,
      1,
    )
  }
}

function drawBallotBox(sheet: Sheet): void {
  const { x, y, width, height } = crate
  const [right, bottom] = [x + width, y + height]
  sheet.fill(
    poly(
      [x, y + 40],
      [right, y],
      [right + 190, y + 150],
      [right + 190, bottom + 170],
      [x + 170, bottom + 170],
      [x, bottom],
    ),
    inks.bark,
    0.5,
  )
  sheet.shape(box(x, y, width, height, 14), inks.sea, sheet.fade([x, y], [right, bottom], inks.ice, 0.6, 0))
  const inner: Point[] = [
    [x + 34, y + 34],
    [right - 34, y + 34],
    [right - 34, bottom - 34],
    [x + 34, bottom - 34],
  ]
  const depth: Point[] = [
    [x + 110, y + 108],
    [right - 110, y + 108],
    [right - 110, bottom - 108],
    [x + 110, bottom - 108],
  ]
  const walls: [number, number, string][] = [
    [0, 1, inks.deep],
    [1, 2, inks.sea],
    [2, 3, inks.sky],
    [3, 0, inks.teal],
  ]
  for (const [from, to, ink] of walls) {
    const [a, b, c, d] = [inner[from], inner[to], depth[to], depth[from]]
    if (a && b && c && d) sheet.shape(poly(a, b, c, d), ink, sheet.glow([1020, 610], 330, inks.midnight, 0.8))
  }
  sheet.shape(poly(...depth), inks.midnight, sheet.glow([980, 590], 200, inks.deep, 0.9))
  sheet.inside(poly(...inner), () => {
    for (let index = 0; index < 24; index += 1)
      drawVote(
        sheet,
        1020 + sheet.chance.about(150),
        640 + sheet.chance.about(110),
        sheet.chance.about(180),
        index % 3 === 0 ? inks.bone : inks.paper,
        0.85,
      )
    sheet.shade(
      poly(...inner),
      sheet.radial([1060, 660], 330, [
        [0, inks.midnight, 0],
        [0.55, inks.midnight, 0.3],
        [1, inks.midnight, 0.9],
      ]),
    )
  })
  for (const [cx, cy] of [
    [x + 17, y + 17],
    [right - 17, y + 17],
    [x + 17, bottom - 17],
    [right - 17, bottom - 17],
  ] as const)
    sheet.fill(disc(cx, cy, 7), inks.deep)
}

function drawLid(sheet: Sheet): void {
  sheet.placed({ x: 1560, y: 250, turn: 18 }, () => {
    sheet.fill(box(-225, -140, 490, 330, 14), inks.bark, 0.45)
    sheet.shape(
      box(-250, -170, 490, 330, 14),
      inks.sea,
      sheet.fade([-250, -170], [200, 160], inks.ice, 0.75, 0),
      sheet.fade([240, 160], [0, 0], inks.deep, 0.7),
    )
    sheet.fill(box(-120, -22, 230, 26, 10), inks.midnight)
    sheet.line(trace([-118, 4], [108, 4]), inks.ice, { width: 3, opacity: 0.7 })
  })
}

/** An open ballot box from above, and the hands that sort what was in it. */
export function drawCountingByHand(sheet: Sheet): void {
  drawTable(sheet)
  drawLid(sheet)
  drawBallotBox(sheet)
  drawPile(sheet, [430, 330], 26, inks.paper, 60)
  drawPile(sheet, [330, 1060], 18, inks.blush, 44)
  drawPile(sheet, [1690, 800], 22, inks.paper, 50)
  drawPile(sheet, [1300, 1120], 12, inks.straw, 36)
  drawVote(sheet, 640, 1010, -22, inks.paper)
  drawVote(sheet, 1560, 1090, 30, inks.blush)
  drawVote(sheet, 660, 230, 12, inks.straw)
  const tones = { dark: inks.bark, light: inks.straw }
  drawVote(sheet, 655, 705, 40, inks.paper, 1.1)
  drawHand(
    sheet,
    { ...tones, skin: inks.umber, sleeve: inks.slate },
    { x: 640, y: 715, turn: -24, scale: 1.5, reach: 760 },
  )
  drawVote(sheet, 1388, 560, -10, inks.paper, 1.1)
  drawHand(
    sheet,
    { ...tones, skin: inks.apricot, sleeve: inks.leaf },
    { x: 1400, y: 560, turn: 170, scale: 1.5, reach: 760 },
  )
  drawVote(sheet, 1005, 1010, 65, inks.straw, 1.1)
  drawHand(
    sheet,
    { ...tones, skin: inks.clay, sleeve: inks.plum },
    { x: 1000, y: 1030, turn: -106, scale: 1.5, mirrored: false, reach: 600 },
  )
  sheet.fill(cut(sheet.chance, 1, [1765, 1075], [1790, 1062], [1940, 1240], [1918, 1256]), inks.bark, 0.4)
  sheet.line(trace([1755, 1060], [1900, 1232]), inks.vermilion, 18)
  sheet.line(trace([1740, 1042], [1755, 1060]), inks.bone, 10)
}
