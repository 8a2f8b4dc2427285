import { blob, flow } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'
import { drawFace, drawGlasses, drawGround, drawNeck, drawShoulders, type Skin } from './face.ts'

const skin: Skin = { flat: inks.umber, dark: inks.bark, light: inks.apricot, lips: inks.maroon }

function drawBeard(sheet: Sheet): void {
  const beard =
    'M-122 10C-116 76 -90 130 -46 166C-18 184 20 184 46 166C92 130 116 76 122 10C108 44 100 70 86 82C64 74 40 76 8 78C-28 76 -48 76 -70 84C-96 70 -108 44 -122 10ZM-40 98C-20 86 36 86 58 98C52 122 30 132 8 132C-14 132 -34 122 -40 98Z'
  sheet.shape(beard, inks.soot, sheet.fade([124, 40], [20, 100], inks.umber, 0.7))
}

function drawHair(sheet: Sheet): void {
  const hair = blob(
    [-126, -24],
    [-138, -110],
    [-100, -186],
    [-20, -216],
    [70, -206],
    [126, -150],
    [132, -80],
    [122, -26],
    [112, -90],
    [70, -134],
    [0, -144],
    [-70, -134],
    [-110, -90],
  )
  sheet.shape(hair, inks.soot, sheet.fade([140, -160], [10, -110], inks.umber, 0.85))
  for (let index = 0; index < 70; index += 1) {
    const angle = sheet.chance.between(-2.9, -0.25)
    const far = sheet.chance.between(0.92, 1.16)
    const [x, y] = [Math.cos(angle) * 116 * far, -30 + Math.sin(angle) * 152 * far]
    sheet.line(flow([x - 5, y], [x, y - 5], [x + 5, y]), x > 20 ? inks.umber : inks.bark, { width: 3, opacity: 0.7 })
  }
}

/** Samuel Okafor: close-cropped hair, a short beard, round glasses, a mustard jersey. */
export function drawSamuelOkafor(sheet: Sheet): void {
  drawGround(sheet, inks.indigo, inks.coral, inks.midnight)
  drawShoulders(sheet, inks.honey, inks.umber, inks.straw)
  drawNeck(sheet, skin)
  sheet.shape(
    'M288 606C330 664 470 664 512 606L530 632C490 712 310 712 270 632Z',
    inks.ochre,
    sheet.fade([270, 0], [440, 0], inks.bark, 0.8),
    sheet.fade([530, 600], [450, 660], inks.straw, 0.7),
  )
  sheet.placed({ x: 400, y: 352, turn: -2 }, () => {
    drawFace(sheet, { skin, brow: inks.soot, browWidth: 12, jaw: 1.06, smile: 10 })
    drawBeard(sheet)
    drawHair(sheet)
    drawGlasses(sheet, inks.honey, 40)
  })
}
