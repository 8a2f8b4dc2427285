/** `node sanity/import/pairs/bench.ts [20000]`: how long finding pairs takes in an archive of that many made-up posts, and in what memory. */
import { readCorpus } from './corpus.ts'
import { createArchive, findPairs } from './find-pairs.ts'
import { createMadeUpStories } from './made-up-stories.ts'

const count = Number(process.argv[2] ?? 20_000)
const archive = createArchive()
const { stories: corpus } = await readCorpus('fitting')
const before = process.cpuUsage()
const started = performance.now()
for (const story of createMadeUpStories(count, corpus)) archive.add(story)
const read = performance.now()
const pairs = findPairs(archive, { isTaken: () => false, isRefused: () => false })
const found = performance.now()
const numberOf = (id: string) => id.split(' ')[1]
const joined = pairs.filter(({ isSure }) => isSure)
const isRight = ({ stories: [a, b] }: (typeof pairs)[number]) => numberOf(a.id) === numberOf(b.id)
console.log({
  posts: count,
  pairs: count / 2,
  joined: joined.length,
  joinedWrongly: joined.filter((pair) => !isRight(pair)).length,
  proposed: pairs.length - joined.length,
  secondsToReduce: Math.round((read - started) / 100) / 10,
  secondsToPair: Math.round((found - read) / 100) / 10,
  // Of the processor alone: on a busy machine the others' work is not ours.
  processorSeconds: Math.round(process.cpuUsage(before).user / 1e5) / 10,
  megabytes: Math.round(process.memoryUsage.rss() / 1e6),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1e3),
})
