/** Numbers drawn with strokes, so that no picture depends on which fonts a machine has. */
import { flow, trace, type Point } from '../paths.ts'

const strokesOf: Record<string, string> = {
  '0': flow([30, 2], [6, 16], [2, 50], [6, 84], [30, 98], [54, 84], [58, 50], [54, 16], [30, 2]),
  '1': trace([10, 22], [34, 2], [34, 98]),
  '2': `${flow([4, 24], [14, 6], [34, 2], [54, 14], [54, 36], [34, 62], [4, 98])}L58 98`,
  '3': flow([6, 10], [30, 2], [54, 14], [48, 40], [26, 47], [50, 54], [58, 76], [40, 97], [4, 92]),
  '4': trace([44, 98], [44, 2], [2, 70], [60, 70]),
  '5': `${trace([52, 2], [12, 2], [8, 44])}${flow([8, 44], [32, 36], [56, 52], [56, 80], [34, 98], [4, 92])}`,
  '6': flow([50, 4], [20, 22], [4, 60], [12, 90], [34, 98], [56, 84], [54, 58], [34, 46], [8, 60]),
  '7': trace([2, 2], [58, 2], [24, 98]),
  '8': flow(
    [30, 46],
    [8, 28],
    [14, 6],
    [30, 2],
    [48, 8],
    [52, 28],
    [30, 46],
    [4, 66],
    [8, 90],
    [30, 98],
    [52, 90],
    [56, 66],
    [30, 46],
  ),
  '9': flow([52, 42], [30, 54], [6, 42], [6, 14], [30, 2], [54, 16], [54, 44], [40, 82], [18, 98]),
}

/** One stroke outline per digit, each 60 wide and 100 high, with where it begins; digits follow every 84. */
export const listDigits = (number: string): { outline: string; at: Point }[] =>
  Array.from(number).map((digit, index) => ({ outline: strokesOf[digit] ?? '', at: [index * 84, 0] }))
