import { expect, test } from 'vitest'
import { runSteps, verdict, type Step } from './steps.ts'

const fine = verdict('fine', () => Promise.resolve([]))
const broken = verdict('broken', () => Promise.resolve(['line 3 is wrong']))
const many: Step = { name: 'many', run: () => Promise.resolve({ passed: 40, failed: 0, output: 'not shown' }) }

test('steps are summed: one each, and the tests of those that run tests', async () => {
  expect(await runSteps([fine, many, broken], () => undefined)).toEqual({ passed: 41, failed: 1 })
})

test('each step has its line; only a broken one shows what it said', async () => {
  const lines: string[] = []
  await runSteps([many, broken], (line) => lines.push(line))
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^✓ many +\d+\.\d s +40 passed, 0 failed$/)
  expect(lines[1]).toMatch(/^✗ broken +\d+\.\d s$/)
  expect(lines[2]).toContain('line 3 is wrong')
})

test('a step that throws fails, and the rest are run', async () => {
  const thrown = verdict('thrown', () => Promise.reject(new Error('no such file')))
  expect(await runSteps([thrown, fine], () => undefined)).toEqual({ passed: 1, failed: 1 })
})

test('a step is not run, and fails, when one that it needs has failed', async () => {
  const dependent: Step = { ...many, needs: ['broken'] }
  expect(await runSteps([broken, dependent], () => undefined)).toEqual({ passed: 0, failed: 2 })
})
