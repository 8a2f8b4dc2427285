/** A source of numbers that look random and are the same on every run. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number
  /** A number between the two given. */
  between(low: number, high: number): number
  /** A whole number between the two given, both included. */
  whole(low: number, high: number): number
  /** A number between minus and plus the amount. */
  about(amount: number): number
  /** One of the list. */
  pick<T>(list: readonly [T, ...T[]]): T
  /** True as often as the likelihood (0 to 1) says. */
  happens(likelihood: number): boolean
}

const hashOf = (text: string): number => {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** Begins a sequence named by `seed`; the same name gives the same sequence (mulberry32). */
export function createChance(seed: string): Chance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    about: (amount) => between(-amount, amount),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    happens: (likelihood) => next() < likelihood,
  }
}
