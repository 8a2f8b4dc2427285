/** Numbers as a table shows them: as many digits as mean something. A number that was not measured is a dash. */

const nothing = '–'

/** "4.3 kB", "146 kB", "840 B" */
export function bytes(value: number): string {
  if (!Number.isFinite(value)) return nothing
  if (value < 1000) return `${Math.round(value)} B`
  return value < 1e6 ? `${digits(value / 1000)} kB` : `${digits(value / 1e6)} MB`
}

/** "31 ms", "1.06 s" */
export function time(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return nothing
  return milliseconds < 1000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1000, 2)} s`
}

/** "0.74×", "12×" */
export function ratio(value: number): string {
  if (!Number.isFinite(value)) return nothing
  if (value >= 10) return `${Math.round(value)}×`
  return `${Number(value.toPrecision(2))}×`
}

/** "12,300" */
export function count(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : nothing
}

/** "0.01", and "100" of a score. */
export function plain(value: number, places = 0): string {
  return Number.isFinite(value) ? value.toFixed(places) : nothing
}

function digits(value: number, places = 1): string {
  return value.toFixed(value >= 10 ? Math.max(0, places - 1) : places)
}
