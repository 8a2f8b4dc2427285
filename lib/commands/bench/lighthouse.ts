/** Lighthouse for a phone on a slow network, through the npm package, which is fetched the first time and kept out of the project's own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findChromium } from '../chromium.ts'
import { Problem, toSentence } from '../problem.ts'
import { demand, type Processes } from '../processes.ts'
import type { Page } from './page.ts'
import type { Bench, Figures, Part, Section } from './part.ts'
import { median } from './statistics.ts'
import { toolFolder } from './kit.ts'
import { plain, time } from './words.ts'

/** It brings 170 MB of packages, which no one who only works on the site should have to install. */
const version = '13.5.0'
const folder = join(toolFolder, 'lighthouse')

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const audits = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const

const score = z.object({ score: z.number().nullable() })
const reportShape = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.record(z.string(), z.object({ score: z.number().nullish(), numericValue: z.number().optional() })),
})

type Report = z.output<typeof reportShape>

export const lighthousePart: Part = {
  name: 'lighthouse',
  title: 'Lighthouse, mobile',
  needs: ['newsroom', 'pages'],
  minutes: 9,
  async measure(bench): Promise<Section> {
    const chromium = findChromium()
    if (!chromium) throw new Problem('There is no Chromium on this machine')
    const program = await openLighthouse(bench.processes, bench.say)
    const { shown, missing } = await bench.pages()
    const pages = shown.filter(({ name }) => ['front', 'site', 'wordpress-cached', 'next'].includes(name))
    const reports = new Map<Page, Report[]>(pages.map((page) => [page, []]))
    for (let run = 0; run < bench.scale.lighthouseRuns; run++) {
      bench.say(`Lighthouse, run ${run + 1} of ${bench.scale.lighthouseRuns}`)
      // Side by side, in another order every time: what disturbs one disturbs all.
      for (const page of run % 2 === 0 ? pages : pages.toReversed()) {
        reports.get(page)?.push(await lookAgain(bench, { program, chromium: chromium.executablePath, page }))
      }
    }
    return toSection(reports, missing)
  },
}

function toSection(reports: Map<Page, Report[]>, missing: string[]): Section {
  const figures: Figures = {}
  const rows = [...reports].map(([{ name, title }, each]) => {
    const scores = categories.map((category) =>
      median(each.map((report) => 100 * (report.categories[category].score ?? NaN))),
    )
    const times = Object.values(audits).map((audit) =>
      median(each.map((report) => report.audits[audit]?.numericValue ?? NaN)),
    )
    categories.forEach((category, index) => (figures[`lighthouse.${name}.${category}`] = scores[index] ?? NaN))
    Object.keys(audits).forEach((audit, index) => (figures[`lighthouse.${name}.${audit}`] = times[index] ?? NaN))
    const [lcp = NaN, tbt = NaN, cls = NaN] = times
    return [title, ...scores.map((value) => plain(value)), time(lcp), time(tbt), plain(cls, 3)]
  })
  const head = ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TBT', 'CLS']
  const runs = Math.max(...[...reports.values()].map(({ length }) => length))
  const notes = [
    `Medians of ${runs}: Lighthouse ${version}, its own simulated phone and network.`,
    ...missing,
    ...listFaults(reports),
  ]
  return { tables: [{ head, rows }], figures, notes }
}

/** What Lighthouse finds wrong with our own page. */
function listFaults(reports: Map<Page, Report[]>): string[] {
  const [report] = [...reports].find(([{ name }]) => name === 'front' || name === 'site')?.[1] ?? []
  const faults = Object.entries(report?.audits ?? {}).filter(
    ([, { score }]) => typeof score === 'number' && score < 0.9,
  )
  return faults.length === 0 ? [] : [`Lighthouse says of Ambas: ${faults.map(([name]) => name).join(', ')}.`]
}

/** Installs it where it is not yet. Answers the file to run. */
async function openLighthouse(processes: Processes, say: (line: string) => void): Promise<string> {
  const program = join(folder, 'node_modules/lighthouse/cli/index.js')
  const installed = join(folder, 'node_modules/lighthouse/package.json')
  if (existsSync(program) && readFileSync(installed, 'utf8').includes(`"${version}"`)) return program
  say(`Fetching Lighthouse ${version} into .data/bench (170 MB, once)…`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const args = ['install', `lighthouse@${version}`, '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' }
  await demand(processes, { name: 'Installing Lighthouse', command: 'npm', args, env, cwd: folder, seconds: 300 })
  return program
}

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Look = { program: string; chromium: string; page: Page }

/** Now and then Chromium leaves out of its trace when the page was gone to, and Lighthouse gives up: then once more. */
async function lookAgain(bench: Bench, wanted: Look): Promise<Report> {
  try {
    return await look(bench, wanted)
  } catch (error) {
    if (!toSentence(error).includes('NO_NAVSTART')) throw error
    return look(bench, wanted)
  }
}

/** The newest report of each page stays in the folder, for whoever wants to know why. */
async function look({ processes }: Bench, { program, chromium, page }: Look): Promise<Report> {
  const output = join(folder, `${page.name}.json`)
  const isRoot = process.getuid?.() === 0
  const args = [
    program,
    page.url,
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    '--max-wait-for-load=45000',
    `--chrome-flags=${[...flags, ...(isRoot ? ['--no-sandbox'] : [])].join(' ')}`,
  ]
  const env = { ...process.env, CHROME_PATH: chromium }
  const name = `Lighthouse of ${page.title}`
  await demand(processes, { name, command: process.execPath, args, env, cwd: folder, seconds: 120 })
  return reportShape.parse(JSON.parse(readFileSync(output, 'utf8')))
}
