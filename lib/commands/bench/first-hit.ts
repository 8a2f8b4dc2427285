/** The first reader of an old article, whose page was never made. */
import { setTimeout as sleep } from 'node:timers/promises'
import { get } from './get.ts'
import type { Part, Section } from './part.ts'
import { lakeLatency } from './publish.ts'
import { median, percentile } from './statistics.ts'
import { time } from './words.ts'

/** Milliseconds. */
const apart = 500

export const firstHitPart: Part = {
  name: 'first-hit',
  title: 'First reader of an old article',
  needs: ['newsroom'],
  minutes: 2,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    const lake = await lakeLatency(newsroom)
    bench.say(`Asking for ${bench.scale.firstHits} old articles`)
    const [first, second]: [number[], number[]] = [[], []]
    for (const address of newsroom.takeUnread(bench.scale.firstHits)) {
      first.push((await get(address)).took)
      second.push((await get(address)).took)
      // The site now makes the page's share picture. Old articles are not asked for in a row.
      await sleep(apart)
    }
    const figures = { 'first.lake': lake, 'first.p50': median(first), 'first.p95': percentile(first, 0.95) }
    const rows = [
      ['one question to the Content Lake', time(lake), ''],
      ['the first reader', time(figures['first.p50']), time(figures['first.p95'])],
      ['the second', time(median(second)), time(percentile(second, 0.95))],
    ]
    return { tables: [{ head: ['', 'p50', 'p95'], rows }], figures }
  },
}
