import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawCloud } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const cell = 20

/** Peaks and passes from left to right, as a skyline of steps that are `step` wide; without steps, of slopes. */
function skyline(peaks: readonly Point[], step: number): Point[] {
  if (step === 0) return [...peaks]
  const heightAt = (x: number): number => {
    const index = Math.max(
      1,
      peaks.findIndex(([px]) => px >= x),
    )
    const [[ax, ay], [bx, by]] = [peaks[index - 1] ?? [0, 0], peaks[index] ?? [0, 0]]
    return ay + ((by - ay) * (x - ax)) / (bx - ax || 1)
  }
  return Array.from({ length: Math.ceil(2000 / step) }, (_, index): Point[] => {
    const y = Math.round(heightAt((index + 0.5) * step) / step) * step
    return [
      [index * step, y],
      [(index + 1) * step, y],
    ]
  }).flat()
}

const under = (line: readonly Point[], down: number): string =>
  poly(...line.map(([x, y]): Point => [x, y + down]), [2000, 1340], [0, 1340])

const ranges: readonly { peaks: Point[]; step: number; stripes: readonly string[]; high: number }[] = [
  {
    peaks: [
      [0, 600],
      [150, 500],
      [270, 560],
      [470, 330],
      [610, 470],
      [700, 420],
      [900, 590],
      [1080, 480],
      [1290, 280],
      [1450, 450],
      [1560, 390],
      [1760, 560],
      [1880, 500],
      [2000, 580],
    ],
    step: 0,
    stripes: [inks.lilac],
    high: 0,
  },
  {
    peaks: [
      [0, 620],
      [130, 690],
      [320, 520],
      [470, 650],
      [600, 590],
      [820, 740],
      [1000, 600],
      [1130, 690],
      [1350, 520],
      [1560, 720],
      [1730, 580],
      [1880, 680],
      [2000, 620],
    ],
    step: 10,
    stripes: [inks.mauve, inks.plum],
    high: 70,
  },
  {
    peaks: [
      [0, 800],
      [200, 640],
      [420, 840],
      [640, 660],
      [860, 850],
      [1060, 700],
      [1260, 850],
      [1480, 660],
      [1700, 840],
      [1880, 700],
      [2000, 800],
    ],
    step: cell,
    stripes: [inks.coral, inks.maroon, inks.honey, inks.maroon, inks.teal, inks.maroon],
    high: 40,
  },
]

function drawSky(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, 700], [0, inks.sea], [0.4, inks.sky], [0.75, inks.straw], [1, inks.apricot]),
  )
  sheet.fill(disc(1000, 300, 150), inks.white)
  sheet.shade(sheet.all, sheet.glow([1000, 300], 620, inks.white, 0.75))
  for (const [x, y, width] of [
    [380, 190, 620],
    [1660, 150, 720],
    [1480, 300, 380],
  ] as const)
    drawCloud(sheet, [x, y], width, inks.paper, sheet.fade([0, y + 20], [0, y - 30], inks.rose, 0.6))
}

function drawRanges(sheet: Sheet): void {
  for (const [index, { peaks, step, stripes, high }] of ranges.entries()) {
    const line = skyline(peaks, step)
    for (const [row, ink] of stripes.entries()) sheet.fill(under(line, row * high), ink)
    sheet.shade(under(line, 0), sheet.fade([0, 960], [0, 520], inks.maroon, index === 2 ? 0.4 : 0.75))
    if (index < 2) drawLitSlopes(sheet, peaks, index)
  }
}

/** Snow and light on the slopes that face the sun. */
function drawLitSlopes(sheet: Sheet, peaks: readonly Point[], index: number): void {
  for (const [at, [x, y]] of peaks.entries()) {
    const [before, after] = [peaks[at - 1], peaks[at + 1]]
    if (before === undefined || after === undefined || before[1] < y || after[1] < y) continue
    const share = index === 0 ? 0.42 : 0.3
    const [left, right]: [Point, Point] = [
      [x + (before[0] - x) * share, y + (before[1] - y) * share],
      [x + (after[0] - x) * share, y + (after[1] - y) * share],
    ]
    const low = Math.max(left[1], right[1])
    if (index === 0)
      sheet.fill(poly([x, y], right, [x + 34, low - 14], [x + 12, low + 20], [x - 16, low - 16], left), inks.white)
    const sunny = x < 1000 ? after : before
    sheet.shade(poly([x, y], sunny, [x, sunny[1]]), sheet.fade([0, y], [0, sunny[1]], inks.straw, 0.8))
  }
}

/** A diamond of steps made of cells, `reach` cells from its middle. */
function diamond(x: number, y: number, reach: number): string {
  const rows = Array.from({ length: reach * 2 - 1 }, (_, index) => {
    const half = reach - Math.abs(index - reach + 1) - 0.5
    return box(x - half * cell, y + (index - reach + 0.5) * cell, half * 2 * cell, cell)
  })
  return rows.join('')
}

function drawDiamonds(sheet: Sheet, y: number): void {
  for (let x = 0; x <= 2000; x += 200) {
    const layers: [number, string][] = [
      [6, inks.vermilion],
      [5, inks.maroon],
      [4, inks.honey],
      [3, inks.indigo],
      [2, inks.coral],
      [1, inks.white],
    ]
    for (const [reach, ink] of layers) sheet.fill(diamond(x, y, reach), ink)
    for (const dy of [-80, 80]) sheet.fill(diamond(x + 100, y + dy, 2), inks.teal)
    for (const dy of [-80, 80]) sheet.fill(diamond(x + 100, y + dy, 1), inks.straw)
  }
}

function drawBand(sheet: Sheet, y: number, high: number, ink: string): void {
  sheet.fill(box(0, y, 2000, high), ink)
}

function drawTextile(sheet: Sheet): void {
  drawBand(sheet, 960, 380, inks.maroon)
  drawBand(sheet, 960, 20, inks.straw)
  drawBand(sheet, 980, 20, inks.indigo)
  for (let x = 0; x < 2000; x += 40) sheet.fill(box(x, 960, 20, 20), inks.vermilion)
  drawDiamonds(sheet, 1120)
  drawBand(sheet, 1240, 100, inks.indigo)
  drawBand(sheet, 1240, 20, inks.honey)
  for (let x = 0; x < 2000; x += 80) {
    const steps: [number, number, number][] = [
      [0, 1320, 80],
      [10, 1300, 60],
      [20, 1280, 40],
      [30, 1260, 20],
    ]
    for (const [shift, top, wide] of steps) sheet.fill(box(x + shift, top, wide, 20), inks.coral)
    sheet.fill(box(x + 30, 1300, 20, 20), inks.straw)
  }
}

/** The threads: fine ribs wherever there is cloth, thinning out up the slopes. */
function drawThreads(sheet: Sheet): void {
  const cloth = under(skyline(ranges[2]?.peaks ?? [], cell), 0)
  sheet.inside(cloth, () => {
    const [warp, weft]: [string[], string[]] = [[], []]
    for (let x = 5; x < 2000; x += 10) warp.push(trace([x, 640], [x, 1340]))
    for (let y = 640; y < 1340; y += 20) weft.push(trace([0, y], [2000, y]))
    sheet.line(warp.join(''), inks.bark, { width: 2.6, opacity: 0.2, cap: 'butt' })
    sheet.line(weft.join(''), inks.bark, { width: 3, opacity: 0.28, cap: 'butt' })
    sheet.shade(box(0, 600, 2000, 740), sheet.fade([0, 1333], [0, 1080], inks.midnight, 0.6))
    sheet.shade(box(0, 600, 2000, 740), sheet.glow([1000, 700], 700, inks.straw, 0.4))
  })
}

/** A cordillera that begins as snow and slopes and ends, step by step, as woven cloth. */
export function drawLenguasEnElJuzgado(sheet: Sheet): void {
  drawSky(sheet)
  drawRanges(sheet)
  drawTextile(sheet)
  drawThreads(sheet)
}
