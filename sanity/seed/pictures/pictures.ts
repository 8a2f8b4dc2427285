/** The pictures of the demo newspaper, drawn in code: which there are, and each one as a JPEG. */
import { printSheet } from './print.ts'
import { Sheet } from './sheet.ts'
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
import { drawCountingByHand } from './scenes/counting-by-hand.ts'
import { drawObservers } from './scenes/observers.ts'
import { drawEnforcedDisappearance } from './scenes/enforced-disappearance.ts'
import { drawThirtyArticles } from './scenes/thirty-articles.ts'
import { drawInternetShutdowns } from './scenes/internet-shutdowns.ts'
import { drawFacialRecognition } from './scenes/facial-recognition.ts'
import { drawStatelessness } from './scenes/statelessness.ts'
import { drawInformationRequests } from './scenes/information-requests.ts'
import { drawLandmineTreaty } from './scenes/landmine-treaty.ts'
import { drawAmparo } from './scenes/amparo.ts'
import { drawDerechoAlAgua } from './scenes/derecho-al-agua.ts'
import { drawEscazu } from './scenes/escazu.ts'
import { drawLenguasEnElJuzgado } from './scenes/lenguas-en-el-juzgado.ts'
import { drawQueueNumbers } from './scenes/queue-numbers.ts'
import { drawBallotsDetail } from './scenes/ballots-detail.ts'
import { drawLimbWorkshop } from './scenes/limb-workshop.ts'
import { drawMastMap } from './scenes/mast-map.ts'
import { portraits } from './portraits/portraits.ts'

interface Picture {
  width: number
  height: number
  draw(sheet: Sheet): void
}

const lead = (draw: Picture['draw']): Picture => ({ width: 2000, height: 1333, draw })
const upright = (draw: Picture['draw']): Picture => ({ width: 1400, height: 1900, draw })
const within = (draw: Picture['draw']): Picture => ({ width: 1600, height: 1067, draw })

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
  'counting-by-hand.jpg': lead(drawCountingByHand),
  'observers.jpg': lead(drawObservers),
  'enforced-disappearance.jpg': lead(drawEnforcedDisappearance),
  'thirty-articles.jpg': lead(drawThirtyArticles),
  'internet-shutdowns.jpg': lead(drawInternetShutdowns),
  'facial-recognition.jpg': lead(drawFacialRecognition),
  'statelessness.jpg': lead(drawStatelessness),
  'information-requests.jpg': lead(drawInformationRequests),
  'landmine-treaty.jpg': lead(drawLandmineTreaty),
  'amparo.jpg': upright(drawAmparo),
  'derecho-al-agua.jpg': lead(drawDerechoAlAgua),
  'escazu.jpg': lead(drawEscazu),
  'lenguas-en-el-juzgado.jpg': lead(drawLenguasEnElJuzgado),
  'queue-numbers.jpg': within(drawQueueNumbers),
  'ballots-detail.jpg': within(drawBallotsDetail),
  'mast-map.jpg': within(drawMastMap),
  'limb-workshop.jpg': within(drawLimbWorkshop),
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
