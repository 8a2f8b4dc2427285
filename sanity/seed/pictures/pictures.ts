/** The pictures of the demo newspaper, drawn in code: which there are, and each one as a JPEG. */
import { printSheet } from './print.ts'
import { Sheet } from './sheet.ts'
import { drawAsylumInterview } from './scenes/asylum-interview.ts'

interface Picture {
  width: number
  height: number
  draw(sheet: Sheet): void
}

const lead = (draw: Picture['draw']): Picture => ({ width: 2000, height: 1333, draw })

const pictures: Record<string, Picture> = {
  'asylum-interview.jpg': lead(drawAsylumInterview),
}

/** The file names of all pictures. */
export const listPictures = (): string[] => Object.keys(pictures)

/** The picture as a JPEG, the same bytes every time. Throws when there is no picture of that name. */
export async function drawPicture(file: string): Promise<Buffer> {
  const picture = pictures[file]
  if (picture === undefined) throw new Error(`No picture is called ${file}. There are: ${listPictures().join(', ')}`)
  const sheet = new Sheet(picture.width, picture.height, file)
  picture.draw(sheet)
  return printSheet(sheet)
}
