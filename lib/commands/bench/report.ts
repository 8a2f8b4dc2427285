/** What a run of the bench came to, for a terminal, for docs/bench.md and for the README. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demand, type Processes } from '../processes.ts'
import { tool } from '../program.ts'
import { drawChart } from './chart.ts'
import { goalTable } from './goals.ts'
import type { Figures, Section } from './part.ts'
import { toLines, toMarkdown } from './table.ts'

export type Report = {
  /** As "25 November 2026". */
  date: string
  /** As "2 shared cores, 24 GB". */
  machine: string
  isPartial: boolean
  sections: (Section & { title: string })[]
}

export function figuresOf({ sections }: Report): Figures {
  return Object.assign({}, ...sections.map(({ figures }) => figures)) as Figures
}

/** A part of the bench, as lines. */
export function sectionLines({ title, tables, notes = [] }: Report['sections'][number]): string {
  return [`\n${title}`, ...tables.map((table) => `${toLines(table)}\n`), ...notes.map((note) => `  ${note}`)].join('\n')
}

/** The goals, as lines. */
export function goalLines(report: Report): string {
  return `\nWhat to reach\n${toLines(goalTable(figuresOf(report), report))}`
}

const start = '<!-- bench: written by npm run bench -- --write -->'
const end = '<!-- /bench -->'

/** Writes docs/bench.md and docs/bench.svg, and the summary between its two marks in the README. */
export async function writeReport(processes: Processes, folder: string, report: Report): Promise<void> {
  const [page, chart, readme] = ['docs/bench.md', 'docs/bench.svg', 'README.md'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(page, toPage(report))
  writeFileSync(chart, drawChart(figuresOf(report)))
  writeFileSync(readme, withSummary(readFileSync(readme, 'utf8'), report))
  const program = tool('prettier', '--write', '--log-level', 'warn', page, readme)
  await demand(processes, { name: 'Prettier', ...program, env: process.env })
}

/** The text with the summary between its marks. Throws when they are not there. */
export function withSummary(text: string, report: Report): string {
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`The README has no place for the summary: ${start} … ${end}`)
  const { rows } = goalTable(figuresOf(report))
  const reached = rows.filter(([, , , verdict]) => verdict === 'reached').length
  const sentence = `${reached} of ${rows.length} goals reached on ${report.date}, on ${report.machine}. Only figures of one run compare. All of them: [docs/bench.md](docs/bench.md).`
  return [
    before,
    start,
    '\n\n',
    '![The same article as Ambas and others serve it](docs/bench.svg)\n\n',
    sentence,
    '\n\n',
    toMarkdown(goalTable(figuresOf(report))),
    '\n\n',
    end,
    after,
  ].join('')
}

function toPage(report: Report): string {
  const { date, machine, sections } = report
  const parts = sections.map(({ title, tables, notes = [] }) =>
    [`## ${title}`, ...tables.map(toMarkdown), notes.join('  \n')].filter((part) => part !== '').join('\n\n'),
  )
  return [
    '# What was measured',
    `By \`npm run bench -- --write\` on ${date}, on ${machine}, everything in one run over loopback without TLS. Ratios are worth keeping; what a second or a millisecond is depends on the machine.`,
    '![The same article as Ambas and others serve it](bench.svg)',
    '## What to reach',
    toMarkdown(goalTable(figuresOf(report))),
    'Outages of nine kinds, 10,000 fuzzed requests, crashes, lost and repeated webhooks are tests: `e2e/faults`.',
    ...parts,
    '',
  ].join('\n\n')
}
