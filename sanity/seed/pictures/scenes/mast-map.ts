import { blob, disc, flow, poly, trace, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

interface Mast {
  at: Point
  isLit: boolean
  size: number
}

const lit = (x: number, y: number, size = 1): Mast => ({ at: [x, y], isLit: true, size })
const dark = (x: number, y: number, size = 1): Mast => ({ at: [x, y], isLit: false, size })
const masts: readonly Mast[] = [
  lit(250, 300),
  lit(470, 190, 0.8),
  lit(420, 480, 1.15),
  lit(200, 640),
  lit(440, 790, 0.9),
  lit(700, 330),
  dark(930, 220, 0.9),
  dark(1140, 400, 1.2),
  dark(860, 560, 1.05),
  dark(1010, 760),
  dark(1270, 640, 0.9),
  lit(690, 850, 1.1),
  lit(1330, 200, 0.9),
  lit(1420, 850, 1.05),
  lit(1130, 950, 0.8),
]
const links: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 5],
  [2, 5],
  [2, 3],
  [3, 4],
  [2, 4],
  [4, 11],
  [5, 6],
  [5, 8],
  [6, 7],
  [6, 12],
  [7, 8],
  [7, 10],
  [8, 9],
  [9, 10],
  [8, 11],
  [9, 14],
  [10, 13],
  [12, 7],
  [11, 14],
  [14, 13],
  [4, 8],
]

const coast: readonly Point[] = [
  [-60, 120],
  [180, 70],
  [420, 40],
  [660, 110],
  [900, 70],
  [1150, 90],
  [1400, 50],
  [1540, 190],
  [1480, 420],
  [1560, 640],
  [1640, 900],
  [1480, 1010],
  [1180, 1060],
  [860, 1000],
  [640, 1030],
  [380, 960],
  [160, 880],
  [-60, 930],
]

/** The outline drawn in towards the middle of the land. */
const drawnIn = (share: number, [mx, my]: Point): Point[] =>
  coast.map(([x, y]): Point => [mx + (x - mx) * share, my + (y - my) * share])

function drawLand(sheet: Sheet): void {
  sheet.shape(sheet.all, inks.teal, sheet.fade([0, 0], [900, 600], inks.deep, 0.8))
  for (const share of [1.14, 1.09, 1.045])
    sheet.line(blob(...drawnIn(share, [750, 540])), inks.sea, { width: 4, opacity: 0.7 })
  const land = blob(...coast)
  sheet.shape(
    land,
    inks.indigo,
    sheet.fade([1600, 1067], [500, 300], inks.midnight, 0.75),
    sheet.fade([0, 100], [500, 500], inks.mauve, 0.5),
  )
  sheet.line(land, inks.sky, { width: 5, opacity: 0.8 })
  sheet.inside(land, () => {
    for (const [middle, count] of [
      [[330, 420], 4],
      [[1060, 520], 5],
      [[1380, 860], 3],
    ] as const)
      for (let ring = 1; ring <= count; ring += 1)
        sheet.line(blob(...drawnIn(ring * 0.085, middle)), inks.lilac, { width: 2.5, opacity: 0.28 })
    sheet.line(flow([600, -20], [640, 200], [580, 400], [640, 620], [560, 800], [600, 1080]), inks.sea, {
      width: 15,
      opacity: 0.85,
    })
    sheet.line(flow([1600, 330], [1360, 330], [1200, 260], [1020, 330], [800, 430], [592, 440]), inks.sea, {
      width: 10,
      opacity: 0.85,
    })
    sheet.shade(
      blob([820, 120], [1180, 170], [1420, 480], [1350, 740], [1080, 880], [800, 760], [730, 480]),
      sheet.glow([1060, 500], 460, inks.midnight, 1),
    )
  })
}

function drawLinks(sheet: Sheet): void {
  for (const [from, to] of links) {
    const [a, b] = [masts[from], masts[to]]
    if (a === undefined || b === undefined) continue
    if (a.isLit && b.isLit) {
      sheet.line(trace(a.at, b.at), inks.honey, { width: 16, opacity: 0.22 })
      sheet.line(trace(a.at, b.at), inks.straw, 4.5)
    } else sheet.line(trace(a.at, b.at), inks.steel, { width: 4, dash: '4 18', opacity: 0.75 })
  }
}

function drawMast(sheet: Sheet, { at: [x, y], isLit, size }: Mast): void {
  if (isLit) {
    for (const radius of [150, 106, 64])
      sheet.line(disc(x, y, radius * size, radius * size * 0.62), inks.honey, {
        width: 3.5,
        opacity: 0.26 + (150 - radius) / 260,
      })
    sheet.shade(disc(x, y, 170 * size), sheet.glow([x, y], 170 * size, inks.honey, 0.75))
  }
  const ink = isLit ? inks.white : inks.midnight
  sheet.fill(disc(x, y, 34 * size, 17 * size), isLit ? inks.coral : inks.slate)
  sheet.placed({ x, y, scale: size }, () => {
    sheet.fill(poly([-22, 4], [-17, 4], [0, -112], [17, 4], [22, 4], [3, -128], [-3, -128]), ink)
    sheet.line(
      trace([-17, -14], [12, -46], [-8, -72]) + trace([17, -14], [-12, -46], [8, -72]) + trace([-13, -42], [13, -42]),
      ink,
      4,
    )
    sheet.line(trace([0, -110], [0, -150]), ink, 5)
    sheet.line(
      flow([-20, -164], [-28, -146], [-20, -128]) + flow([20, -164], [28, -146], [20, -128]),
      isLit ? inks.straw : inks.slate,
      5,
    )
    sheet.fill(disc(0, -152, 10), isLit ? inks.vermilion : inks.slate)
    if (isLit) sheet.shade(disc(0, -152, 40), sheet.glow([0, -152], 40, inks.coral, 0.9))
  })
}

/** A map of a mobile network: masts and the lines between them; in the middle of the country they are dark. */
export function drawMastMap(sheet: Sheet): void {
  drawLand(sheet)
  drawLinks(sheet)
  for (const mast of masts.toSorted((one, other) => one.at[1] - other.at[1])) drawMast(sheet, mast)
}
