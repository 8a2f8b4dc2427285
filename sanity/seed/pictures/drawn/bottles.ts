/** What stands on a pharmacy's shelf. Everything stands on `floor` with its left side at `x`. */
import { box, poly, trace } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Ware {
  x: number
  floor: number
  width: number
  height: number
  ink: string
  dark: string
  light: string
}

function drawLabel(sheet: Sheet, x: number, y: number, width: number, height: number, mark: string): void {
  sheet.shape(box(x, y, width, height, 3), inks.paper, sheet.fade([x, 0], [x + width, 0], inks.umber, 0.6, 0))
  sheet.fill(box(x + width * 0.12, y + height * 0.16, width * 0.76, height * 0.16), mark)
  for (const line of [0.48, 0.64, 0.8])
    sheet.line(
      trace([x + width * 0.14, y + height * line], [x + width * sheet.chance.between(0.5, 0.86), y + height * line]),
      inks.slate,
      { width: 2.5, cap: 'butt' },
    )
}

/** A glass bottle with a neck and a stopper. */
export function drawBottle(sheet: Sheet, ware: Ware): void {
  const { x, floor, width, height, ink, dark, light } = ware
  const neck = width * 0.32
  const [middle, top, shoulder] = [x + width / 2, floor - height, floor - height * 0.7]
  const glass = `M${x} ${floor - 6}L${x} ${shoulder + width * 0.16}C${x} ${shoulder - width * 0.1} ${middle - neck / 2} ${shoulder - width * 0.06} ${middle - neck / 2} ${shoulder - width * 0.3}L${middle - neck / 2} ${top + 10}L${middle + neck / 2} ${top + 10}L${middle + neck / 2} ${shoulder - width * 0.3}C${middle + neck / 2} ${shoulder - width * 0.06} ${x + width} ${shoulder - width * 0.1} ${x + width} ${shoulder + width * 0.16}L${x + width} ${floor - 6}C${x + width} ${floor} ${x} ${floor} ${x} ${floor - 6}Z`
  sheet.shape(
    glass,
    ink,
    sheet.fade([x, 0], [x + width * 0.8, 0], dark, 0.7),
    sheet.fade([x + width, 0], [x + width * 0.7, 0], light, 0.5),
    sheet.fade([0, shoulder + 10], [0, floor], dark, 0, 0.5),
  )
  sheet.line(trace([x + width * 0.88, shoulder + width * 0.3], [x + width * 0.88, floor - 16]), light, {
    width: 4,
    opacity: 0.8,
  })
  sheet.shape(
    box(middle - neck * 0.62, top - 8, neck * 1.24, 26, 4),
    dark,
    sheet.fade([middle + neck, 0], [middle - neck, 0], light, 0.5),
  )
  drawLabel(sheet, x + width * 0.1, floor - height * 0.5, width * 0.72, height * 0.32, ink)
}

/** A wide jar with a lid. */
export function drawJar(sheet: Sheet, ware: Ware): void {
  const { x, floor, width, height, ink, dark, light } = ware
  const top = floor - height
  sheet.shape(
    box(x, top + 22, width, height - 22, 14),
    ink,
    sheet.fade([x, 0], [x + width * 0.8, 0], dark, 0.65),
    sheet.fade([x + width, 0], [x + width * 0.75, 0], light, 0.55),
  )
  sheet.shape(box(x + width * 0.06, top, width * 0.88, 30, 6), dark, sheet.fade([x + width, 0], [x, 0], light, 0.6))
  drawLabel(sheet, x + width * 0.12, top + height * 0.38, width * 0.7, height * 0.36, ink)
}

/** A cardboard box, sometimes a pile of them. */
export function drawBoxes(sheet: Sheet, ware: Ware): void {
  const { x, floor, width, height, ink, dark, light } = ware
  const count = height > 120 ? 3 : 1
  const each = height / count
  for (let index = 0; index < count; index += 1) {
    const [left, bottom] = [x + (index === 0 ? 0 : sheet.chance.about(5)), floor - each * index]
    sheet.shape(
      box(left, bottom - each, width, each - 2),
      index % 2 === 0 ? ink : inks.paper,
      sheet.fade([left, 0], [left + width * 0.9, 0], dark, 0.7),
      sheet.fade([left + width, 0], [left + width * 0.8, 0], light, 0.4),
    )
    sheet.fill(box(left, bottom - each * 0.45, width, each * 0.2), index % 2 === 0 ? inks.paper : ink, 0.9)
    sheet.line(trace([left + width * 0.12, bottom - each * 0.74], [left + width * 0.6, bottom - each * 0.74]), dark, {
      width: Math.max(3, each * 0.06),
      cap: 'butt',
      opacity: 0.8,
    })
  }
}

/** A few small vials side by side. */
export function drawVials(sheet: Sheet, ware: Ware): void {
  const { x, floor, width, height, ink, dark, light } = ware
  const count = Math.max(2, Math.round(width / 38))
  const each = width / count
  for (let index = 0; index < count; index += 1) {
    const left = x + index * each
    sheet.shape(
      box(left + 3, floor - height + 14, each - 7, height - 14, 5),
      ink,
      sheet.fade([left, 0], [left + each, 0], dark, 0.85, 0),
    )
    sheet.fill(
      poly(
        [left + 8, floor - height],
        [left + each - 12, floor - height],
        [left + each - 12, floor - height + 18],
        [left + 8, floor - height + 18],
      ),
      inks.paper,
    )
    sheet.fill(box(left + 3, floor - height * 0.55, each - 7, height * 0.3), inks.paper, 0.9)
    sheet.line(trace([left + each - 9, floor - height * 0.2], [left + each - 9, floor - height * 0.75]), light, {
      width: 2,
      opacity: 0.7,
    })
  }
}
