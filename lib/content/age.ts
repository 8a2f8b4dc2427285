/** When an article is so old that readers should be told: two years after it was published, or last updated. */

const years = 2

/** The moment, in milliseconds, after which what was written at `date` (ISO 8601) is old. */
export function oldFrom(date: string): number {
  return new Date(date).setUTCFullYear(new Date(date).getUTCFullYear() + years)
}

/** The latest moment (ISO 8601) of which everything written is old now. */
export function oldUntil(now: string): string {
  return new Date(new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() - years)).toISOString()
}

export const isOldAt = (now: number, date: string) => now >= oldFrom(date)
