/** What each signal is worth: fitted by `fit.ts` on one half of the corpus beside it; README.md says how it does on the other. */
import type { Signals } from './compare.ts'

export const weights: Signals = {
  words: 3.24,
  names: 0.62,
  numbers: 7.1,
  links: 0.27,
  pictures: 2.59,
  title: 0.83,
  sameDay: 0.88,
  days: -3.13,
  byline: 0.23,
  otherByline: -0.57,
  length: -2.05,
  shape: 2.45,
}

export const bias = -6.55

/** How what the signals say, and the lead over rivals, make a probability. */
export const competition = { bias: -0.94, likeness: 0.42, lead: 0.96 }

/** From which probability a pair is joined without asking, and from which it is proposed to an editor. */
export const thresholds = { joined: 0.95, proposed: 0.2 }
