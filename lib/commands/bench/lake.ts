/** The local Content Lake with many documents: `sanity/lake/bench.ts`, whose lines become a table. */
import { demand } from '../processes.ts'
import { ours } from '../program.ts'
import { plainShell } from '../stage.ts'
import type { Figures, Part, Section } from './part.ts'
import { count } from './words.ts'

export const lakePart: Part = {
  name: 'lake',
  title: 'The local Content Lake',
  needs: [],
  minutes: 6,
  async measure({ processes, scale, say }): Promise<Section> {
    say(`A lake of ${count(scale.lakeDocuments)} documents`)
    const lines: string[] = []
    const program = ours('sanity/lake/bench.ts', String(scale.lakeDocuments))
    await demand(processes, { name: "The lake's bench", ...program, env: plainShell(), seconds: 340 }, (line) =>
      lines.push(line),
    )
    const answers = lines.map(parseAnswer).filter((answer) => answer !== null)
    const figures: Figures = Object.fromEntries(answers.map(({ question, median }) => [`lake.${question}`, median]))
    const rows = answers.map(({ question, median, p99 }) => [question, `${median} ms`, `${p99} ms`])
    const others = lines.filter((line) => parseAnswer(line) === null)
    return { tables: [{ head: ['question', 'median', 'p99'], rows }], figures, notes: others }
  },
}

type LakeAnswer = { question: string; median: number; p99: number }

/** "the newest 20: median 3.1 ms, p99 9.0 ms (first 40 ms)"; null for a line about something else. */
export function parseAnswer(line: string): LakeAnswer | null {
  const [, question, median, p99] = /^(.+): median ([\d.]+) ms, p99 ([\d.]+) ms/.exec(line) ?? []
  return question === undefined ? null : { question, median: Number(median), p99: Number(p99) }
}
