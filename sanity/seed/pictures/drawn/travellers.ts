import { box, disc, poly, trace } from '../paths.ts'
import { drawPerson } from './people.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** A woman with a child on her back and a boy with a lantern, walking at night. */
export function drawTravellers(sheet: Sheet): void {
  const [x, floor] = [745, 1262]
  sheet.shade(disc(x + 92, floor - 120, 330), sheet.glow([x + 92, floor - 120], 330, inks.honey, 0.75))
  sheet.fill(poly([x - 30, floor], [x + 30, floor], [x - 170, 1333], [x - 330, 1333]), inks.midnight, 0.5)
  drawPerson(
    sheet,
    {
      wears: 'dress',
      head: 'scarf',
      cloth: inks.brick,
      legs: inks.umber,
      skin: inks.umber,
      hair: inks.soot,
      cover: inks.vermilion,
      walks: true,
    },
    { x, floor, height: 300, light: inks.straw, dark: inks.midnight },
  )
  sheet.shape(
    'M708 1060C672 1080 672 1140 706 1160C742 1160 760 1120 752 1080Z',
    inks.ochre,
    sheet.fade([680, 0], [750, 0], inks.maroon, 0.9, 0),
  )
  sheet.shape(disc(708, 1052, 21), inks.umber, sheet.fade([690, 0], [724, 0], inks.soot, 0.9, 0))
  drawPerson(
    sheet,
    {
      wears: 'jacket',
      head: 'short',
      cloth: inks.slate,
      legs: inks.navy,
      skin: inks.umber,
      hair: inks.soot,
      walks: true,
    },
    { x: x + 130, floor: floor - 16, height: 215, light: inks.straw, dark: inks.midnight },
  )
  sheet.line(trace([x + 145, floor - 130], [x + 148, floor - 112]), inks.bark, 4)
  sheet.shape(
    box(x + 136, floor - 112, 25, 34, 6),
    inks.white,
    sheet.fade([0, floor - 112], [0, floor - 78], inks.honey, 0, 0.8),
  )
}
