/** What is to be reached, each goal with the figure that says whether it is. */
import type { Figures } from './part.ts'
import type { Table } from './table.ts'
import { bytes, count, plain, ratio, time } from './words.ts'

type Figure = (name: string) => number

type Goal = {
  what: string
  goal: string
  value: (figure: Figure) => number
  show: (value: number) => string
  isReached: (value: number) => boolean
}

const atMost = (limit: number) => (value: number) => value <= limit
const atLeast = (limit: number) => (value: number) => value >= limit
const score = (value: number) => plain(value)

/** Behind nginx where it was measured, else of the site alone. */
const ofAmbas = (figure: Figure, name: (page: string) => string) => firstOf(figure(name('front')), figure(name('site')))
const firstOf = (...values: number[]) => values.find((value) => Number.isFinite(value)) ?? NaN

const lighthouse = (category: string): Goal => ({
  what: `Lighthouse mobile, ${category.replace('-', ' ').replace('seo', 'SEO')}`,
  goal: '100',
  value: (figure) => ofAmbas(figure, (page) => `lighthouse.${page}.${category}`),
  show: score,
  isReached: atLeast(100),
})

const throughput = (many: number): Goal[] => [
  {
    what: `${many} readers at a time, beside nginx serving a file`,
    goal: '≥ 0.6×',
    value: (figure) => figure(`throughput.front.${many}`) / figure(`throughput.static.${many}`),
    show: ratio,
    isReached: atLeast(0.6),
  },
  {
    what: `${many} readers at a time, beside WordPress with a page cache`,
    goal: '≥ 8×',
    value: (figure) => figure(`throughput.front.${many}`) / figure(`throughput.wordpress-cached.${many}`),
    show: ratio,
    isReached: atLeast(8),
  },
]

const lcp = (figure: Figure) => ofAmbas(figure, (page) => `lighthouse.${page}.lcp`)

const goals: Goal[] = [
  {
    what: 'script on an article page',
    goal: 'none of a framework, ≤ 3 kB',
    value: (figure) => ofAmbas(figure, (page) => `bytes.${page}.script`),
    show: bytes,
    isReached: atMost(3000),
  },
  {
    what: 'HTML and CSS of an article of 1,200 words, brotli',
    goal: '≤ 5 kB',
    value: (figure) => firstOf(figure('bytes.front.html'), figure('bytes.site.brotli')),
    show: bytes,
    isReached: atMost(5000),
  },
  ...['performance', 'accessibility', 'best-practices', 'seo'].map(lighthouse),
  { what: 'largest contentful paint', goal: '≤ 1.1 s', value: lcp, show: time, isReached: atMost(1100) },
  {
    what: 'largest contentful paint, beside WordPress',
    goal: '≤ 0.75×',
    value: (figure) => lcp(figure) / figure('lighthouse.wordpress-cached.lcp'),
    show: ratio,
    isReached: atMost(0.75),
  },
  {
    what: 'total blocking time',
    goal: '0',
    value: (figure) => ofAmbas(figure, (page) => `lighthouse.${page}.tbt`),
    show: time,
    isReached: atMost(0.5),
  },
  {
    what: 'layout shift',
    goal: '0',
    value: (figure) => ofAmbas(figure, (page) => `lighthouse.${page}.cls`),
    show: (value) => plain(value, 3),
    isReached: atMost(0.0005),
  },
  ...[8, 64].flatMap(throughput),
  {
    what: 'publish → visible, p95 over the lake’s own time',
    goal: '≤ 100 ms',
    value: (figure) => figure('publish.site.p95') - figure('publish.lake'),
    show: time,
    isReached: atMost(100),
  },
  {
    what: 'the same behind nginx',
    goal: '≤ 1.1 s',
    value: (figure) => figure('publish.front.p95') - figure('publish.lake'),
    show: time,
    isReached: atMost(1100),
  },
  {
    what: 'building the site, whatever the number of articles',
    goal: '≤ 60 s',
    value: slowestBuild,
    show: time,
    isReached: atMost(60_000),
  },
  {
    what: 'first reader of an old article, median over the lake’s own time',
    goal: '≤ 30 ms',
    value: (figure) => figure('first.p50') - figure('first.lake'),
    show: time,
    isReached: atMost(30),
  },
  {
    what: 'disk, each page',
    goal: '≤ 10 kB',
    value: (figure) => figure('disk.page'),
    show: bytes,
    isReached: atMost(10_000),
  },
  {
    what: 'disk, unknown addresses',
    goal: '0',
    value: (figure) => figure('disk.unknown'),
    show: bytes,
    isReached: atMost(0),
  },
  { what: 'cold start', goal: '≤ 1 s', value: (figure) => figure('start.cold'), show: time, isReached: atMost(1000) },
  {
    what: 'memory at rest',
    goal: '≤ 120 MB',
    value: (figure) => figure('memory.rest'),
    show: bytes,
    isReached: atMost(120e6),
  },
  {
    what: 'memory under load',
    goal: '≤ 350 MB',
    value: (figure) => figure('memory.load'),
    show: bytes,
    isReached: atMost(350e6),
  },
  {
    what: 'CMS away: pages made before that did not answer 200',
    goal: '0',
    value: (figure) => figure('away.failed'),
    show: count,
    isReached: atMost(0),
  },
  {
    what: 'CMS back: fresh',
    goal: '≤ 60 s',
    value: (figure) => figure('away.fresh'),
    show: time,
    isReached: atMost(60_000),
  },
  {
    what: 'every webhook lost: visible',
    goal: '≤ 90 s',
    value: (figure) => figure('lost.visible'),
    show: time,
    isReached: atMost(90_000),
  },
  {
    what: '1,000 webhooks in 5 s: refused',
    goal: '0',
    value: (figure) => figure('burst.refused'),
    show: count,
    isReached: atMost(0),
  },
  {
    what: '1,000 webhooks in 5 s: answer, p99',
    goal: '≤ 100 ms',
    value: (figure) => figure('burst.p99'),
    show: time,
    isReached: atMost(100),
  },
  {
    what: '100 webhooks replayed: taken for new',
    goal: '0',
    value: (figure) => figure('burst.replayed'),
    show: count,
    isReached: atMost(0),
  },
  {
    what: 'share picture, first request after publication',
    goal: '≤ 50 ms',
    value: (figure) => figure('share.first'),
    show: time,
    isReached: atMost(50),
  },
  {
    what: 'share picture, making one',
    goal: '≤ 300 ms',
    value: (figure) => figure('share.making'),
    show: time,
    isReached: atMost(300),
  },
]

/** The slowest of the builds that were measured. */
function slowestBuild(figure: Figure): number {
  const times = [100, 300, 2000, 10_000, 100_000].map((articles) => figure(`build.${articles}`)).filter(Number.isFinite)
  return times.length === 0 ? NaN : Math.max(...times)
}

/** Goal, measured, reached or not. What was not measured says so; leave those out with `isPartial`. */
export function goalTable(figures: Figures, { isPartial = false } = {}): Table {
  const figure = (name: string) => figures[name] ?? NaN
  const rows = goals.flatMap(({ what, goal, value, show, isReached }) => {
    const measured = value(figure)
    if (!Number.isFinite(measured)) return isPartial ? [] : [[what, goal, 'not measured', '']]
    return [[what, goal, show(measured), isReached(measured) ? 'reached' : 'not reached']]
  })
  return { head: ['', 'goal', 'measured', ''], rows }
}
