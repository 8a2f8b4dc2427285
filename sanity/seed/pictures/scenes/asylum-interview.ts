import { box, cut, disc, poly, trace, type Point } from '../paths.ts'
import { castAll, clockwise, type Lamp } from '../drawn/light.ts'
import { chairFromTheSide } from '../drawn/furniture.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const lamp: Lamp = { sun: [1290, -330], horizon: 560 }
const back = { left: 470, right: 1560, top: 170, floor: 905 }
const pane = { x: 1010, y: 270, width: 360, height: 400 }

function drawRoom(sheet: Sheet): void {
  const { left, right, top, floor } = back
  sheet.fill(sheet.all, inks.navy)
  sheet.shape(
    poly([0, -140], [left, top], [left, floor], [0, 1235]),
    inks.indigo,
    sheet.fade([0, 0], [left, 0], inks.midnight, 0.75),
    sheet.fade([left, 500], [80, 700], inks.mauve, 0.45),
  )
  sheet.shape(
    poly([2000, -100], [right, top], [right, floor], [2000, 1180]),
    inks.navy,
    sheet.fade([2000, 0], [right, 0], inks.midnight, 0.8, 0.1),
  )
  sheet.shape(
    poly([0, -140], [left, top], [right, top], [2000, -100]),
    inks.navy,
    sheet.fade([0, 0], [0, top], inks.midnight, 0.9, 0.3),
  )
  sheet.shape(
    box(left, top, right - left, floor - top),
    inks.slate,
    sheet.fade([left, 0], [900, 0], inks.navy, 0.7),
    sheet.fade([0, floor], [0, 500], inks.navy, 0.7),
    sheet.glow([1190, 470], 560, inks.rose, 0.75),
  )
  sheet.line(trace([left, floor - 26], [right, floor - 26]), inks.navy, { width: 5, opacity: 0.6 })
}

function drawWindow(sheet: Sheet): void {
  const { x, y, width, height } = pane
  const view = box(x, y, width, height)
  sheet.fill(
    poly([x - 22, y - 20], [x + width + 22, y - 20], [x + width + 22, y + height + 16], [x - 22, y + height + 16]),
    inks.plum,
  )
  sheet.inside(view, () => {
    sheet.fill(
      view,
      sheet.linear([0, y], [0, y + height], [0, inks.steel], [0.4, inks.blush], [0.7, inks.straw], [1, inks.honey]),
    )
    sheet.fill(disc(1290, 575, 46), inks.white)
    sheet.shade(view, sheet.glow([1290, 575], 260, inks.white, 0.8))
    let edge = x - 10
    while (edge < x + width) {
      const wide = sheet.chance.between(34, 74)
      const high = sheet.chance.between(52, 108)
      sheet.shape(
        box(edge, y + height - high, wide + 1, high),
        inks.mauve,
        sheet.fade([0, y + height - high], [0, y + height], inks.coral, 0, 0.5),
      )
      if (sheet.chance.happens(0.5)) sheet.fill(box(edge + wide * 0.4, y + height - high - 22, 6, 24), inks.mauve)
      edge += wide
    }
  })
  sheet.fill(box(x + width / 2 - 7, y, 14, height), inks.plum)
  sheet.fill(box(x, y + 150, width, 10), inks.plum)
  sheet.shape(
    poly(
      [x - 44, y + height + 12],
      [x + width + 44, y + height + 12],
      [x + width + 56, y + height + 34],
      [x - 56, y + height + 34],
    ),
    inks.apricot,
    sheet.fade([x, 0], [x + width, 0], inks.brick, 0.6),
  )
}

function drawFloor(sheet: Sheet): void {
  const { left, right, floor } = back
  const boards = poly([left, floor], [right, floor], [2000, 1180], [2000, 1333], [0, 1333], [0, 1235])
  sheet.shape(
    boards,
    inks.plum,
    sheet.fade([0, 1333], [0, floor], inks.midnight, 0.75, 0.2),
    sheet.fade([0, 0], [900, 0], inks.midnight, 0.6),
  )
  const half = pane.width / 2 - 7
  const panes: [number, number, number, number][] = [
    [pane.x, pane.y + 160, half, pane.height - 160],
    [pane.x + half + 14, pane.y + 160, half, pane.height - 160],
    [pane.x, pane.y, half, 150],
    [pane.x + half + 14, pane.y, half, 150],
  ]
  sheet.inside(boards, () => {
    for (const [x, y, width, height] of panes) {
      const corners: Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]
      sheet.fill(poly(...castAll(lamp, corners, floor)), inks.coral)
      sheet.shade(
        poly(...castAll(lamp, corners, floor)),
        sheet.linear([0, 1000], [0, 1333], [0, inks.straw, 0.95], [1, inks.coral, 0.1]),
      )
    }
    for (let x = -2400; x < 4400; x += 130)
      sheet.line(trace([1000 + (x - 1000) * 0.28, floor - 30], [x, 1600]), inks.midnight, { width: 2.5, opacity: 0.35 })
  })
}

function drawTableAndChairs(sheet: Sheet): void {
  const floor = 1080
  const chairs = [chairFromTheSide(560, floor, 400), chairFromTheSide(1480, floor - 10, 400, true)]
  const legs: Point[][] = [
    [
      [770, 812],
      [792, 812],
      [788, 1110],
      [772, 1110],
    ],
    [
      [1258, 812],
      [1280, 812],
      [1278, 1110],
      [1262, 1110],
    ],
  ]
  const top: Point[] = [
    [740, 770],
    [1310, 770],
    [1310, 840],
    [740, 840],
  ]
  const shadows = [
    ...chairs.flat().map((part) => castAll(lamp, part, floor)),
    ...[...legs, top].map((part) => castAll(lamp, part, 1110)),
  ]
  sheet.fill(shadows.map((shadow) => poly(...clockwise(shadow))).join(''), inks.midnight, 0.62)
  for (const part of chairs.flat())
    sheet.shape(cut(sheet.chance, 1, ...part), inks.bark, sheet.fade([0, 660], [0, 1000], inks.brick, 0.8, 0))
  for (const leg of legs) sheet.shape(poly(...leg), inks.bark, sheet.fade([0, 812], [0, 1100], inks.midnight, 0.2, 0.6))
  sheet.shape(
    poly([812, 762], [1236, 762], [1322, 812], [732, 812]),
    inks.apricot,
    sheet.fade([732, 0], [1100, 0], inks.brick, 0.8),
    sheet.glow([1130, 780], 230, inks.white, 0.9, 0.3),
  )
  sheet.shape(
    poly([732, 812], [1322, 812], [1318, 846], [736, 846]),
    inks.umber,
    sheet.fade([732, 0], [1318, 0], inks.bark, 1, 0.4),
  )
  sheet.fill(poly([880, 776], [985, 776], [972, 800], [846, 800]), inks.white)
  sheet.line(trace([1010, 798], [1062, 781]), inks.navy, 5)
  sheet.shape(
    poly([1150, 728], [1190, 728], [1185, 790], [1155, 790]),
    inks.ice,
    sheet.fade([1150, 0], [1190, 0], inks.slate, 0.7),
  )
  sheet.shape(
    poly([1153, 752], [1187, 752], [1184, 789], [1156, 789]),
    inks.mist,
    sheet.fade([0, 752], [0, 790], inks.honey, 0, 0.6),
  )
}

/** An empty interview room: a table, two chairs that face each other, dawn in the only window. */
export function drawAsylumInterview(sheet: Sheet): void {
  sheet.placed({ x: -150, y: -165, scale: 1.14 }, () => {
    drawRoom(sheet)
    drawWindow(sheet)
    drawFloor(sheet)
    drawTableAndChairs(sheet)
    const shaft = poly([1010, 270], [1370, 270], [1500, 1333], [300, 1333])
    sheet.shade(shaft, sheet.linear([1200, 300], [900, 1200], [0, inks.straw, 0.28], [1, inks.straw, 0]))
  })
}
