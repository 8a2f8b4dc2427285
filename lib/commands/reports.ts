/** How many tests passed and failed, from what the test runners write about themselves. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Count = { passed: number; failed: number }

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
})
const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** The count in vitest's JSON report. A file that could not be read as tests counts as one that failed. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestShape.parse(report)
  return { passed: numPassedTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests }
}

/** The count in Playwright's JSON report. A test that passed only the second time failed. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightShape.parse(report)
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 ? errors.length : failed }
}

/** The count of a report on disk. A runner that wrote none, or ran nothing, has failed. */
export function countOf(file: string, count: (report: unknown) => Count): Count {
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')))
    return { passed, failed: passed + failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
