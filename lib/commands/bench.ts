/**
 * `npm run bench`: measures the site beside others that serve the same article, on servers and data of its own, and says
 * what was reached, what was not and what was missing. `-- --only bytes,publish` runs parts, `-- --quick` less of each,
 * `-- --full` adds 100,000 articles, `-- --json FILE` keeps the figures, `-- --write` puts them into docs and README.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { awayPart } from './bench/away.ts'
import { readBenchArticle } from './bench/article.ts'
import { buildPart } from './bench/build-time.ts'
import { burstPart } from './bench/burst.ts'
import { bytesPart } from './bench/bytes.ts'
import { firstHitPart } from './bench/first-hit.ts'
import { footprintPart } from './bench/footprint.ts'
import { lakePart } from './bench/lake.ts'
import { lighthousePart } from './bench/lighthouse.ts'
import { untilQuiet } from './bench/memory.ts'
import { buildNewsroom, openNewsroom, openSite, type Newsroom } from './bench/newsroom.ts'
import { startFront } from './bench/nginx.ts'
import { openPages } from './bench/pages.ts'
import type { Bench, Part, Scale, Section } from './bench/part.ts'
import { publishPart } from './bench/publish.ts'
import { goalLines, sectionLines, writeReport, type Report } from './bench/report.ts'
import { scales } from './bench/scales.ts'
import { sharePart } from './bench/share-pictures.ts'
import { throughputPart } from './bench/throughput.ts'
import { benchKit } from './bench/kit.ts'
import { openTools } from './debian.ts'
import { runCommand } from './command.ts'
import { Problem, toSentence } from './problem.ts'
import type { Processes } from './processes.ts'
import { root } from './program.ts'

/** In this order: what compares comes first, what ill-treats the site last. */
const parts: Part[] = [
  bytesPart,
  lighthousePart,
  throughputPart,
  footprintPart,
  publishPart,
  firstHitPart,
  burstPart,
  sharePart,
  awayPart,
  buildPart,
  lakePart,
]

/** Share pictures are made ready ten seconds after a start. Nothing is measured meanwhile. */
const preparing = 11_000

type Options = { parts: Part[]; scale: Scale; json: string | undefined; isWriting: boolean }

await runCommand(async (processes) => {
  const { parts: chosen, scale, json, isWriting } = readOptions(process.argv.slice(2))
  // Every program that is started listens for our end, and these are many.
  process.setMaxListeners(50)
  const folder = mkdtempSync(join(tmpdir(), 'ambas-bench-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const interruption = watchInterruption()
  const bench = await openBench(processes, folder, scale)
  const report: Report = { date: today(), machine: machine(), isPartial: chosen.length < parts.length, sections: [] }
  const failed: string[] = []
  for (const part of chosen) {
    const section = await run(bench, part, interruption)
    // Whatever fails now fails because everything is being ended: no figure of it may be kept.
    interruption.throwIfAborted()
    if (section === null) failed.push(part.name)
    else report.sections.push({ title: part.title, ...section })
  }
  console.log(goalLines(report))
  console.log(`\n  ${report.date}, ${report.machine}. Only figures of one run compare.`)
  if (failed.length > 0) console.log(`  Could not be measured: ${failed.join(', ')}.`)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`)
  if (isWriting) await writeReport(processes, root, report)
  return failed.length === 0 ? 0 : 1
})

/** Aborted when we are told to end, or whoever started us is gone. `runCommand` does the ending. */
function watchInterruption(): AbortSignal {
  const interruption = new AbortController()
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
    process.once(event, () => {
      interruption.abort()
    })
  }
  return interruption.signal
}

/** Throws a Problem about the first argument that means nothing. */
function readOptions(args: string[]): Options {
  const { values } = parsed(args)
  const names = parts.map(({ name }) => name)
  const only = values.only?.split(',').map((name) => name.trim())
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Problem(`There is no part called ${unknown}. There are: ${names.join(', ')}.`)
  if (values.write && (only || values.quick)) {
    throw new Problem('--write keeps the figures of a whole run: leave --only and --quick out.')
  }
  const chosen = parts.filter(({ name }) => only === undefined || only.includes(name))
  const scale = values.quick ? scales.quick : values.full ? scales.full : scales.usual
  // npm runs scripts in the project's folder; a file named on the command line is meant from where the person was.
  const json = values.json && resolve(process.env.INIT_CWD ?? process.cwd(), values.json)
  return { parts: chosen, scale, json, isWriting: values.write }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        json: { type: 'string' },
        write: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Problem(
      `${(error as Error).message.split('.')[0]}. It takes --only PARTS, --quick, --full, --json FILE, --write.`,
    )
  }
}

async function openBench(processes: Processes, folder: string, scale: Scale): Promise<Bench> {
  const start = performance.now()
  const say = (line: string) => {
    const seconds = Math.round((performance.now() - start) / 1000)
    console.log(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(6), line)
  }
  const tools = await openTools(processes, benchKit, say)
  const article = await readBenchArticle()
  const bench: Bench = {
    ...{ processes, folder, scale, tools, article, say },
    newsroom: once(() => openBuiltNewsroom(bench)),
    front: once(async () => {
      const { environment, build } = await bench.newsroom()
      return startFront(processes, tools, { folder: join(folder, 'front'), site: environment.site.address, build })
    }),
    pages: once(() => openPages(bench)),
  }
  return bench
}

async function openBuiltNewsroom({ processes, article, scale, say }: Bench): Promise<Newsroom> {
  const { articles } = scale
  say(`A newsroom of ${articles} articles: writing them`)
  const newsroom = await openNewsroom(processes, { article, articles, build: '.next-bench' })
  say('Building its site (about a minute)')
  await buildNewsroom(processes, newsroom)
  await openSite(processes, newsroom)
  await sleep(preparing)
  await untilQuiet(newsroom.site?.pid, 90)
  return newsroom
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => (opened ??= open())
}

/** Measures a part and prints it. Null when it could not be measured; why has been printed. */
async function run(bench: Bench, part: Part, interruption: AbortSignal): Promise<Section | null> {
  const limit = new AbortController()
  try {
    for (const need of part.needs) await bench[need]()
    const tooLong = sleep(part.minutes * 60_000, undefined, { signal: limit.signal }).then(() => {
      throw new Problem(`it was not done after ${part.minutes} minutes`)
    })
    tooLong.catch(() => undefined)
    const section = await Promise.race([part.measure(bench), tooLong])
    console.log(`${sectionLines({ title: part.title, ...section })}\n`)
    return section
  } catch (error) {
    if (!interruption.aborted) console.log(`\n${part.title}: not measured, because ${toSentence(error)}\n`)
    return null
  } finally {
    limit.abort()
  }
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

function machine(): string {
  return `${cpus().length} shared cores, ${Math.round(totalmem() / 2 ** 30)} GB`
}
