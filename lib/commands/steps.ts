/** The steps of `npm run check` and `npm test`: begun in their order, two at a time, each told in a line, all counted. */
import { performance } from 'node:perf_hooks'
import { indented, type Processes } from './processes.ts'
import { toSentence } from './problem.ts'
import type { Program } from './program.ts'
import type { Count } from './reports.ts'

/** What a step came to. `output` is shown only when something failed. */
export type Outcome = Count & { output: string }

export type Step = {
  name: string
  run: () => Promise<Outcome>
  /** The names of earlier steps without which this one makes no sense. */
  needs?: readonly string[]
  /** Waits until every earlier step is done: it wants the machine for itself. */
  isAlone?: boolean
}

/** Most steps keep one processor busy, and a small machine has two. */
const atOnce = 2

/** A step that passes or fails as a whole. `work` throws, or answers sentences about what is wrong. */
export function verdict(name: string, work: () => Promise<string[]>): Step {
  return {
    name,
    run: async () => {
      const wrong = await work()
      return { ...countOne(wrong.length === 0), output: wrong.join('\n') }
    },
  }
}

/** A step that is one program after another, and passes when each ends with 0. */
export function programs(name: string, processes: Processes, ...sequence: Omit<Program, 'name'>[]): Step {
  return verdict(name, async () => {
    for (const program of sequence) {
      const { code, output } = await processes.run({ name, ...program })
      if (code !== 0) return [output]
    }
    return []
  })
}

/** Runs the steps, prints a line for each and the output of those that failed, and answers the sum of them all. */
export async function runSteps(steps: readonly Step[], print: (text: string) => void = console.log): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 }
  const fell = new Set<string>()
  const running = new Map<string, Promise<void>>()

  async function carryOut(step: Step): Promise<void> {
    const start = performance.now()
    const outcome = await outcomeOf(step, fell)
    running.delete(step.name)
    total.passed += outcome.passed
    total.failed += outcome.failed
    if (outcome.failed > 0) fell.add(step.name)
    print(lineOf(step.name, outcome, performance.now() - start))
    if (outcome.failed > 0) print(indented(outcome.output))
  }

  for (const step of steps) {
    while (mustWait(step, running)) await Promise.race(running.values())
    running.set(step.name, carryOut(step))
  }
  await Promise.all(running.values())
  return total
}

function mustWait({ isAlone = false, needs = [] }: Step, running: ReadonlyMap<string, unknown>): boolean {
  if (isAlone) return running.size > 0
  return running.size >= atOnce || needs.some((name) => running.has(name))
}

async function outcomeOf(step: Step, fell: Set<string>): Promise<Outcome> {
  const missing = step.needs?.find((name) => fell.has(name))
  if (missing !== undefined) return { ...countOne(false), output: `Not run: ${missing} failed.` }
  try {
    return await step.run()
  } catch (error) {
    return { ...countOne(false), output: toSentence(error) }
  }
}

function countOne(isPassed: boolean): Count {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function lineOf(name: string, { passed, failed }: Count, milliseconds: number): string {
  const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)
  const tests = passed + failed > 1 ? `   ${summary({ passed, failed })}` : ''
  return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(20)} ${time}${tests}`
}

/** "12 passed, 0 failed" */
export function summary({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}
