/** How long the site takes to build, from nothing, with few articles and with many. */
import { buildNewsroom, openNewsroom } from './newsroom.ts'
import type { Bench, Figures, Part, Section } from './part.ts'
import { count, time } from './words.ts'

export const buildPart: Part = {
  name: 'build',
  title: 'Building the site',
  needs: ['newsroom'],
  minutes: 10,
  async measure(bench): Promise<Section> {
    const figures: Figures = {}
    const rows: string[][] = []
    for (const articles of bench.scale.builds) {
      const took = await timeBuild(bench, articles)
      figures[`build.${articles}`] = took
      rows.push([`${count(articles)} articles`, time(took)])
    }
    const notes = [
      'Without any cache of an earlier build. The newest hundred of each language are made ahead, the rest when first asked for.',
    ]
    return { tables: [{ head: ['with', 'built in'], rows }], figures, notes }
  },
}

/** A build of its own: the one that is being served must stay. */
const build = '.next-bench-build'

async function timeBuild(bench: Bench, articles: number): Promise<number> {
  const { processes, article, scale, say } = bench
  if (articles === scale.articles) return (await bench.newsroom()).builtIn
  say(`Writing ${count(articles)} articles`)
  const newsroom = await openNewsroom(processes, { article, articles, build })
  say(`Building the site with ${count(articles)} articles`)
  try {
    await buildNewsroom(processes, newsroom)
    return newsroom.builtIn
  } finally {
    await newsroom.close()
  }
}
