import { expect, test } from 'vitest'
import { emptyRow, evened, pastedCells, withPasted, type Row } from './table-rows.ts'

const row = (...cells: string[]): Row => ({ ...emptyRow(0), cells })
const cellsOf = (rows: Row[]) => rows.map(({ cells }) => cells)

test('rows are equally long, and what nobody wrote in is empty', () => {
  const ragged = [row('a'), { ...row(), cells: ['b', null, 'c'] }, { _type: 'tableRow' as const, _key: 'x' }]
  expect(cellsOf(evened(ragged))).toEqual([
    ['a', '', ''],
    ['b', '', 'c'],
    ['', '', ''],
  ])
})

test('cells of a spreadsheet are laid over the table from where they are pasted, which grows to hold them', () => {
  const pasted = pastedCells('Year\tCases\r\n2024\t 1,204 \r\n')
  expect(pasted).toEqual([
    ['Year', 'Cases'],
    ['2024', '1,204'],
  ])
  expect(cellsOf(withPasted([row('a', 'b'), row('c', 'd')], pasted ?? [], 1, 1))).toEqual([
    ['a', 'b', ''],
    ['c', 'Year', 'Cases'],
    ['', '2024', '1,204'],
  ])
})

test('words without a tab are pasted into the one cell', () => {
  expect(pastedCells('two\nlines')).toBeNull()
})
