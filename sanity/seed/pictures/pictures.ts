/** The pictures of the demo newspaper, drawn in code: which there are, and each one as a JPEG. */
import { printSheet } from './print.ts'
import { Sheet } from './sheet.ts'
import { portraits } from './portraits/portraits.ts'
import { drawAsylumInterview } from './scenes/asylum-interview.ts'
import { drawNansenPassport } from './scenes/nansen-passport.ts'
import { drawSourceProtection } from './scenes/source-protection.ts'
import { drawStrategicLawsuits } from './scenes/strategic-lawsuits.ts'
import { drawHeatAndWork } from './scenes/heat-and-work.ts'
import { drawLossAndDamage } from './scenes/loss-and-damage.ts'
import { drawEssentialMedicines } from './scenes/essential-medicines.ts'
import { drawDistanceToTheClinic } from './scenes/distance-to-the-clinic.ts'
import { drawRightToAnInterpreter } from './scenes/right-to-an-interpreter.ts'
import { drawRegionalCourts } from './scenes/regional-courts.ts'

interface Picture {
  width: number
  height: number
  draw(sheet: Sheet): void
}

const lead = (draw: Picture['draw']): Picture => ({ width: 2000, height: 1333, draw })
const within = (draw: Picture['draw']): Picture => ({ width: 1600, height: 1067, draw })
const upright = (draw: Picture['draw']): Picture => ({ width: 1400, height: 1900, draw })

const pictures: Record<string, Picture> = {
  'asylum-interview.jpg': lead(drawAsylumInterview),
  'nansen-passport.jpg': lead(drawNansenPassport),
  'source-protection.jpg': lead(drawSourceProtection),
  'strategic-lawsuits.jpg': lead(drawStrategicLawsuits),
  'heat-and-work.jpg': lead(drawHeatAndWork),
  'loss-and-damage.jpg': lead(drawLossAndDamage),
  'essential-medicines.jpg': lead(drawEssentialMedicines),
  'distance-to-the-clinic.jpg': lead(drawDistanceToTheClinic),
  'right-to-an-interpreter.jpg': lead(drawRightToAnInterpreter),
  'regional-courts.jpg': lead(drawRegionalCourts),
}

const all: Record<string, Picture> = { ...pictures, ...portraits }

/** The file names of all pictures. */
export const listPictures = (): string[] => Object.keys(all)

/** The picture as a JPEG, the same bytes every time. Throws when there is no picture of that name. */
export async function drawPicture(file: string): Promise<Buffer> {
  const picture = all[file]
  if (picture === undefined) throw new Error(`No picture is called ${file}. There are: ${listPictures().join(', ')}`)
  const sheet = new Sheet(picture.width, picture.height, file)
  picture.draw(sheet)
  return printSheet(sheet)
}
