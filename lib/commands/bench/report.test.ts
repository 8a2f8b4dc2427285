import { expect, test } from 'vitest'
import { figuresOf, sectionLines, withSummary, type Report } from './report.ts'

const report: Report = {
  date: '25 November 2026',
  machine: '2 shared cores, 24 GB',
  isPartial: false,
  sections: [
    { title: 'Start', tables: [{ head: ['', 'ms'], rows: [['cold', '900']] }], figures: { 'start.cold': 900 } },
    { title: 'Disk', tables: [], figures: { 'disk.page': 12_000 }, notes: ['No nginx on this machine.'] },
  ],
}

test('the summary takes the place of the one before it, and nothing else of the text', () => {
  const marks = ['<!-- bench: written by npm run bench -- --write -->', '<!-- /bench -->']
  const text = withSummary(`# Ambas\n\n${marks[0]}\nof last year\n${marks[1]}\n\nThe end\n`, report)
  expect(text).toMatch(/^# Ambas\n\n<!-- bench/)
  expect(text).toMatch(/<!-- \/bench -->\n\nThe end\n$/)
  expect(text).not.toContain('of last year')
  expect(text).toContain('1 of')
  expect(text).toContain('| cold start | ≤ 1 s | 900 ms | reached |')
  expect(withSummary(text, report)).toBe(text)
})

test('a text without a place for it is refused', () => {
  expect(() => withSummary('# Ambas', report)).toThrow('no place for the summary')
})

test('the figures of all parts are one, and what was missing stands under its part', () => {
  expect(figuresOf(report)).toEqual({ 'start.cold': 900, 'disk.page': 12_000 })
  expect(sectionLines({ title: '', tables: [], figures: {}, notes: report.sections[1]?.notes ?? [] })).toContain(
    'No nginx',
  )
})
