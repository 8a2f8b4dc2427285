import { box, flow, poly, trace, type Point } from '../paths.ts'
import { listDigits } from '../drawn/digits.ts'
import { outlineOfLimb } from '../drawn/limb.ts'
import { inks } from '../inks.ts'
import type { Paint, Sheet } from '../sheet.ts'

function drawNumber(
  sheet: Sheet,
  number: string,
  place: { x: number; y: number; scale: number },
  ink: Paint,
  width: number,
): void {
  sheet.placed(place, () => {
    for (const { outline, at } of listDigits(number))
      sheet.placed({ x: at[0], y: at[1] }, () => sheet.line(outline, ink, width))
  })
}

function drawHall(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.sea,
    sheet.fade([0, 0], [0, 560], inks.deep, 0.8),
    sheet.fade([0, 0], [700, 0], inks.deep, 0.7),
    sheet.glow([1290, 210], 560, inks.honey, 0.55),
  )
  sheet.shape(
    box(0, 740, 1600, 330),
    inks.teal,
    sheet.fade([0, 740], [0, 900], inks.sea, 0.6),
    sheet.fade([0, 1067], [0, 800], inks.deep, 0.9),
  )
  sheet.line(trace([1290, 0], [1290, 90]), inks.deep, 10)
  sheet.shape(box(1100, 84, 390, 226, 14), inks.midnight, sheet.fade([1100, 0], [1490, 0], inks.slate, 0, 0.5))
  drawNumber(sheet, '112', { x: 1164, y: 136, scale: 1.2 }, inks.vermilion, 17)
  sheet.shade(box(1000, 20, 600, 360), sheet.glow([1290, 196], 280, inks.coral, 0.45))
}

function drawSeats(sheet: Sheet): void {
  for (const [x, taken] of [
    [60, 0],
    [250, 1],
    [440, 0],
    [1010, 1],
    [1200, 0],
    [1390, 1],
  ] as const) {
    if (taken) {
      const body = `M${x + 4} 730C${x + 2} 620 ${x + 30} 580 ${x + 64} 572C${x + 40} 540 ${x + 44} 486 ${x + 82} 486C${x + 120} 486 ${x + 124} 540 ${x + 100} 572C${x + 134} 580 ${x + 162} 620 ${x + 160} 730Z`
      sheet.shape(body, inks.deep, sheet.fade([x + 170, 520], [x + 60, 600], inks.sea, 0.75))
    }
    sheet.shape(
      box(x, 640, 164, 150, 22),
      inks.indigo,
      sheet.fade([x, 0], [x + 150, 0], inks.midnight, 0.8, 0),
      sheet.fade([0, 640], [0, 700], inks.steel, 0.5),
    )
    sheet.line(trace([x + 30, 790], [x + 24, 900]) + trace([x + 134, 790], [x + 140, 900]), inks.midnight, 9)
  }
  sheet.line(trace([30, 796], [630, 796]) + trace([980, 796], [1590, 796]), inks.midnight, 12)
}

/** The fingers that lie behind the ticket, and the rest of the hand. */
function drawHand(sheet: Sheet): void {
  const shade = (from: Point, to: Point) => sheet.fade(from, to, inks.brick, 0.85)
  const sleeve = poly([1150, 900], [1390, 720], [1700, 980], [1700, 1200], [1240, 1200])
  sheet.shape(
    sleeve,
    inks.maroon,
    sheet.fade([1200, 1100], [1480, 800], inks.midnight, 0.7),
    sheet.fade([1500, 760], [1420, 880], inks.coral, 0.6),
  )
  const palm =
    'M800 640C860 560 980 560 1080 600C1190 640 1280 700 1372 770L1186 968C1080 960 960 940 880 880C800 820 770 720 800 640Z'
  sheet.shape(palm, inks.apricot, shade([840, 960], [1120, 640]))
  const fingers: [Point[], number][] = [
    [
      [
        [1010, 880],
        [900, 912],
        [800, 884],
        [770, 812],
      ],
      84,
    ],
    [
      [
        [980, 810],
        [850, 836],
        [748, 806],
        [722, 728],
      ],
      92,
    ],
    [
      [
        [980, 730],
        [840, 754],
        [726, 716],
        [706, 636],
      ],
      96,
    ],
  ]
  for (const [points, wide] of fingers) {
    const outline = outlineOfLimb(points, [wide, wide * 0.8])
    const [, y] = points[1] ?? [0, 0]
    sheet.shape(
      outline,
      inks.apricot,
      shade([0, y + 60], [0, y - 50]),
      shade([1010, 0], [800, 0]),
      sheet.fade([690, 0], [800, 0], inks.white, 0.4),
    )
    sheet.line(flow(...points.slice(0, 3).map(([px, py]): Point => [px, py + wide / 2])), inks.brick, {
      width: 5,
      opacity: 0.55,
    })
  }
}

function drawTicket(sheet: Sheet): void {
  const teeth = Array.from({ length: 23 }, (_, index): Point => [-220 + index * 20, index % 2 === 0 ? -330 : -316])
  const paper = poly(...teeth, [220, 330], [-220, 330])
  sheet.placed({ x: 690, y: 408, turn: -7 }, () => {
    sheet.shape(
      paper,
      inks.white,
      sheet.fade([-220, 330], [160, -200], inks.sand, 0.85),
      sheet.fade([0, 330], [0, 180], inks.umber, 0.35),
    )
    sheet.line(trace([-150, -256], [150, -256]) + trace([-110, -228], [110, -228]), inks.umber, {
      width: 9,
      dash: '34 15 58 15',
      cap: 'butt',
    })
    drawNumber(sheet, '407', { x: -154, y: -172, scale: 1.36 }, inks.navy, 23)
    sheet.line(trace([-180, 14], [180, 14]), inks.umber, { width: 4, dash: '3 13' })
    let x = -150
    while (x < 130) {
      const wide = sheet.chance.between(3, 12)
      sheet.fill(box(x, 44, wide, 86), inks.navy)
      x += wide + sheet.chance.between(4, 11)
    }
  })
}

function drawThumb(sheet: Sheet): void {
  const points: Point[] = [
    [1170, 720],
    [1060, 636],
    [950, 596],
    [856, 606],
    [800, 628],
  ]
  sheet.shade(
    outlineOfLimb(
      points.map(([x, y]): Point => [x - 14, y + 34]),
      [150, 92],
    ),
    inks.bark,
    0.45,
  )
  const thumb = outlineOfLimb(points, [170, 92])
  sheet.shape(
    thumb,
    inks.apricot,
    sheet.fade([900, 700], [930, 570], inks.brick, 0.85),
    sheet.fade([1180, 0], [1000, 0], inks.brick, 0.35),
    sheet.fade([960, 530], [950, 610], inks.white, 0.6),
  )
  sheet.shape(
    'M778 622C772 596 800 578 842 576C858 578 860 604 850 612C820 622 800 626 778 622Z',
    inks.blush,
    sheet.fade([780, 620], [840, 580], inks.rose, 0.6),
  )
  sheet.line(flow([980, 566], [994, 596], [984, 632]) + flow([1000, 574], [1012, 600], [1004, 628]), inks.brick, {
    width: 4.5,
    opacity: 0.5,
  })
}

/** A hand holds ticket 407 in a waiting room; the board on the wall has reached 112. */
export function drawQueueNumbers(sheet: Sheet): void {
  drawHall(sheet)
  drawSeats(sheet)
  drawHand(sheet)
  drawTicket(sheet)
  drawThumb(sheet)
}
