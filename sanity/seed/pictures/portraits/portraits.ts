/** The authors of the demo newspaper, by the file each portrait is kept in. */
import type { Sheet } from '../sheet.ts'
import { drawHannahLindqvist } from './hannah-lindqvist.ts'
import { drawInesIriarte } from './ines-iriarte.ts'
import { drawLuciaFernandez } from './lucia-fernandez.ts'
import { drawMateoQuispe } from './mateo-quispe.ts'
import { drawObservatorioFaro } from './observatorio-faro.ts'
import { drawSamuelOkafor } from './samuel-okafor.ts'

const portrait = (draw: (sheet: Sheet) => void) => ({ width: 800, height: 800, draw })

export const portraits = {
  'author-lucia-fernandez.jpg': portrait(drawLuciaFernandez),
  'author-samuel-okafor.jpg': portrait(drawSamuelOkafor),
  'author-ines-iriarte.jpg': portrait(drawInesIriarte),
  'author-hannah-lindqvist.jpg': portrait(drawHannahLindqvist),
  'author-mateo-quispe.jpg': portrait(drawMateoQuispe),
  'author-observatorio-faro.jpg': portrait(drawObservatorioFaro),
}
