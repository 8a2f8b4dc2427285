/** The picture that a shared link shows: for the first network that asks, and while a hundred are asked for at once. */
import { setTimeout as sleep } from 'node:timers/promises'
import { get } from './get.ts'
import type { Newsroom } from './newsroom.ts'
import type { Bench, Part, Section } from './part.ts'
import { median, percentile } from './statistics.ts'
import { time } from './words.ts'

const publications = 8
const makings = 10
const crowd = 100

export const sharePart: Part = {
  name: 'share',
  title: 'Share pictures',
  needs: ['newsroom'],
  minutes: 4,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    bench.say('Share pictures of new articles')
    const prepared = await timeAfterPublication(newsroom)
    bench.say('Share pictures that nobody has made')
    const makingTimes = await timeMaking(newsroom)
    bench.say('Many share pictures at once')
    const { alone, together, all, many } = await timeReadersInCrowd(bench, newsroom)
    const figures = {
      'share.first': percentile(prepared, 0.95),
      'share.making': median(makingTimes),
      'share.readers.alone': percentile(alone, 0.95),
      'share.readers.crowd': percentile(together, 0.95),
    }
    const rows = [
      ['the first that asks, two seconds after publication', time(median(prepared)), time(figures['share.first'])],
      ['one that has to be made', time(figures['share.making']), time(percentile(makingTimes, 0.95))],
      ['a reader, nothing else going on', time(median(alone)), time(figures['share.readers.alone'])],
      [`a reader while ${many} are made`, time(median(together)), time(figures['share.readers.crowd'])],
    ]
    return {
      tables: [{ head: ['', 'p50', 'p95'], rows }],
      figures,
      notes: [`All ${many} were there after ${time(all)}.`],
    }
  },
}

/** Milliseconds; in a new article half have a photo and half get a card. */
async function timeAfterPublication({ editor, environment }: Newsroom): Promise<number[]> {
  const times: number[] = []
  const source = await editor.fetch<Record<string, unknown>[]>('*[_id in ["article-bench-0", "article-bench-1"]]')
  for (let round = 0; round < publications; round++) {
    const slug = `shared-${round}-${Date.now()}`
    const article = {
      ...source[round % 2],
      _id: `article-${slug}`,
      _type: 'article',
      title: `Shared ${round}`,
      slug: { current: slug },
    }
    await editor.create(article)
    const address = `${environment.site.address}/en/articles/${slug}`
    for (let tries = 0; tries < 200 && (await get(address)).status !== 200; tries++) await sleep(50)
    await sleep(2000)
    times.push((await get(await pictureOf(address))).took)
  }
  return times
}

/** From the answer with the page to the answer with its picture. */
async function timeMaking(newsroom: Newsroom): Promise<number[]> {
  const times: number[] = []
  for (const address of newsroom.takeUnread(makings)) times.push((await get(await pictureOf(address))).took)
  return times
}

async function pictureOf(address: string): Promise<string> {
  const { text } = await get(address)
  const picture = /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1]
  if (picture === undefined) throw new Error(`The page at ${address} names no share picture`)
  return new URL(new URL(picture).pathname, address).href
}

async function timeReadersInCrowd(bench: Bench, newsroom: Newsroom) {
  const alone = await readFor(newsroom.address, (elapsed) => elapsed > 2000)
  const addresses = newsroom.takeUnread(bench.scale.articles > 1000 ? crowd : crowd / 4)
  const start = performance.now()
  let isDone = false
  let all = NaN
  const pictures = Promise.all(addresses.map(async (address) => get(await pictureOf(address)))).finally(() => {
    isDone = true
    all = performance.now() - start
  })
  const together = await readFor(newsroom.address, () => isDone)
  await pictures
  return { alone, together, all, many: addresses.length }
}

async function readFor(address: string, isOver: (elapsed: number) => boolean): Promise<number[]> {
  const times: number[] = []
  const start = performance.now()
  do {
    times.push((await get(address)).took)
    await sleep(20)
  } while (!isOver(performance.now() - start))
  return times
}
