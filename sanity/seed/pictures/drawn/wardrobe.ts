/** The outlines a small person is put together from, in a space where a person is 100 high with the feet at the origin. */
import type { Point } from '../paths.ts'
import type { Person } from './people.ts'

/** Clothes by what they are. */
export const cloths: Record<Person['wears'], string> = {
  jacket: 'M-3 -85C-9 -84 -11 -80 -11.5 -74L-10 -46L10 -46L11.5 -74C11 -80 9 -84 3 -85Z',
  coat: 'M-3 -85C-9 -84 -11 -80 -11.5 -74L-10.5 -52L-13 -27L13 -27L10.5 -52L11.5 -74C11 -80 9 -84 3 -85Z',
  dress: 'M-3 -85C-8 -84 -10 -80 -10 -74L-7.5 -58L-14 -21L14 -21L7.5 -58L10 -74C10 -80 8 -84 3 -85Z',
  robe: 'M-3 -85C-9 -84 -10.5 -79 -11 -73L-9.5 -50L-14 -4L14 -4L9.5 -50L11 -73C10.5 -79 9 -84 3 -85Z',
}

/** Hair and what covers it. */
export const hairs: Record<Person['head'], string> = {
  short: 'M-5.4 -90C-6.2 -99 -2 -100 0.4 -100C4 -100 6.2 -97 5.2 -91C3 -94 -2 -94 -3.4 -88Z',
  long: 'M-5.2 -80C-7.4 -92 -5.6 -100 0.2 -100C6 -100 7 -92 5.6 -80C3 -78 -3 -78 -5.2 -80Z',
  bun: 'M-5.4 -89C-6.4 -98 -3 -99.4 0 -99.4C4.6 -99.4 6.2 -95 5.4 -90C3 -86.5 -3.6 -86 -5.4 -89ZM-3 -101a3.2 3 0 1 0 6.4 0a3.2 3 0 1 0 -6.4 0Z',
  scarf:
    'M-6 -81C-7.6 -92 -6 -100.4 0 -100.4C6.2 -100.4 7.4 -92 6 -82C7 -79 9 -78 9.6 -76C4 -73 -4 -73 -9.4 -76C-8.4 -78 -7 -79 -6 -81Z',
  hat: 'M-9.6 -95.4C-6 -97.6 -5.4 -97 -5 -99C-4.6 -103 -2 -103.6 0 -103C2 -103.6 4.8 -103 5 -99C5.4 -97 6 -97.4 9.8 -95.6C5 -93.6 -5 -93.4 -9.6 -95.4Z',
  helmet: 'M-6.8 -93.6C-6.6 -100.6 -3 -102.4 0.2 -102.4C4 -102.4 6.4 -100 6.8 -95L9.4 -93.8L9.2 -92.6L-6.8 -92.6Z',
}

/** Two legs, standing or walking. */
export const legsOf = (walks: boolean): Point[][] =>
  walks
    ? [
        [
          [-7, -52],
          [2, -52],
          [-7, -24],
          [-13, -2],
          [-16.5, -3],
          [-11, -28],
        ],
        [
          [-3, -52],
          [8, -52],
          [11, -28],
          [13, 0],
          [9.5, 0],
          [5.5, -26],
        ],
      ]
    : [
        [
          [-8.5, -52],
          [-0.3, -52],
          [-1.6, 0],
          [-5.8, 0],
        ],
        [
          [0.3, -52],
          [8.5, -52],
          [5.8, 0],
          [1.6, 0],
        ],
      ]

/** Where the shoes are, standing or walking. */
export const shoesOf = (walks: boolean): Point[] =>
  walks
    ? [
        [-13, -1.4],
        [12.5, -0.6],
      ]
    : [
        [-3.6, -0.4],
        [4.2, -0.4],
      ]
