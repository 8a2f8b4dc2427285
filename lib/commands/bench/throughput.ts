/** How many readers a second: the same page asked for by few and by many at once, beside nginx serving it as a file. */
import type { Page, PageName } from './page.ts'
import type { Figures, Part, Section } from './part.ts'
import { median } from './statistics.ts'
import { count, ratio, time } from './words.ts'
import { load, type Load } from './wrk.ts'

const connections = [1, 8, 64] as const

export const throughputPart: Part = {
  name: 'throughput',
  title: 'Readers a second',
  needs: ['newsroom', 'pages'],
  minutes: 6,
  async measure(bench): Promise<Section> {
    const { processes, tools, folder, scale, say } = bench
    const { shown, missing } = await bench.pages()
    const loads = new Map<string, Load[]>()
    const ask = async ({ url }: Page, many: number, seconds: number) =>
      load(processes, tools, folder, { url, connections: many, seconds })
    for (const page of shown) await ask(page, 8, 1)
    for (const many of connections) {
      say(`Throughput, ${many} ${many === 1 ? 'connection' : 'connections'} at a time`)
      for (let round = 0; round < scale.rounds; round++) {
        for (const page of round % 2 === 0 ? shown : shown.toReversed()) {
          const key = keyOf(page.name, many)
          loads.set(key, [...(loads.get(key) ?? []), await ask(page, many, scale.seconds)])
        }
      }
    }
    return toSection(shown, loads, missing, scale.rounds)
  },
}

const keyOf = (name: PageName, many: number) => `throughput.${name}.${many}`

function toSection(pages: Page[], loads: Map<string, Load[]>, missing: string[], rounds: number): Section {
  const figures: Figures = {}
  for (const [key, each] of loads) figures[key] = median(each.map(({ perSecond }) => perSecond))
  const tables = connections.map((many) => ({
    head: [`${many} at a time`, 'a second', 'of the file', 'median', 'p99', 'errors'],
    rows: pages.map(({ name, title }) => {
      const each = loads.get(keyOf(name, many)) ?? []
      const perSecond = figures[keyOf(name, many)] ?? NaN
      const of = (value: (load: Load) => number) => median(each.map(value))
      const errors = each.reduce((sum, load) => sum + load.errors, 0)
      const share = perSecond / (figures[keyOf('static', many)] ?? NaN)
      return [
        title,
        count(perSecond),
        ratio(share),
        time(of(({ p50 }) => p50)),
        time(of(({ p99 }) => p99)),
        count(errors),
      ]
    }),
  }))
  const notes = [`Medians of ${rounds} rounds with wrk, on the same processors as the servers.`, ...missing]
  return { tables, figures, notes }
}
