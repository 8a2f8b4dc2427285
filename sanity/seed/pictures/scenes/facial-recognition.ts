import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawBust, type Bust } from '../drawn/busts.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const lens: Point = [1394, 330]

function drawStreet(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, 900], [0, inks.steel], [0.5, inks.mist], [1, inks.ice]))
  for (const [left, right, top, ink] of [
    [-20, 330, 40, inks.steel],
    [300, 560, 260, inks.mist],
    [1660, 2020, -20, inks.steel],
    [1480, 1690, 190, inks.mist],
  ] as const) {
    sheet.shape(
      box(left, top, right - left, 1300),
      ink,
      sheet.fade([0, top], [0, 900], inks.slate, 0.5, 0),
      sheet.fade([left, 0], [right, 0], inks.slate, left < 900 ? 0.5 : 0.05, left < 900 ? 0.05 : 0.5),
    )
    for (let y = top + 60; y < 900; y += 110)
      for (let x = left + 40; x < right - 50; x += 84) sheet.fill(box(x, y, 40, 62), inks.slate, 0.3)
  }
  sheet.shade(box(0, 300, 2000, 800), sheet.fade([0, 900], [0, 380], inks.ice, 0.9, 0))
}

const crowns = ['short', 'long', 'bun', 'curls', 'scarf', 'bald', 'cap'] as const
const skins = [inks.umber, inks.apricot, inks.clay, inks.bark, inks.sand] as const
const cloths = [inks.slate, inks.navy, inks.steel, inks.teal, inks.indigo, inks.grey] as const
const covers = [inks.slate, inks.teal, inks.mauve, inks.steel] as const

function bustOf(sheet: Sheet, index: number): Bust {
  const hair = crowns[(index * 3) % crowns.length] ?? 'short'
  const crown =
    hair === 'scarf' || hair === 'cap'
      ? sheet.chance.pick(covers)
      : sheet.chance.pick([inks.soot, inks.bark, inks.midnight, inks.soot, inks.grey])
  return { hair, crown, skin: sheet.chance.pick(skins), cloth: sheet.chance.pick(cloths) }
}

interface Seen {
  x: number
  y: number
  scale: number
  mirrored: boolean
}

function drawRow(sheet: Sheet, y: number, scale: number, step: number, from: number): Seen[] {
  const row: Seen[] = []
  for (let x = from, index = Math.round(y); x < 2120; x += step * sheet.chance.between(0.86, 1.14), index += 1) {
    const seen = {
      x,
      y: y + sheet.chance.about(scale * 9),
      scale: scale * sheet.chance.between(0.92, 1.08),
      mirrored: sheet.chance.happens(0.36),
    }
    drawBust(sheet, bustOf(sheet, index), {
      ...seen,
      side: seen.mirrored === x < lens[0] ? -1 : 1,
      light: inks.ice,
      dark: inks.navy,
    })
    row.push(seen)
  }
  sheet.shade(
    box(0, y - scale * 110, 2000, 1333),
    sheet.fade([0, y + scale * 60], [0, y - scale * 60], inks.mist, 0.42, 0),
  )
  return row
}

function drawFrames(sheet: Sheet, found: Seen[]): void {
  for (const { x, y, scale, mirrored } of found) {
    const middle = x + (mirrored ? -2 : 2) * scale
    const [half, top, bottom] = [33 * scale, y - 84 * scale, y - 10 * scale]
    const long = 15 * scale
    const corner = (cx: number, cy: number, dx: number, dy: number) =>
      trace([cx + dx * long, cy], [cx, cy], [cx, cy + dy * long])
    sheet.line(
      corner(middle - half, top, 1, 1) +
        corner(middle + half, top, -1, 1) +
        corner(middle - half, bottom, 1, -1) +
        corner(middle + half, bottom, -1, -1),
      inks.vermilion,
      9,
    )
    const way = mirrored ? -1 : 1
    const marks = (
      [
        [12, -52],
        [24, -40],
        [18, -30],
        [14, -23],
        [-2, -43],
        [3, -28],
        [5, -60],
      ] as const
    ).map(([mx, my]): Point => [x + mx * way * scale, y + my * scale])
    sheet.line(poly(...marks.slice(0, 4)) + trace(...marks.slice(3)), inks.vermilion, { width: 3, opacity: 0.8 })
    for (const [mx, my] of marks) sheet.fill(disc(mx, my, 5.5), inks.vermilion)
  }
}

function drawCamera(sheet: Sheet): void {
  sheet.shape(box(1772, -10, 46, 1350), inks.navy, sheet.fade([1772, 0], [1812, 0], inks.steel, 0.9, 0))
  sheet.line('M1790 120C1700 96 1640 110 1604 168', inks.navy, 26)
  sheet.line('M1790 112C1700 88 1636 104 1598 164', inks.steel, { width: 5, opacity: 0.8 })
  sheet.shape(box(1756, 60, 78, 110, 10), inks.navy, sheet.fade([1756, 0], [1830, 0], inks.steel, 0.8, 0))
  sheet.placed({ x: 1560, y: 220, turn: -32 }, () => {
    sheet.fill(box(26, -72, 44, 50), inks.navy)
    sheet.shape(
      box(-170, -62, 330, 132, 20),
      inks.paper,
      sheet.fade([0, 70], [0, -40], inks.slate, 0.95),
      sheet.fade([-170, 0], [0, 0], inks.white, 0.6),
    )
    sheet.shape(
      poly([-212, -84], [172, -84], [186, -56], [-196, -56]),
      inks.slate,
      sheet.fade([-212, 0], [100, 0], inks.mist, 0.8),
    )
    sheet.fill(box(-206, -50, 46, 110, 12), inks.soot)
    sheet.fill(disc(-206, 5, 22, 48), inks.midnight)
    sheet.fill(disc(-212, 5, 12, 29), inks.vermilion)
    sheet.fill(disc(-215, -8, 4, 9), inks.white)
    sheet.fill(disc(120, 30, 8), inks.vermilion)
  })
}

/** A crowd in the street, and the camera that puts a frame around its faces. */
export function drawFacialRecognition(sheet: Sheet): void {
  drawStreet(sheet)
  drawRow(sheet, 700, 1.25, 118, -30)
  drawRow(sheet, 800, 1.75, 165, -60)
  const third = drawRow(sheet, 930, 2.35, 225, 10)
  sheet.shade(
    poly(lens, [180, 1333], [1500, 1333]),
    sheet.linear(lens, [820, 1300], [0, inks.vermilion, 0.75], [0.5, inks.coral, 0.4], [1, inks.coral, 0.1]),
  )
  const nearest = drawRow(sheet, 1180, 3.5, 350, 60)
  drawFrames(sheet, [
    ...third.filter((_, index) => index === 3),
    ...nearest.filter((_, index) => index === 1 || index === 3),
  ])
  drawCamera(sheet)
}
