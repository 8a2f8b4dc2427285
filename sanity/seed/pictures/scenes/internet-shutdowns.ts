import { box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawPerson } from '../drawn/people.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const moon: Point = [640, 400]

function drawSky(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, 1000], [0, inks.midnight], [0.4, inks.deep], [0.75, inks.teal], [1, inks.sea]),
  )
  sheet.shade(sheet.all, sheet.glow(moon, 760, inks.sky, 0.75))
  sheet.fill(disc(...moon, 214), inks.ice)
  sheet.shade(disc(...moon, 214), sheet.fade([430, 560], [760, 250], inks.sea, 0.7))
  for (const [x, y, r] of [
    [560, 350, 46],
    [700, 470, 60],
    [610, 500, 26],
    [720, 320, 28],
  ] as const)
    sheet.fill(disc(x, y, r, r * 0.9), inks.mist, 0.6)
  for (let star = 0; star < 90; star += 1) {
    const [x, y] = [sheet.chance.between(0, 2000), sheet.chance.between(0, 520)]
    if (Math.hypot(x - moon[0], y - moon[1]) > 300)
      sheet.fill(disc(x, y, sheet.chance.between(1, 2.8)), inks.ice, sheet.chance.between(0.25, 0.8))
  }
}

interface Row {
  level: number
  low: number
  high: number
  wide: number
  flat: string
  light: string
  panes: string
  lit: number
}

function drawBlock(sheet: Sheet, x: number, wide: number, top: number, row: Row): void {
  sheet.shape(
    box(x, top, wide + 1, 1340 - top),
    row.flat,
    sheet.fade([x, 0], [x + wide, 0], row.light, 0.75, 0),
    sheet.fade([0, top + 420], [0, top], inks.midnight, 0.75),
  )
  const cell = row.wide / 5.2
  const dark: string[] = []
  for (let y = top + cell; y < Math.min(1333, top + 460); y += cell * 1.45) {
    for (let left = x + cell * 0.7; left < x + wide - cell; left += cell * 1.15) {
      const isLit = sheet.chance.happens(row.lit)
      const pane = box(left, y, cell * 0.52, cell * 0.78)
      if (!isLit) {
        dark.push(pane)
        continue
      }
      sheet.fill(pane, inks.honey)
      sheet.shade(
        disc(left + cell * 0.26, y + cell * 0.4, cell * 2.4),
        sheet.glow([left + cell * 0.26, y + cell * 0.4], cell * 2.4, inks.honey, 0.55),
      )
    }
  }
  sheet.fill(dark.join(''), row.panes, 0.7)
  if (sheet.chance.happens(0.4))
    sheet.fill(
      box(x + wide * 0.55, top - row.wide * 0.16, row.wide * 0.2, row.wide * 0.17) +
        box(x + wide * 0.62, top - row.wide * 0.26, 4, row.wide * 0.12),
      row.flat,
    )
  if (sheet.chance.happens(0.35))
    sheet.line(
      trace([x + wide * 0.2, top], [x + wide * 0.2, top - row.wide * 0.42]) +
        trace([x + wide * 0.1, top - row.wide * 0.34], [x + wide * 0.3, top - row.wide * 0.34]),
      row.flat,
      4,
    )
}

function drawCity(sheet: Sheet): void {
  const rows: Row[] = [
    { level: 790, low: 20, high: 210, wide: 88, flat: inks.teal, light: inks.sea, panes: inks.deep, lit: 0 },
    { level: 900, low: 10, high: 260, wide: 128, flat: inks.deep, light: inks.teal, panes: inks.midnight, lit: 0.012 },
    { level: 1050, low: 0, high: 260, wide: 190, flat: inks.navy, light: inks.teal, panes: inks.midnight, lit: 0.018 },
  ]
  for (const row of rows) {
    for (let x = -40; x < 2040;) {
      const wide = row.wide * sheet.chance.between(0.8, 1.5)
      drawBlock(sheet, x, wide, row.level - sheet.chance.between(row.low, row.high), row)
      x += wide + (sheet.chance.happens(0.2) ? row.wide * 0.2 : 0)
    }
    sheet.shade(
      box(0, row.level - 160, 2000, 420),
      sheet.fade([0, row.level + 220], [0, row.level - 100], inks.sea, 0.3, 0),
    )
  }
}

function drawMast(sheet: Sheet): void {
  const [x, foot, top] = [640, 1340, 70]
  const half = (y: number) => 14 + ((y - top) / (foot - top)) * 118
  const bars: string[] = []
  for (let y = top + 30; y < foot;) {
    const next = y + half(y) * 1.25
    bars.push(
      trace([x - half(y), y], [x + half(next), next]) +
        trace([x + half(y), y], [x - half(next), next]) +
        trace([x - half(next), next], [x + half(next), next]),
    )
    y = next
  }
  sheet.line(bars.join(''), inks.midnight, 9)
  sheet.line(
    trace([x - half(foot), foot], [x - half(top), top]) + trace([x + half(foot), foot], [x + half(top), top]),
    inks.midnight,
    19,
  )
  sheet.line(trace([x - half(foot) - 5, foot], [x - half(top) - 5, top]), inks.sky, { width: 3.5, opacity: 0.7 })
  sheet.line(trace([x, top + 20], [x, -30]), inks.midnight, 13)
  for (const y of [150, 335]) {
    sheet.fill(box(x - 96, y + 70, 192, 10), inks.midnight)
    for (const dx of [-104, -58, 34, 80])
      sheet.shape(
        box(x + dx, y, 28, 132, 5),
        inks.midnight,
        sheet.fade([x + dx, 0], [x + dx + 28, 0], inks.sea, 0.8, 0),
      )
  }
  for (const [dx, y, r] of [
    [-72, 590, 60],
    [84, 700, 72],
  ] as const) {
    sheet.line(trace([x, y + 20], [x + dx, y]), inks.midnight, 14)
    sheet.shape(
      disc(x + dx, y, r * 0.86, r),
      inks.midnight,
      sheet.fade([x + dx - r, y - r], [x + dx + r * 0.4, y + r * 0.3], inks.sea, 0.95, 0),
    )
  }
}

function drawRoof(sheet: Sheet): void {
  sheet.shape(
    poly([1060, 1135], [2000, 1095], [2000, 1333], [1090, 1333]),
    inks.midnight,
    sheet.fade([1060, 0], [1500, 0], inks.teal, 0.55),
  )
  sheet.shape(
    poly([1044, 1112], [2000, 1072], [2000, 1100], [1044, 1142]),
    inks.deep,
    sheet.fade([1044, 0], [1700, 0], inks.sky, 0.75),
  )
  sheet.shape(box(1790, 900, 150, 185), inks.midnight, sheet.fade([1790, 0], [1900, 0], inks.teal, 0.8))
  for (const x of [1800, 1924]) sheet.line(trace([x, 1070], [x, 1100]), inks.midnight, 12)
  sheet.line(flow([1120, 1010], [1350, 1050], [1640, 985]), inks.midnight, 4)
  for (const x of [1120, 1640]) sheet.line(trace([x, 1125], [x, 970]), inks.midnight, 8)
  const [px, py] = [1456, 846]
  sheet.shade(disc(px, py, 240), sheet.glow([px, py], 240, inks.ice, 0.85))
  drawPerson(
    sheet,
    {
      wears: 'jacket',
      head: 'long',
      cloth: inks.slate,
      legs: inks.navy,
      skin: inks.umber,
      hair: inks.midnight,
      arms: 'raised',
    },
    { x: 1415, floor: 1112, height: 296, light: inks.ice, dark: inks.midnight },
  )
  sheet.placed({ x: px, y: py, turn: 10 }, () => sheet.fill(box(-13, -24, 26, 44, 5), inks.white))
  drawPerson(
    sheet,
    { wears: 'coat', head: 'short', cloth: inks.deep, legs: inks.midnight, skin: inks.umber, hair: inks.midnight },
    { x: 1308, floor: 1118, height: 280, light: inks.ice, dark: inks.midnight },
  )
}

/** A city at night, almost dark; its mast is silent, and someone on a roof lifts a telephone to the sky. */
export function drawInternetShutdowns(sheet: Sheet): void {
  drawSky(sheet)
  drawCity(sheet)
  drawMast(sheet)
  drawRoof(sheet)
}
