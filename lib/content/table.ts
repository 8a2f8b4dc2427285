/** The shape of a table in an article's body: whole rows, whose header cells say what they head. */
import { z } from 'zod'
import { text, tolerantList } from './shape.ts'

/** `scope` as in HTML: null for a cell that heads nothing. */
export type Cell = { words: string; scope: 'col' | 'row' | null }

export type Table = { head: Cell[] | null; rows: Cell[][]; caption: string | null }

const rowShape = z.object({ cells: z.array(text).nullish() })

const flag = z.boolean().nullish().catch(null)

export const tableShape = z
  .object({
    _type: z.literal('table'),
    _key: z.string(),
    rows: tolerantList(rowShape),
    headerRow: flag,
    headerColumn: flag,
    caption: text,
  })
  .transform(({ _type, _key, rows, headerRow, headerColumn, caption }, context) => {
    const cells = evened(rows).map((row, index) => row.map(toCell(headerRow === true && index === 0, headerColumn)))
    if (cells.flat().every(({ words }) => words === '')) {
      context.addIssue('a table without words')
      return z.NEVER
    }
    const [head = null, ...below] = headerRow === true ? cells : [null, ...cells]
    return { _type, _key, caption, head, rows: below as Cell[][] }
  })

/** Every row as long as the longest: in a table each cell belongs to a column. */
function evened(rows: z.output<typeof rowShape>[]): string[][] {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells?.length ?? 0), 0)
  return rows.map(({ cells }) => Array.from({ length: columns }, (_, column) => cells?.[column] ?? ''))
}

/** An empty cell heads nothing, wherever it stands. */
const toCell =
  (isHead: boolean, headerColumn: boolean | null | undefined) =>
  (words: string, column: number): Cell => ({
    words,
    scope: words === '' ? null : isHead ? 'col' : headerColumn && column === 0 ? 'row' : null,
  })
