import { parse } from 'parse5'
import { expect, test } from 'vitest'
import type { Report, ReportedDocument } from './report.ts'
import { toReportPage } from './report-page.ts'

const bridge: ReportedDocument = {
  id: 'article-wp-1-7',
  type: 'article',
  title: 'El <b>puente</b> & "yo"',
  language: 'es',
  isPublic: true,
  outcome: 'new',
  source: 'https://valley.example/?p=7',
}

const report: Report = {
  site: { title: 'The Valley <script>', address: 'https://valley.example' },
  isDryRun: false,
  madeAt: '2026-11-25T10:00:00.000Z',
  documents: [bridge],
  failures: [{ ...bridge, error: 'too large' }],
  notes: [{ about: 'look', what: 'the language is unsure', times: 1, details: ['67 %'], where: [bridge] }],
  pictures: {
    carried: 1,
    known: 0,
    drawn: 1,
    dead: [{ address: 'https://valley.example/a.jpg', why: 'its server answers 404' }],
  },
  authors: ['Ana Pérez'],
  topics: [{ topic: 'Floods', terms: [{ name: 'flooding', uses: 3 }] }],
  redirects: [{ kind: 'pictures', count: 2, examples: ['/wp-content/uploads/a.jpg'] }],
  notCarried: ['33 comments'],
  pairs: [{ outcome: 'proposed', score: 0.914, reasons: ['same pictures'], members: [bridge, bridge] }],
}

test('says everything, leads to each document in the Studio, asks nothing of anybody', () => {
  const page = toReportPage(report, 'http://localhost:3333/')
  for (const words of [
    'its server answers 404',
    'drawings (SVG)',
    'too large',
    '91 %',
    'same pictures',
    '33 comments',
    'flooding',
    'a.jpg',
  ])
    expect(page).toContain(words)
  expect(page).toContain('lang="es" href="http://localhost:3333/intent/edit/id=article-wp-1-7;type=article/"')
  expect(page).not.toMatch(/<script|<b>puente|src=|@import|url\(/)
})

test('is sound HTML', () => {
  const errors: string[] = []
  parse(toReportPage(report, 'http://localhost:3333'), { onParseError: ({ code }) => void errors.push(code) })
  expect(errors).toEqual([])
})
