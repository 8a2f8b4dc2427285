/** From the moment an editor's publication is stored to the moment a reader gets it, without a front and behind nginx. */
import { setTimeout as sleep } from 'node:timers/promises'
import { get } from './get.ts'
import { benchArticleId, type Newsroom } from './newsroom.ts'
import type { Figures, Part, Section } from './part.ts'
import { toSentence } from '../problem.ts'
import { median, percentile } from './statistics.ts'
import { time } from './words.ts'

export const publishPart: Part = {
  name: 'publish',
  title: 'Publish → visible',
  needs: ['newsroom'],
  minutes: 4,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    const figures: Figures = { 'publish.lake': await lakeLatency(newsroom) }
    const rows = [['one question to the Content Lake', time(figures['publish.lake'] ?? NaN), '']]
    const notes = ['Counted from the answer to the commit through @sanity/client.']
    const measure = async (name: string, title: string, address: string) => {
      bench.say(`Publishing ${bench.scale.publications} times, ${title}`)
      const times = await timePublications(newsroom, address, bench.scale.publications)
      figures[`publish.${name}.p50`] = median(times)
      figures[`publish.${name}.p95`] = percentile(times, 0.95)
      rows.push([title, time(median(times)), time(percentile(times, 0.95))])
    }
    await measure('site', 'visible without a front', newsroom.address)
    try {
      const front = await bench.front()
      await measure('front', 'visible behind nginx', front + new URL(newsroom.address).pathname)
    } catch (error) {
      notes.push(`Behind nginx: ${toSentence(error)}`)
    }
    return { tables: [{ head: ['', 'p50', 'p95'], rows }], figures, notes }
  },
}

/** Milliseconds that the lake takes for the question an article's page is made from. */
export async function lakeLatency({ editor }: Newsroom): Promise<number> {
  const query =
    '*[_type == "article" && language == "en" && slug.current == $slug][0]{..., "authors": authors[]->{name}}'
  const times: number[] = []
  for (let round = 0; round < 30; round++) {
    const start = performance.now()
    await editor.fetch(query, { slug: `bench-${round}` })
    times.push(performance.now() - start)
  }
  return median(times)
}

const patience = 30_000

/** Milliseconds between two looks: more often, and what is measured is how the site bears being looked at. */
const asking = 20

async function timePublications({ editor }: Newsroom, address: string, many: number): Promise<number[]> {
  await get(address)
  const times: number[] = []
  for (let round = 0; round < many; round++) {
    const title = `Published ${round} of ${many}, ${Date.now()}`
    await editor.patch(benchArticleId).set({ title }).commit()
    const start = performance.now()
    while (!(await get(address)).text.includes(title) && performance.now() - start < patience) await sleep(asking)
    times.push(performance.now() - start)
    // Editors do not publish by the clock.
    await sleep(300 + ((round * 137) % 400))
  }
  return times
}
