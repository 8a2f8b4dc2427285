import { blob, box, disc, flow, poly, rolling, trace, type Point } from '../paths.ts'
import { drawCloud, drawGleams, drawHill } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 470

/** The middle of the river and half its width at a depth: 0 at the horizon, 1 at the lower edge. */
function riverAt(depth: number): { x: number; y: number; half: number } {
  const bend = Math.sin(11.4 * depth ** 0.55 + 4.6) * (110 + 620 * depth ** 0.85)
  return { x: 1060 + bend * (1 - depth * 0.25), y: horizon + 880 * depth ** 1.5, half: 15 + 320 * depth ** 1.5 }
}

const depthOf = (y: number): number => Math.max(0, (y - horizon) / 880) ** (1 / 1.5)

function drawSky(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, horizon], [0, inks.sea], [0.5, inks.sky], [1, inks.straw]))
  sheet.fill(disc(1290, 300, 110), inks.white)
  sheet.shade(sheet.all, sheet.glow([1290, 300], 700, inks.white, 0.8))
  for (const [x, y, width] of [
    [420, 170, 640],
    [880, 270, 420],
    [1760, 140, 560],
  ] as const)
    drawCloud(sheet, [x, y], width, inks.white, sheet.fade([0, y + 20], [0, y - 30], inks.apricot, 0.6))
  const flocks: Point[] = [
    [700, 210],
    [748, 190],
    [802, 206],
    [770, 240],
    [850, 180],
  ]
  for (const [x, y] of flocks)
    sheet.line(flow([x - 22, y - 8], [x - 8, y - 9], [x, y], [x + 8, y - 9], [x + 22, y - 8]), inks.deep, 4)
}

function drawHills(sheet: Sheet): void {
  const far = rolling(sheet.chance, { from: -20, to: 2020, level: 430, rise: 46, waves: 0.9 })
  drawHill(sheet, far, 620, { flat: inks.steel, dark: inks.mist, light: inks.straw })
  const near = rolling(sheet.chance, { from: -20, to: 2020, level: 476, rise: 26, waves: 1.4 })
  drawHill(sheet, near, 700, { flat: inks.sea, dark: inks.sage, light: inks.lime })
}

function outlineOfRiver(wider: number): string {
  const steps = Array.from({ length: 46 }, (_, index) => riverAt(index / 43))
  const left = steps.map(({ x, y, half }): Point => [x - half - wider * (half / 60), y])
  const right = steps.map(({ x, y, half }): Point => [x + half + wider * (half / 60), y])
  return poly(...left, ...right.toReversed())
}

function drawRiver(sheet: Sheet): void {
  sheet.shape(
    box(0, horizon + 20, 2000, 880),
    inks.leaf,
    sheet.fade([0, horizon], [0, 760], inks.sage, 0.9),
    sheet.fade([0, 1333], [0, 800], inks.pine, 0.95),
  )
  sheet.fill(outlineOfRiver(9), inks.pine, 0.75)
  const river = outlineOfRiver(0)
  sheet.shape(
    river,
    inks.sky,
    sheet.fade([0, horizon], [0, 700], inks.white, 0.9),
    sheet.fade([0, 1333], [0, 800], inks.teal, 0.85),
    sheet.fade([300, 0], [1000, 0], inks.sea, 0.5),
  )
  sheet.inside(river, () => {
    sheet.shade(box(0, horizon, 2000, 900), sheet.glow([1180, 640], 520, inks.straw, 0.85, 0.7))
    drawGleams(sheet, { x: 1000, spread: 700, from: 560, to: 1330, widen: 0.4 }, 130, 66, inks.white, 0.6)
  })
}

/** Crowns in rows from far to near, wherever there is no river. Each row shares its light. */
function drawForest(sheet: Sheet, from: number, to: number): void {
  const { chance } = sheet
  for (let y = from; y < to;) {
    const depth = depthOf(y)
    const size = 40 + 180 * depth ** 1.15
    const { crowns, dark, light, trunk } = coloursAt(depth)
    const shades = [
      sheet.fade([0, y], [0, y - size * 0.8], dark, 0.95),
      sheet.fade([0, y - size * 1.1], [0, y - size * 0.55], light, 0.75),
    ]
    const water = [y, y - size * 0.45, y - size * 0.9].map((level) => riverAt(depthOf(level)))
    for (let x = chance.between(-40, size * 0.2); x < 2040; x += size * chance.between(0.5, 0.68)) {
      if (water.some((river) => Math.abs(x - river.x) < river.half + size * 0.3)) continue
      drawCrown(
        sheet,
        [x, y + chance.about(size * 0.1)],
        size * chance.between(0.85, 1.25),
        chance.pick(crowns),
        trunk,
        shades,
      )
    }
    y += size * 0.42
  }
}

function drawCrown(
  sheet: Sheet,
  [x, foot]: Point,
  height: number,
  crown: string,
  trunk: string,
  shades: readonly string[],
): void {
  const { chance } = sheet
  sheet.line(trace([x, foot], [x, foot - height * 0.4]), trunk, height * 0.045)
  const outline = Array.from({ length: 7 }, (_, index): Point => {
    const far = chance.between(0.88, 1.12)
    return [
      x + Math.cos(index * 0.898) * height * 0.32 * far,
      foot - height * 0.62 + Math.sin(index * 0.898) * height * 0.36 * far,
    ]
  })
  sheet.shape(blob(...outline), crown, ...shades)
}

type Inks = readonly [string, ...string[]]

function coloursAt(depth: number): { crowns: Inks; dark: string; light: string; trunk: string } {
  if (depth < 0.2)
    return { crowns: [inks.sage, inks.sage, inks.leaf], dark: inks.sea, light: inks.straw, trunk: inks.teal }
  if (depth < 0.5)
    return {
      crowns: [inks.leaf, inks.leaf, inks.olive, inks.sage],
      dark: inks.teal,
      light: inks.lime,
      trunk: inks.pine,
    }
  return { crowns: [inks.leaf, inks.teal, inks.leaf, inks.pine], dark: inks.deep, light: inks.lime, trunk: inks.deep }
}

function drawCanoe(sheet: Sheet, x: number, y: number, scale: number): void {
  sheet.fill(
    blob(
      [x - 170 * scale, y + 26 * scale],
      [x, y + 14 * scale],
      [x + 190 * scale, y + 26 * scale],
      [x, y + 62 * scale],
    ),
    inks.deep,
    0.5,
  )
  for (const [from, to, down] of [
    [150, 300, 40],
    [190, 270, 56],
    [-120, 60, 62],
  ] as const)
    sheet.line(trace([x + from * scale, y + down * scale], [x + to * scale, y + down * scale]), inks.white, {
      width: 5,
      opacity: 0.7,
    })
  sheet.placed({ x, y, scale }, () => {
    for (const [px, cloth, hair] of [
      [-66, inks.vermilion, inks.soot],
      [74, inks.honey, inks.bark],
    ] as const) {
      sheet.shape(
        `M${px - 26} 14C${px - 30} -34 ${px - 18} -62 ${px} -64C${px + 18} -62 ${px + 30} -34 ${px + 26} 14Z`,
        cloth,
        sheet.fade([px - 30, 0], [px + 20, 0], inks.maroon, 0.85),
      )
      sheet.fill(disc(px, -84, 15, 18), inks.umber)
      sheet.fill(
        `M${px - 17} -84C${px - 18} -108 ${px + 18} -108 ${px + 17} -84C${px + 8} -94 ${px - 8} -94 ${px - 17} -84Z`,
        hair,
      )
      sheet.line(trace([px - 6, -46], [px - 40, -26]) + trace([px + 8, -46], [px - 36, -40]), cloth, 11)
    }
    sheet.shape(
      'M-206 -16C-150 6 150 6 206 -18C190 36 120 40 0 40C-120 40 -190 36 -206 -16Z',
      inks.umber,
      sheet.fade([0, 44], [0, 0], inks.bark, 0.95),
      sheet.fade([206, 0], [40, 0], inks.apricot, 0.6),
    )
    sheet.line(flow([-206, -16], [-100, 2], [100, 2], [206, -18]), inks.sand, 5)
    for (const px of [-66, 74]) {
      sheet.line(trace([px - 16, -66], [px - 62, 52]), inks.sand, 6)
      sheet.placed({ x: px - 66, y: 62, turn: 21 }, () => sheet.fill(disc(0, 0, 9, 24), inks.sand))
    }
  })
}

/** Leaves right in front of us, dark against the water. */
function drawLeaves(sheet: Sheet): void {
  const fronds: [number, number, number, number][] = [
    [-20, 1340, 520, -62],
    [40, 1350, 430, -36],
    [-10, 1340, 560, -82],
    [2010, 1340, 560, -104],
    [2030, 1350, 500, -128],
    [1960, 1350, 380, -84],
    [150, 1350, 330, -70],
    [1880, 1350, 300, -112],
  ]
  for (const [x, y, long, turn] of fronds) {
    sheet.placed({ x, y, turn }, () => {
      const leaf = `M0 0C${long * 0.3} ${-long * 0.2} ${long * 0.75} ${-long * 0.14} ${long} 0C${long * 0.75} ${long * 0.14} ${long * 0.3} ${long * 0.2} 0 0Z`
      sheet.shape(
        leaf,
        inks.pine,
        sheet.fade([long, 0], [long * 0.2, 0], inks.leaf, 0.9),
        sheet.fade([0, long * 0.12], [0, -long * 0.08], inks.midnight, 0.7),
      )
      sheet.line(trace([0, 0], [long * 0.96, 0]), inks.sage, { width: 4, opacity: 0.6 })
      for (let at = 0.2; at < 0.9; at += 0.12)
        sheet.line(
          trace([long * at, 0], [long * (at + 0.1), -long * 0.1]) +
            trace([long * at, 0], [long * (at + 0.1), long * 0.1]),
          inks.sage,
          { width: 2.5, opacity: 0.35 },
        )
    })
  }
}

/** A river winds through the forest from the hills down to us; a canoe comes along. */
export function drawEscazu(sheet: Sheet): void {
  drawSky(sheet)
  drawHills(sheet)
  drawRiver(sheet)
  drawForest(sheet, horizon + 18, 1180)
  const { x, y } = riverAt(0.82)
  drawCanoe(sheet, x - 20, y - 40, 0.95)
  drawLeaves(sheet)
}
