import { expect, test } from 'vitest'
import { countOf, countPlaywright, countVitest } from './reports.ts'

test('what vitest reports is counted test by test', () => {
  const report = { numPassedTests: 12, numFailedTests: 2, numFailedTestSuites: 1 }
  expect(countVitest(report)).toEqual({ passed: 12, failed: 2 })
})

test('a test file that could not be read fails, though none of its tests did', () => {
  const report = { numPassedTests: 12, numFailedTests: 0, numFailedTestSuites: 1 }
  expect(countVitest(report)).toEqual({ passed: 12, failed: 1 })
})

test('a journey that passed only at its second try has failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] }
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 })
})

test('an error outside every journey fails', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no tests found' }] }
  expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 })
})

test('a runner that wrote no report has failed', () => {
  expect(countOf('/nowhere/report.json', countVitest)).toEqual({ passed: 0, failed: 1 })
})
