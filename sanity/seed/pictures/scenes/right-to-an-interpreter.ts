import { blob, box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawWriting, type Corners } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

function drawCourtroom(sheet: Sheet): void {
  sheet.shape(
    box(0, 0, 2000, 1000),
    inks.ochre,
    sheet.fade([0, 0], [900, 0], inks.umber, 0.75),
    sheet.fade([0, 800], [0, 200], inks.umber, 0.6),
  )
  for (let x = 60; x < 2000; x += 148) {
    sheet.shape(
      box(x, 60, 120, 560),
      inks.ochre,
      sheet.fade([x, 0], [x + 120, 0], inks.umber, 0.65, 0),
      sheet.fade([0, 620], [0, 100], inks.umber, 0.6),
    )
  }
  for (const x of [1340, 1600]) {
    sheet.fill(box(x - 12, 48, 194, 424), inks.umber)
    sheet.fill(box(x, 60, 170, 400), sheet.linear([0, 60], [0, 460], [0, inks.ice], [1, inks.straw]))
    sheet.line(
      trace([x + 85, 60], [x + 85, 460]) + trace([x, 190], [x + 170, 190]) + trace([x, 325], [x + 170, 325]),
      inks.umber,
      8,
    )
    sheet.shade(
      poly([x, 60], [x + 170, 60], [x - 420, 980], [x - 760, 980]),
      sheet.linear([x, 100], [x - 500, 900], [0, inks.straw, 0.6], [1, inks.straw, 0]),
    )
  }
  sheet.shape(
    poly([0, 760], [2000, 760], [2000, 1010], [0, 1010]),
    inks.brick,
    sheet.fade([0, 0], [1000, 0], inks.maroon, 0.85),
    sheet.fade([0, 760], [0, 900], inks.honey, 0.5),
  )
}

function drawJudge(sheet: Sheet, x: number, skin: string, hair: string): void {
  sheet.shape(box(x - 74, 330, 148, 250, 20), inks.maroon, sheet.fade([x - 74, 0], [x + 74, 0], inks.bark, 0.9, 0.1))
  sheet.shape(
    blob([x - 96, 620], [x - 84, 500], [x - 40, 462], [x + 40, 462], [x + 84, 500], [x + 96, 620]),
    inks.soot,
    sheet.fade([x + 90, 0], [x - 20, 0], inks.slate, 0.75),
  )
  sheet.fill(poly([x - 22, 462], [x + 22, 462], [x + 16, 524], [x - 16, 524]), inks.white)
  sheet.fill(box(x - 13, 430, 26, 36), skin)
  sheet.shape(disc(x, 402, 34, 42), skin, sheet.fade([x - 36, 0], [x + 20, 0], inks.bark, 0.75))
  sheet.shape(
    `M${x - 37} 404C${x - 42} 350 ${x - 14} 348 ${x} 348C${x + 26} 348 ${x + 42} 362 ${x + 37} 402C${x + 22} 386 ${x - 20} 386 ${x - 37} 404Z`,
    hair,
    sheet.fade([x - 36, 0], [x + 20, 0], inks.soot, 0.6),
  )
}

function drawBench(sheet: Sheet): void {
  drawJudge(sheet, 520, inks.apricot, inks.bone)
  drawJudge(sheet, 790, inks.umber, inks.soot)
  drawJudge(sheet, 1060, inks.clay, inks.bark)
  sheet.shape(
    poly([330, 560], [1260, 560], [1300, 596], [290, 596]),
    inks.honey,
    sheet.fade([290, 0], [1000, 0], inks.umber, 0.8),
  )
  sheet.shape(
    box(310, 596, 970, 210),
    inks.brick,
    sheet.fade([310, 0], [1200, 0], inks.maroon, 0.9, 0.1),
    sheet.fade([0, 806], [0, 620], inks.bark, 0.6),
  )
  for (const x of [360, 670, 980]) sheet.line(box(x, 630, 250, 140), inks.maroon, { width: 7, opacity: 0.7 })
  drawWitness(sheet)
}

function drawWitness(sheet: Sheet): void {
  const x = 1530
  sheet.shape(
    blob([x - 92, 900], [x - 84, 690], [x - 46, 640], [x + 46, 640], [x + 84, 690], [x + 92, 900]),
    inks.sea,
    sheet.fade([x - 90, 0], [x + 40, 0], inks.deep, 0.9),
    sheet.fade([x + 92, 0], [x + 30, 0], inks.straw, 0.6),
  )
  sheet.fill(box(x - 16, 600, 32, 50), inks.umber)
  sheet.shape(disc(x, 566, 43, 54), inks.umber, sheet.fade([x + 42, 0], [x, 0], inks.apricot, 0.6))
  sheet.shape(
    `M${x - 50} 640C${x - 66} 520 ${x - 40} 494 ${x} 494C${x + 44} 494 ${x + 62} 530 ${x + 50} 630C${x + 20} 650 ${x - 20} 650 ${x - 50} 640Z`,
    inks.soot,
    sheet.fade([x + 54, 0], [x + 10, 0], inks.umber, 0.9),
  )
  sheet.line(flow([x - 50, 560], [x, 486], [x + 50, 560]), inks.bark, 8)
  sheet.shape(
    box(x - 190, 770, 390, 240),
    inks.umber,
    sheet.fade([x - 190, 0], [x + 190, 0], inks.bark, 0.9, 0.2),
    sheet.fade([0, 770], [0, 800], inks.honey, 0.8),
  )
  sheet.line(flow([x + 120, 772], [x + 122, 700], [x + 70, 660]), inks.soot, 7)
}

function drawBooth(sheet: Sheet): void {
  sheet.shade(
    poly([420, 0], [760, 0], [160, 1000], [-160, 1000]),
    sheet.fade([600, 0], [100, 900], inks.white, 0.3, 0.05),
  )
  sheet.shade(
    poly([860, 0], [930, 0], [330, 1000], [270, 1000]),
    sheet.fade([600, 0], [100, 900], inks.white, 0.3, 0.05),
  )
  sheet.shape(poly([0, 0], [2000, 0], [2000, 44], [0, 44]), inks.soot)
  sheet.shape(box(0, 0, 108, 1010), inks.soot, sheet.fade([108, 0], [20, 0], inks.umber, 0.75))
  sheet.shape(box(1892, 0, 108, 1010), inks.soot, sheet.fade([1892, 0], [1990, 0], inks.umber, 0.6))
  sheet.shape(
    poly([0, 925], [2000, 925], [2000, 1333], [0, 1333]),
    inks.maroon,
    sheet.fade([0, 925], [0, 1040], inks.coral, 0.55),
    sheet.fade([0, 1333], [0, 1050], inks.soot, 0.85),
    sheet.fade([0, 0], [700, 0], inks.soot, 0.6),
  )
  sheet.fill(box(0, 912, 2000, 18), inks.bark)
}

function drawConsole(sheet: Sheet): void {
  sheet.fill(poly([820, 1262], [1480, 1262], [1360, 1333], [640, 1333]), inks.soot, 0.5)
  sheet.shape(
    poly([870, 1070], [1420, 1070], [1490, 1240], [800, 1240]),
    inks.navy,
    sheet.fade([0, 1070], [0, 1240], inks.steel, 0.6, 0),
    sheet.fade([1490, 0], [1100, 0], inks.midnight, 0.8),
  )
  sheet.fill(poly([800, 1240], [1490, 1240], [1486, 1268], [804, 1268]), inks.midnight)
  sheet.shape(
    poly([905, 1092], [1085, 1092], [1074, 1142], [888, 1142]),
    inks.sky,
    sheet.fade([900, 0], [1080, 0], inks.teal, 0.8, 0),
  )
  for (let key = 0; key < 7; key += 1)
    sheet.fill(box(886 + key * 52, 1172, 38, 24, 6), key === 2 ? inks.vermilion : key === 5 ? inks.lime : inks.steel)
  for (const x of [1310, 1402]) {
    sheet.fill(disc(x, 1152, 37, 27), inks.midnight)
    sheet.shape(disc(x, 1143, 33, 23), inks.slate, sheet.fade([x - 30, 0], [x + 30, 0], inks.mist, 0.8, 0))
    sheet.line(trace([x, 1140], [x + 14, 1128]), inks.white, 5)
  }
  sheet.line(flow([1180, 1090], [1178, 960], [1120, 850], [1010, 790]), inks.soot, 15)
  sheet.line(flow([1175, 1086], [1172, 962], [1114, 856], [1010, 796]), inks.steel, { width: 4, opacity: 0.9 })
  sheet.shade(disc(960, 764, 130), sheet.glow([960, 764], 130, inks.vermilion, 0.6))
  sheet.placed({ x: 1002, y: 786, turn: -28 }, () => {
    sheet.fill(box(-14, -18, 14, 36), inks.vermilion)
    sheet.shape(box(-100, -24, 90, 48, 22), inks.soot, sheet.fade([0, -24], [0, 24], inks.steel, 0.8, 0))
    for (const x of [-84, -66, -48, -30]) sheet.line(trace([x, -18], [x, 18]), inks.midnight, 3)
  })
}

function drawHeadphones(sheet: Sheet): void {
  sheet.fill(disc(450, 1240, 260, 40), inks.soot, 0.55)
  sheet.line(flow([612, 1196], [700, 1280], [780, 1210], [812, 1226]), inks.midnight, 9)
  sheet.line('M268 1150C250 900 640 880 632 1140', inks.midnight, 34)
  sheet.line('M262 1120C264 900 610 884 626 1110', inks.sky, { width: 6, opacity: 0.75 })
  sheet.line('M330 990C380 930 520 924 570 984', inks.maroon, { width: 30, cap: 'butt' })
  for (const [x, turn] of [
    [276, 8],
    [628, -8],
  ] as const) {
    sheet.placed({ x, y: 1172, turn }, () => {
      sheet.shape(disc(0, 0, 66, 84), inks.maroon, sheet.fade([-60, 0], [60, 0], inks.soot, 0.9, 0.1))
      sheet.shape(disc(x < 400 ? -22 : 22, 0, 48, 72), inks.navy, sheet.fade([-60, -60], [40, 60], inks.steel, 0.8, 0))
      sheet.fill(disc(x < 400 ? -28 : 28, 0, 18, 30), inks.vermilion)
    })
  }
}

function drawNotes(sheet: Sheet): void {
  const pad: Corners = [
    [1570, 1040],
    [1850, 1056],
    [1900, 1290],
    [1560, 1266],
  ]
  sheet.fill(poly(...pad.map(([x, y]): Point => [x - 22, y + 16])), inks.soot, 0.5)
  sheet.shape(poly(...pad), inks.paper, sheet.fade([1900, 1290], [1600, 1040], inks.rose, 0.7))
  drawWriting(sheet, pad, { rows: 7, ink: inks.navy, width: 5, hand: true, top: 0.14, bottom: 0.86, right: 0.78 })
  sheet.line(trace([1755, 1262], [1872, 1128]), inks.vermilion, 13)
  sheet.line(trace([1746, 1272], [1756, 1261]), inks.bark, 7)
}

/** The interpreter's empty booth: headphones and a microphone, and the court behind the glass. */
export function drawRightToAnInterpreter(sheet: Sheet): void {
  drawCourtroom(sheet)
  drawBench(sheet)
  drawBooth(sheet)
  drawNotes(sheet)
  drawHeadphones(sheet)
  drawConsole(sheet)
}
