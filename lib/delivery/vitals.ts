/**
 * How fast pages came in readers' browsers (web.dev/vitals), for operators who ask for it: one line a minute for each
 * measure and kind of page. A browser tells the path of one page and its figures, once, when the page is left; of the
 * path only the kind of page and its language are kept, and nothing of who told it.
 */
import { z } from 'zod'
import { placeAt, type Place } from '../urls.ts'
import type { Known } from './known.ts'
import { log } from './log.ts'
import { processWide } from './process-wide.ts'

/** Milliseconds, all but CLS, which has no unit. */
const figure = z.number().min(0).max(600_000).optional()

const messageShape = z.object({
  path: z.string().max(1000),
  figures: z.object({ LCP: figure, INP: figure, CLS: figure, FCP: figure, TTFB: figure }),
})

type Measure = keyof z.output<typeof messageShape>['figures']

/** Of more pages in a minute than these the share that is looked at is enough. */
const most = 1000

/** Milliseconds between two lines. */
const pause = 60_000

type Sample = Pick<Place, 'kind' | 'locale'> & { measure: Measure; pages: number; figures: number[] }

const samples = processWide('vitals', () => new Map<string, Sample>())

/** Takes what a browser told. Answers false when it is not what our script tells of a page of ours. */
export function noteVitals(message: unknown, known: Pick<Known, 'standing'>): boolean {
  const told = messageShape.safeParse(message)
  const place = told.success ? placeAt(told.data.path) : null
  if (!told.success || place === null || known.standing(place).is !== 'here') return false
  const { kind, locale } = place
  for (const [measure, value] of Object.entries(told.data.figures) as [Measure, number | undefined][]) {
    if (value !== undefined) add({ kind, locale, measure }, value)
  }
  return true
}

function add(of: Pick<Sample, 'kind' | 'locale' | 'measure'>, value: number): void {
  const name = `${of.measure} ${of.kind} ${of.locale}`
  const sample = samples().get(name) ?? { ...of, pages: 0, figures: [] }
  samples().set(name, sample)
  sample.pages += 1
  if (sample.figures.length < most) sample.figures.push(value)
}

/** One line for each measure and kind of page there was, with what three quarters of the pages stayed within; and a new start. */
export function tellVitals(): void {
  for (const { figures, pages, kind, locale, measure } of samples().values()) {
    log({ event: 'web vitals', measure, kind, locale, pages, p75: threeQuartersOf(figures), seconds: pause / 1000 })
  }
  samples().clear()
}

/** Tells for as long as the process lives. */
export function reportVitals(): void {
  setInterval(tellVitals, pause).unref()
}

/** The figure that web.dev/vitals judges by, by nearest rank; to a thousandth, which CLS needs. */
function threeQuartersOf(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.ceil(sorted.length * 0.75) - 1] ?? 0) * 1000) / 1000
}
