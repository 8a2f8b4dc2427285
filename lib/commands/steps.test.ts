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

test('two steps are under way at a time, and begin in their order', async () => {
  const { begun, step, end } = steps()
  const all = runSteps([step('a'), step('b'), step('c')], () => undefined)
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  await Promise.all([end('a'), end('c')])
  expect(await all).toEqual({ passed: 3, failed: 0 })
})

test('a step waits for what it needs, and one that wants to be alone for all before it', async () => {
  const { begun, step, end } = steps()
  const all = runSteps([step('a'), step('b', { needs: ['a'] }), step('c', { isAlone: true })], () => undefined)
  expect(begun).toEqual(['a'])
  await end('a')
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  await end('c')
  expect(await all).toEqual({ passed: 3, failed: 0 })
})

/** Steps that end when they are told to. */
function steps() {
  const begun: string[] = []
  const endings = new Map<string, () => void>()
  const step = (name: string, conditions: Partial<Step> = {}): Step => ({
    ...conditions,
    ...verdict(name, () => {
      begun.push(name)
      return new Promise((resolve) => {
        endings.set(name, () => {
          resolve([])
        })
      })
    }),
  })
  const end = async (name: string) => {
    endings.get(name)?.()
    // What waits for it begins a few promises later.
    await new Promise(setImmediate)
  }
  return { begun, step, end }
}
