import { blob, box, disc, flow, poly, trace } from '../paths.ts'
import { drawWriting, type Corners } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const bulb = [1218, 470] as const

function drawWall(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.deep,
    sheet.fade([0, 0], [900, 0], inks.midnight, 0.85),
    sheet.fade([2000, 0], [1500, 0], inks.midnight, 0.8),
    sheet.fade([0, 0], [0, 420], inks.midnight, 0.7),
  )
  sheet.shade(
    sheet.all,
    sheet.radial([1120, 720], 760, [
      [0, inks.honey, 0.75],
      [0.45, inks.ochre, 0.35],
      [1, inks.ochre, 0],
    ]),
  )
}

function drawWindow(sheet: Sheet): void {
  const view = box(190, 120, 430, 540)
  sheet.fill(box(166, 96, 478, 588), inks.pine)
  sheet.inside(view, () => {
    sheet.shape(view, inks.navy, sheet.fade([0, 120], [0, 660], inks.slate, 0, 0.8))
    sheet.fill(disc(520, 220, 40), inks.ice)
    sheet.fill(disc(502, 208, 36), inks.navy)
    for (let x = 180; x < 640;) {
      const [wide, high] = [sheet.chance.between(60, 110), sheet.chance.between(120, 290)]
      sheet.shape(
        box(x, 660 - high, wide + 1, high),
        inks.midnight,
        sheet.fade([x, 0], [x + wide, 0], inks.indigo, 0, 0.7),
      )
      x += wide
    }
    sheet.fill(box(352, 500, 22, 30), inks.honey)
  })
  for (let y = 128; y < 430; y += 34)
    sheet.shape(
      poly([186, y], [624, y], [624, y + 15], [186, y + 15]),
      inks.pine,
      sheet.fade([400, 0], [640, 0], inks.ochre, 0, 0.5),
    )
  sheet.line(trace([590, 110], [590, 520]), inks.pine, 4)
  sheet.shape(box(150, 672, 510, 26), inks.leaf, sheet.fade([150, 0], [500, 0], inks.midnight, 0.7))
}

function drawDesk(sheet: Sheet): void {
  const top = poly([250, 800], [1790, 800], [1960, 962], [80, 962])
  sheet.shape(
    top,
    inks.brick,
    sheet.fade([80, 0], [900, 0], inks.bark, 0.95),
    sheet.fade([1960, 0], [1500, 0], inks.bark, 0.9),
  )
  sheet.shade(
    top,
    sheet.radial(
      [1080, 890],
      560,
      [
        [0, inks.straw, 0.95],
        [0.5, inks.honey, 0.6],
        [1, inks.honey, 0],
      ],
      0.35,
    ),
  )
  sheet.shape(
    box(80, 962, 1880, 44),
    inks.umber,
    sheet.fade([80, 0], [800, 0], inks.bark, 1, 0),
    sheet.fade([1960, 0], [1400, 0], inks.bark, 1, 0),
    sheet.glow([1080, 962], 420, inks.honey, 0.6),
  )
  sheet.shape(
    box(130, 1006, 1780, 327),
    inks.bark,
    sheet.fade([0, 1006], [0, 1110], inks.midnight, 0.9),
    sheet.fade([130, 0], [700, 0], inks.midnight, 0.8),
  )
}

function drawDrawers(sheet: Sheet): void {
  for (const [x, wide] of [
    [200, 470],
    [735, 640],
    [1440, 420],
  ] as const) {
    sheet.shape(
      box(x, 1050, wide, 240),
      inks.umber,
      sheet.fade([0, 1050], [0, 1290], inks.midnight, 0.5, 0.85),
      sheet.fade([x, 0], [x + wide, 0], inks.midnight, x < 500 ? 0.9 : 0.2, x > 1000 ? 0.9 : 0.2),
    )
    sheet.line(box(x + 22, 1072, wide - 44, 196), inks.bark, { width: 5, opacity: 0.8 })
  }
  sheet.shade(box(735, 1050, 640, 240), sheet.glow([1055, 1150], 300, inks.ochre, 0.6))
  for (const x of [435, 1650])
    sheet.shape(disc(x, 1168, 20), inks.ochre, sheet.fade([x, 1150], [x, 1190], inks.midnight, 0.3, 0.9))
  drawPadlock(sheet)
}

function drawPadlock(sheet: Sheet): void {
  sheet.placed({ x: 1055, y: 1060, scale: 0.74 }, () => {
    sheet.shape(box(-74, -52, 148, 92, 8), inks.ochre, sheet.fade([0, -52], [0, 40], inks.bark, 0, 0.8))
    sheet.fill(poly([-70, 150], [90, 150], [112, 214], [-40, 214]), inks.midnight, 0.6)
    sheet.line('M-35 90L-35 48C-35 8 35 8 35 48L35 90', inks.mist, { width: 17, cap: 'butt' })
    sheet.line('M-40 90L-40 48C-38 12 22 10 30 30', inks.white, { width: 3, opacity: 0.8 })
    sheet.shape(
      box(-69, 84, 138, 122, 16),
      inks.honey,
      sheet.fade([-69, 0], [69, 0], inks.umber, 0, 0.9),
      sheet.fade([0, 84], [0, 138], inks.white, 0.6),
    )
    sheet.fill(disc(0, 132, 14), inks.bark)
    sheet.fill(poly([-7, 136], [7, 136], [13, 178], [-13, 178]), inks.bark)
  })
}

function drawNotebook(sheet: Sheet): void {
  sheet.fill(poly([690, 950], [1420, 952], [1450, 962], [690, 962]), inks.bark, 0.6)
  sheet.fill(poly([762, 818], [1350, 818], [1428, 950], [664, 950]), inks.maroon)
  const left: Corners = [
    [778, 818],
    [1056, 826],
    [1056, 944],
    [688, 938],
  ]
  const right: Corners = [
    [1064, 826],
    [1336, 818],
    [1404, 938],
    [1064, 944],
  ]
  sheet.shape(
    'M778 814C880 806 1010 808 1060 828L1060 946C980 926 820 926 684 940Z',
    inks.white,
    sheet.fade([1060, 0], [980, 0], inks.ochre, 0.8),
    sheet.fade([690, 0], [900, 0], inks.ochre, 0.5),
  )
  sheet.shape(
    'M1336 814C1240 806 1110 808 1060 828L1060 946C1140 926 1290 926 1408 940Z',
    inks.white,
    sheet.fade([1060, 0], [1120, 0], inks.ochre, 0.7),
    sheet.fade([1410, 0], [1250, 0], inks.honey, 0.7),
  )
  drawWriting(sheet, left, { rows: 8, ink: inks.navy, width: 3.2, hand: true, top: 0.1, left: 0.1, right: 0.92 })
  drawWriting(sheet, right, {
    rows: 5,
    ink: inks.navy,
    width: 3.2,
    hand: true,
    top: 0.12,
    bottom: 0.6,
    left: 0.08,
    right: 0.9,
  })
  sheet.line(flow([1062, 830], [1066, 900], [1056, 950], [1038, 975], [1046, 1002]), inks.vermilion, {
    width: 11,
    cap: 'butt',
  })
  sheet.line(trace([1228, 918], [1402, 868]), inks.bark, { width: 5, opacity: 0.4 })
  sheet.line(trace([1226, 910], [1396, 852]), inks.navy, 12)
  sheet.line(trace([1222, 911], [1240, 905]), inks.honey, 8)
}

function drawLamp(sheet: Sheet): void {
  const [x, y] = bulb
  sheet.shade(
    poly([x - 150, y + 46], [x + 64, y + 26], [1560, 930], [560, 930]),
    sheet.linear([x, y], [x - 120, 940], [0, inks.straw, 0.72], [1, inks.straw, 0.05]),
  )
  sheet.shape(
    blob([1470, 884], [1560, 858], [1650, 884], [1560, 908]),
    inks.vermilion,
    sheet.fade([1480, 0], [1640, 0], inks.maroon, 0.2, 0.9),
  )
  sheet.line(trace([1560, 876], [1640, 560]), inks.maroon, 17)
  sheet.line(trace([1556, 872], [1636, 560]), inks.vermilion, 8)
  sheet.line(trace([1640, 560], [1298, 356]), inks.maroon, 17)
  sheet.line(trace([1638, 566], [1296, 362]), inks.vermilion, 8)
  sheet.shape(disc(1640, 558, 23), inks.brick, sheet.fade([1620, 540], [1660, 580], inks.maroon, 0, 1))
  sheet.fill(blob([x - 152, y + 50], [x - 60, y + 8], [x + 66, y + 28], [x - 40, y + 62]), inks.white)
  sheet.shape(
    `M${x - 156} ${y + 50}C${x - 120} ${y - 70} ${x - 30} ${y - 140} ${x + 20} ${y - 158}L${x + 92} ${y - 112}C${x + 96} ${y - 60} ${x + 90} ${y - 20} ${x + 70} ${y + 28}C${x} ${y + 4} ${x - 90} ${y + 14} ${x - 156} ${y + 50}Z`,
    inks.vermilion,
    sheet.fade([x - 120, y - 60], [x + 90, y], inks.maroon, 0, 0.9),
    sheet.fade([x - 150, y + 40], [x - 60, y - 40], inks.honey, 0.7),
  )
}

/** Night: a desk lamp on an open notebook; the drawer below is padlocked. */
export function drawSourceProtection(sheet: Sheet): void {
  drawWall(sheet)
  drawWindow(sheet)
  drawDesk(sheet)
  drawDrawers(sheet)
  drawNotebook(sheet)
  drawLamp(sheet)
}
