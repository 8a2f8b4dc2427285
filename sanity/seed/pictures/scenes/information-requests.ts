import { box, poly, trace, type Point } from '../paths.ts'
import { drawWriting } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const wide = 372
const top = 250
const high = 236
const cabinets = [-90, 300, 690, 1080, 1470, 1860]
const open = { cabinet: 2, drawer: 1 }

function drawWall(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.rose,
    sheet.fade([0, 0], [900, 0], inks.mauve, 0.75),
    sheet.fade([0, 260], [0, 0], inks.blush, 0, 0.6),
  )
  sheet.shape(
    box(0, 1180, 2000, 160),
    inks.plum,
    sheet.fade([0, 1180], [0, 1260], inks.midnight, 0.8, 0.1),
    sheet.fade([2000, 0], [900, 0], inks.mauve, 0.6),
  )
}

function drawBoxFile(sheet: Sheet, x: number, width: number, height: number, ink: string): void {
  sheet.shape(
    box(x, top - height, width, height),
    ink,
    sheet.fade([x, 0], [x + width, 0], inks.plum, 0.75, 0),
    sheet.fade([x + width, top - height], [x, top], inks.white, 0.3, 0),
  )
  sheet.fill(box(x + width * 0.25, top - height * 0.66, width * 0.5, height * 0.24), inks.paper, 0.9)
  sheet.line(trace([x + width * 0.32, top - height * 0.54], [x + width * 0.62, top - height * 0.54]), inks.slate, {
    width: 4,
    cap: 'butt',
  })
}

function drawDrawer(sheet: Sheet, x: number, y: number): void {
  sheet.shape(
    box(x + 18, y + 12, wide - 36, high - 22, 6),
    inks.steel,
    sheet.fade([x, y], [x + wide, y + high], inks.slate, 0.75, 0.2),
    sheet.fade([0, y + 12], [0, y + 46], inks.mist, 0.8),
  )
  sheet.line(trace([x + 22, y + high - 9], [x + wide - 20, y + high - 9]), inks.navy, { width: 7, opacity: 0.6 })
  sheet.fill(box(x + 118, y + 56, wide - 236, 52), inks.slate)
  sheet.shape(
    box(x + 125, y + 62, wide - 250, 40),
    inks.paper,
    sheet.fade([x + 125, 0], [x + wide - 125, 0], inks.umber, 0.5, 0.1),
  )
  const long = sheet.chance.between(30, 88)
  sheet.line(
    trace([x + 140, y + 77], [x + 140 + long, y + 77]) + trace([x + 140, y + 90], [x + 140 + long * 0.7, y + 90]),
    inks.slate,
    { width: 5, cap: 'butt' },
  )
  sheet.fill(box(x + 136, y + 152, wide - 272, 20, 10), inks.navy, 0.5)
  sheet.shape(
    box(x + 132, y + 142, wide - 264, 18, 9),
    inks.mist,
    sheet.fade([0, y + 142], [0, y + 160], inks.slate, 0, 0.9),
  )
}

function drawCabinets(sheet: Sheet): void {
  for (const [index, x] of cabinets.entries()) {
    const foot = top + high * 4 + 22
    sheet.shape(
      box(x, top - 16, wide, foot - top + 16, 4),
      inks.slate,
      sheet.fade([x, 0], [x + wide, 0], inks.navy, 0.55, 0.1),
    )
    sheet.shape(
      poly([x, top - 16], [x + wide, top - 16], [x + wide - 10, top - 38], [x + 12, top - 38]),
      inks.mist,
      sheet.fade([x, 0], [x + wide, 0], inks.slate, 0.6, 0),
    )
    for (let drawer = 0; drawer < 4; drawer += 1)
      if (index !== open.cabinet || drawer !== open.drawer) drawDrawer(sheet, x, top + drawer * high)
    sheet.fill(box(x + wide, top - 16, 18, foot - top + 16), inks.midnight, 0.75)
    sheet.fill(box(x + 14, foot, wide - 28, 26), inks.midnight)
  }
}

/** The slanting light of a high window, across everything that stands against the wall. */
function drawSlant(sheet: Sheet): void {
  sheet.shade(poly([0, -20], [930, -20], [-60, 1340]), sheet.fade([0, 0], [0, 1300], inks.midnight, 0.5, 0.62))
  sheet.shade(
    poly([930, -20], [1270, -20], [420, 1340], [-60, 1340]),
    sheet.fade([1100, 0], [300, 1333], inks.blush, 0.62, 0.22),
  )
  sheet.shade(
    poly([1320, -20], [1660, -20], [900, 1340], [480, 1340]),
    sheet.fade([1500, 0], [700, 1333], inks.blush, 0.62, 0.22),
  )
  sheet.shade(
    poly([1660, -20], [2080, -20], [2080, 1340], [900, 1340]),
    sheet.fade([1800, 0], [1300, 1333], inks.midnight, 0.42, 0.66),
  )
}

function drawFolders(sheet: Sheet, x: number, y: number): void {
  const colours = [
    inks.sand,
    inks.straw,
    inks.bone,
    inks.apricot,
    inks.sand,
    inks.paper,
    inks.vermilion,
    inks.bone,
    inks.straw,
    inks.sand,
  ] as const
  colours.forEach((ink, index) => {
    const share = index / (colours.length - 1)
    const [left, right] = [x + 44 - share * 30, x + wide - 44 + share * 30]
    const rise = y + 16 + share * 96 - (index === 6 ? 118 : 62)
    const tab = left + 24 + ((index * 83) % 190)
    sheet.shape(
      poly(
        [left, rise + 24],
        [tab, rise + 24],
        [tab + 12, rise],
        [tab + 92, rise],
        [tab + 104, rise + 24],
        [right, rise + 24],
        [right + 4, y + 240],
        [left - 4, y + 240],
      ),
      ink,
      sheet.fade([0, rise + 90], [0, rise], inks.umber, 0.75, 0),
      sheet.fade([left, 0], [right, 0], inks.plum, 0.35, 0),
    )
    if (index === 6)
      drawWriting(
        sheet,
        [
          [left, rise + 20],
          [right, rise + 20],
          [right, rise + 110],
          [left, rise + 110],
        ],
        { rows: 2, ink: inks.paper, width: 6, top: 0.3, bottom: 0.6, right: 0.6 },
      )
  })
}

function drawOpenDrawer(sheet: Sheet): void {
  const x = cabinets[open.cabinet] ?? 0
  const y = top + open.drawer * high
  const front: Point[] = [
    [x - 40, y + 168],
    [x + wide + 40, y + 168],
    [x + wide + 34, y + 456],
    [x - 34, y + 456],
  ]
  sheet.fill(
    poly([x + 10, y + 300], [x + wide - 10, y + 300], [x + wide - 130, y + 740], [x - 250, y + 740], [x - 60, y + 470]),
    inks.midnight,
    0.55,
  )
  sheet.fill(box(x + 18, y + 12, wide - 36, high - 22), inks.midnight)
  sheet.shade(box(x + 18, y + 12, wide - 36, high - 22), sheet.fade([0, y + 240], [0, y + 10], inks.honey, 0.75))
  sheet.shape(
    poly([x + 22, y + 60], [x + 40, y + 60], [x - 12, y + 190], [x - 38, y + 190]),
    inks.mist,
    sheet.fade([0, y + 60], [0, y + 190], inks.slate, 0.8, 0),
  )
  sheet.shape(
    poly([x + wide - 40, y + 60], [x + wide - 22, y + 60], [x + wide + 38, y + 190], [x + wide + 12, y + 190]),
    inks.slate,
    sheet.fade([0, y + 60], [0, y + 190], inks.navy, 0.7, 0),
  )
  drawFolders(sheet, x, y)
  sheet.shape(
    poly(...front),
    inks.steel,
    sheet.fade([x - 40, y + 170], [x + wide, y + 460], inks.slate, 0.7, 0),
    sheet.fade([0, y + 168], [0, y + 220], inks.white, 0.8),
  )
  sheet.line(trace([x - 40, y + 168], [x + wide + 40, y + 168]), inks.white, { width: 6 })
  sheet.fill(box(x + 100, y + 232, wide - 200, 66), inks.slate)
  sheet.shape(
    box(x + 108, y + 239, wide - 216, 52),
    inks.paper,
    sheet.fade([x + 108, 0], [x + wide - 108, 0], inks.umber, 0.4, 0),
  )
  sheet.line(
    trace([x + 128, y + 257], [x + 236, y + 257]) + trace([x + 128, y + 274], [x + 196, y + 274]),
    inks.brick,
    { width: 7, cap: 'butt' },
  )
  sheet.fill(box(x + 112, y + 366, wide - 224, 22, 11), inks.navy, 0.6)
  sheet.shape(
    box(x + 108, y + 352, wide - 216, 22, 11),
    inks.white,
    sheet.fade([0, y + 352], [0, y + 374], inks.slate, 0, 0.9),
  )
}

/** A row of grey filing cabinets; one drawer is open, and in it one red folder stands out. */
export function drawInformationRequests(sheet: Sheet): void {
  drawWall(sheet)
  drawBoxFile(sheet, 60, 120, 150, inks.mauve)
  drawBoxFile(sheet, 186, 100, 130, inks.slate)
  drawBoxFile(sheet, 1130, 280, 96, inks.sand)
  drawBoxFile(sheet, 1560, 110, 160, inks.brick)
  drawBoxFile(sheet, 1676, 104, 144, inks.slate)
  drawCabinets(sheet)
  drawSlant(sheet)
  drawOpenDrawer(sheet)
}
