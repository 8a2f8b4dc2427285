import { box, disc, flow, ground, poly, rolling, trace, type Point } from '../paths.ts'
import { drawPoplar, drawTree } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** Where all the lines of the corridor meet. */
const eye: Point = [700, 930]
/** Half the width of the corridor and how far its floor and ceiling lie from the eye, at the wall at its end. */
const end = { half: 270, below: 380, above: 430 }
const opening = { left: 570, right: 830, top: 690, floor: eye[1] + end.below }

/** A place on a side wall: how near it is (1 at the end wall, larger towards us) and how far below the eye. */
const onWall = (side: 1 | -1, near: number, down: number): Point => [
  eye[0] + side * end.half * near,
  eye[1] + down * near,
]

function drawWalls(sheet: Sheet): void {
  sheet.fill(sheet.all, inks.midnight)
  for (const side of [-1, 1] as const) {
    const wall = poly(
      onWall(side, 1, -end.above),
      onWall(side, 1, end.below),
      onWall(side, 2.8, end.below),
      onWall(side, 2.8, -end.above),
    )
    sheet.shape(
      wall,
      side === -1 ? inks.indigo : inks.navy,
      sheet.fade([eye[0] + side * 700, 0], [eye[0] + side * 300, 0], inks.midnight, 0.95, 0.15),
    )
    sheet.shade(wall, sheet.glow([700, 1150], 620, inks.apricot, 0.6))
    sheet.line(trace(onWall(side, 1, 330), onWall(side, 2.8, 330)), inks.midnight, { width: 7, opacity: 0.6 })
  }
  const ceiling = poly(
    onWall(-1, 1, -end.above),
    onWall(1, 1, -end.above),
    onWall(1, 2.8, -end.above),
    onWall(-1, 2.8, -end.above),
  )
  sheet.shape(ceiling, inks.navy, sheet.fade([0, 0], [0, 500], inks.midnight, 0.95, 0.35))
  const wall = box(eye[0] - end.half, eye[1] - end.above, end.half * 2, end.above + end.below)
  sheet.shape(
    wall,
    inks.slate,
    sheet.fade([0, 480], [0, 900], inks.navy, 0.85),
    sheet.fade([0, 1310], [0, 1000], inks.navy, 0.4),
    sheet.glow([700, 1000], 420, inks.honey, 0.5),
  )
}

function drawClosedDoors(sheet: Sheet): void {
  for (const side of [-1, 1] as const)
    for (const [far, near] of [
      [1.2, 1.46],
      [1.78, 2.2],
    ] as const) {
      const frame = poly(
        onWall(side, far, -270),
        onWall(side, near, -270),
        onWall(side, near, end.below),
        onWall(side, far, end.below),
      )
      const leaf = poly(
        onWall(side, far + 0.03, -250),
        onWall(side, near - 0.03, -250),
        onWall(side, near - 0.03, end.below),
        onWall(side, far + 0.03, end.below),
      )
      sheet.fill(frame, inks.midnight, 0.8)
      sheet.shape(
        leaf,
        inks.plum,
        sheet.fade([eye[0] + side * 700, 0], [eye[0] + side * 300, 0], inks.midnight, 0.9, 0.4),
        sheet.glow([700, 1150], 560, inks.coral, 0.4),
      )
      const knob = onWall(side, far + 0.07, 90)
      sheet.fill(disc(...knob, 7 * far), inks.ochre, 0.8)
    }
}

/** What lies outside: morning, hills, a path to the door. */
function drawOutside(sheet: Sheet): void {
  const { left, right, top, floor } = opening
  const view = box(left, top, right - left, floor - top)
  sheet.fill(box(left - 26, top - 26, right - left + 52, floor - top + 26), inks.bark)
  sheet.inside(view, () => {
    sheet.fill(view, sheet.linear([0, top], [0, 1130], [0, inks.sky], [0.5, inks.paper], [1, inks.straw]))
    sheet.fill(disc(724, 930, 62), inks.white)
    sheet.shade(view, sheet.glow([724, 930], 330, inks.white, 0.95))
    sheet.shape(
      ground(rolling(sheet.chance, { from: 540, to: 860, level: 1068, rise: 26, waves: 0.8 }), floor),
      inks.sage,
      sheet.fade([0, 1060], [0, 1150], inks.straw, 0.7),
    )
    sheet.shape(
      ground(rolling(sheet.chance, { from: 540, to: 860, level: 1136, rise: 16, waves: 0.7 }), floor),
      inks.lime,
      sheet.fade([0, floor], [0, 1140], inks.leaf, 0.75),
    )
    sheet.shape(
      `M${left + 40} ${floor}C660 1250 760 1220 716 1170C700 1150 730 1140 736 1130L742 1132C740 1150 730 1156 752 1174C800 1214 780 1260 ${right - 30} ${floor}Z`,
      inks.paper,
      sheet.fade([0, floor], [0, 1130], inks.honey, 0.5),
    )
    drawTree(sheet, [610, 1180], 150, { crown: inks.leaf, dark: inks.pine, light: inks.straw, trunk: inks.umber })
    for (const [x, high] of [
      [800, 170],
      [824, 140],
    ] as const)
      drawPoplar(sheet, [x, 1170], high, inks.leaf, inks.pine, inks.lime)
  })
}

function drawFloor(sheet: Sheet): void {
  const boards = poly(
    onWall(-1, 1, end.below),
    onWall(1, 1, end.below),
    onWall(1, 2.8, end.below),
    onWall(-1, 2.8, end.below),
  )
  sheet.shape(boards, inks.plum, sheet.fade([0, 1900], [0, 1300], inks.midnight, 0.85, 0.3))
  sheet.inside(boards, () => {
    const { left, right, floor } = opening
    const patch = poly([left, floor], [right, floor], [1010, 1960], [250, 1960])
    sheet.fill(patch, inks.coral)
    sheet.shade(
      patch,
      sheet.linear([0, floor], [0, 1900], [0, inks.white, 1], [0.35, inks.straw, 0.95], [1, inks.honey, 0.15]),
    )
    const lines: string[] = []
    for (let at = -1.2; at <= 1.21; at += 0.2)
      lines.push(trace([eye[0] + end.half * at, floor], [eye[0] + end.half * at * 2.8, eye[1] + end.below * 2.8]))
    for (let near = 1; near < 2.8; near *= 1.12)
      lines.push(trace(onWall(-1, near, end.below), onWall(1, near, end.below)))
    sheet.line(lines.join(''), inks.maroon, { width: 3.5, opacity: 0.4 })
  })
}

/** The leaf, open towards us, lit along its face. */
function drawLeaf(sheet: Sheet): void {
  const { left, top, floor } = opening
  const [farTop, farFoot, nearFoot, nearTop]: [Point, Point, Point, Point] = [
    [left, top],
    [left, floor],
    [left - 118, floor + 150],
    [left - 118, top - 84],
  ]
  sheet.fill(poly(farFoot, nearFoot, [left - 330, floor + 260], [left - 150, floor + 60]), inks.midnight, 0.6)
  sheet.shape(
    poly(farTop, farFoot, nearFoot, nearTop),
    inks.vermilion,
    sheet.fade([left - 118, 0], [left, 0], inks.maroon, 0.9, 0.1),
    sheet.fade([left, 0], [left - 70, 0], inks.straw, 0.7),
  )
  const panel = (from: number, to: number): string => {
    const at = (across: number, down: number): Point => [
      left - 118 * across,
      top - 84 * across + (floor - top + 234 * across) * down,
    ]
    return poly(at(0.2, from), at(0.82, from), at(0.82, to), at(0.2, to))
  }
  for (const [from, to] of [
    [0.06, 0.32],
    [0.38, 0.62],
    [0.68, 0.93],
  ] as const)
    sheet.line(panel(from, to), inks.maroon, { width: 6, opacity: 0.75 })
  sheet.fill(
    poly(nearTop, nearFoot, [nearFoot[0] - 13, nearFoot[1] - 2], [nearTop[0] - 13, nearTop[1] - 2]),
    inks.maroon,
  )
  sheet.line(flow([left - 96, 1040], [left - 82, 1036], [left - 74, 1038]), inks.honey, 11)
}

function drawLamps(sheet: Sheet): void {
  for (const near of [2.2, 1.45]) {
    const y = eye[1] - end.above * near
    sheet.line(trace([eye[0], y], [eye[0], y + 70 * near]), inks.midnight, 4 * near)
    sheet.shape(
      `M${eye[0] - 46 * near} ${y + 112 * near}C${eye[0] - 40 * near} ${y + 60 * near} ${eye[0] + 40 * near} ${y + 60 * near} ${eye[0] + 46 * near} ${y + 112 * near}Z`,
      inks.midnight,
      sheet.fade([0, y + 114 * near], [0, y + 84 * near], inks.rose, 0.75),
    )
  }
}

/** A dark corridor of closed doors; the one at its end stands open to the morning. */
export function drawAmparo(sheet: Sheet): void {
  drawWalls(sheet)
  drawClosedDoors(sheet)
  drawOutside(sheet)
  drawFloor(sheet)
  drawLeaf(sheet)
  drawLamps(sheet)
  sheet.shade(
    poly([570, 690], [830, 690], [1150, 1900], [110, 1900]),
    sheet.linear([0, 760], [0, 1800], [0, inks.straw, 0.3], [1, inks.straw, 0]),
  )
}
