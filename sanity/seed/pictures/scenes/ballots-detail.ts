import { box, flow, poly, trace, type Point } from '../paths.ts'
import { drawPaper, drawWriting, type Corners } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** Five strokes in the ways that different countries make them, each about 100 wide and high. */
const fives: readonly (readonly Point[][])[] = [
  [
    [
      [10, 4],
      [8, 96],
    ],
    [
      [34, 2],
      [32, 98],
    ],
    [
      [58, 6],
      [56, 96],
    ],
    [
      [82, 2],
      [80, 98],
    ],
    [
      [-8, 78],
      [102, 22],
    ],
  ],
  [
    [
      [8, 4],
      [6, 94],
    ],
    [
      [6, 6],
      [94, 4],
    ],
    [
      [94, 2],
      [92, 96],
    ],
    [
      [4, 94],
      [94, 94],
    ],
    [
      [8, 92],
      [92, 8],
    ],
  ],
  [
    [
      [8, 6],
      [92, 6],
    ],
    [
      [50, 6],
      [50, 94],
    ],
    [
      [50, 48],
      [88, 48],
    ],
    [
      [18, 44],
      [18, 94],
    ],
    [
      [2, 95],
      [98, 95],
    ],
  ],
]

function drawFive(sheet: Sheet, kind: number, count: number, ink: string): void {
  for (const stroke of (fives[kind] ?? []).slice(0, count)) {
    const [from, to] = [stroke[0] ?? [0, 0], stroke[1] ?? [0, 0]]
    const shake = (): number => sheet.chance.about(3.5)
    const middle: Point = [(from[0] + to[0]) / 2 + shake(), (from[1] + to[1]) / 2 + shake()]
    sheet.line(flow([from[0] + shake(), from[1] + shake()], middle, [to[0] + shake(), to[1] + shake()]), ink, 9)
  }
}

function drawTable(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.teal,
    sheet.fade([1600, 1067], [500, 300], inks.deep, 0.9),
    sheet.fade([0, 0], [700, 500], inks.sea, 0.6),
  )
  for (let y = 60; y < 1500; y += 210) sheet.line(trace([0, y], [1600, y - 260]), inks.deep, { width: 4, opacity: 0.5 })
}

/** Row after row: a name nobody can read, a rule, and the strokes counted for it. */
function drawRows(sheet: Sheet): void {
  const counts = [37, 24, 41] as const
  for (const [row, count] of counts.entries()) {
    const y = 250 + row * 258
    sheet.line(trace([80, y - 44], [1240, y - 44]), inks.steel, { width: 4, opacity: 0.9 })
    const label: Corners = [
      [90, y],
      [270, y],
      [270, y + 150],
      [90, y + 150],
    ]
    drawWriting(sheet, label, { rows: 3, ink: inks.navy, width: 7, left: 0.04, right: 0.9, top: 0.1, bottom: 0.6 })
    for (let five = 0; five * 5 < count; five += 1) {
      const [x, down] = [330 + (five % 6) * 152, Math.floor(five / 6) * 104]
      const left = count - five * 5
      sheet.placed(
        {
          x: x + sheet.chance.about(6),
          y: y - 22 + down + sheet.chance.about(4),
          scale: 0.78,
          turn: sheet.chance.about(2.5),
        },
        () => drawFive(sheet, row, Math.min(5, left), row === 1 ? inks.brick : inks.indigo),
      )
    }
  }
  sheet.line(trace([80, 982], [1240, 982]) + trace([290, 150], [290, 990]), inks.steel, { width: 4, opacity: 0.9 })
}

function drawSheetOfPaper(sheet: Sheet): void {
  const under: Corners = [
    [70, 60],
    [1290, 26],
    [1320, 1180],
    [60, 1190],
  ]
  const page: Corners = [
    [40, 40],
    [1270, 40],
    [1270, 1180],
    [40, 1180],
  ]
  sheet.placed({ x: 150, y: 40, turn: -5 }, () => {
    sheet.fill(poly([66, 84], [1304, 74], [1330, 1200], [70, 1200]), inks.deep, 0.6)
    drawPaper(sheet, under, inks.bone, inks.umber)
    drawPaper(sheet, page, inks.paper, inks.ochre)
    sheet.shade(poly(...page), sheet.fade([40, 40], [600, 500], inks.white, 0.8))
    sheet.fill(box(80, 84, 420, 42), inks.indigo)
    sheet.line(trace([540, 105], [880, 105]), inks.indigo, { width: 8, dash: '60 18 110 18', cap: 'butt' })
    drawRows(sheet)
  })
}

function drawPencil(sheet: Sheet): void {
  sheet.placed({ x: 1130, y: 706, turn: -32 }, () => {
    sheet.fill(poly([0, 10], [90, 46], [720, 110], [720, 150], [84, 76]), inks.maroon, 0.35)
    sheet.shape(poly([0, 0], [96, -36], [96, 36]), inks.sand, sheet.fade([0, 36], [0, -20], inks.umber, 0.7))
    sheet.fill(poly([0, 0], [36, -13], [36, 13]), inks.maroon)
    sheet.shape(
      poly([90, -37], [106, -22], [90, -11], [106, 4], [90, 14], [104, 26], [90, 37], [760, 37], [760, -37]),
      inks.vermilion,
      sheet.fade([0, 37], [0, -10], inks.maroon, 0.9),
    )
    sheet.shape(box(96, -37, 664, 23), inks.coral, sheet.fade([0, -37], [0, -14], inks.white, 0.55, 0))
  })
}

/** A tally sheet: strokes in fives, made the way three different parts of the world make them, and a red pencil. */
export function drawBallotsDetail(sheet: Sheet): void {
  drawTable(sheet)
  drawSheetOfPaper(sheet)
  drawPencil(sheet)
}
