/** The rows of a table while an editor works on them. Every row is as long as the longest. */
export type Row = { _type: 'tableRow'; _key: string; cells: string[] }

/** What is stored may have rows of any length, or cells that nothing was written in. */
export type StoredRow = Omit<Row, 'cells'> & { cells?: (string | null)[] }

export function evened(rows: readonly StoredRow[]): Row[] {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells?.length ?? 0), 0)
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: columns }, (_, column) => row.cells?.[column] ?? ''),
  }))
}

/** A row of empty cells. */
export function emptyRow(columns: number): Row {
  return { _type: 'tableRow', _key: crypto.randomUUID().slice(0, 12), cells: Array.from({ length: columns }, () => '') }
}

/** What a spreadsheet or a web page puts on the clipboard: cells between tabs, rows on lines. Null when it is one cell. */
export function pastedCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** The rows with others laid over them from a cell on; the table grows where they reach beyond it. */
export function withPasted(rows: readonly Row[], cells: string[][], row: number, column: number): Row[] {
  const width = Math.max(rows[0]?.cells.length ?? 0, ...cells.map((line) => line.length + column))
  const grown = [...rows]
  while (grown.length < row + cells.length) grown.push(emptyRow(width))
  return evened(
    grown.map((each, at) => {
      const line = cells[at - row] ?? []
      const whole = Array.from({ length: width }, (_, place) => line[place - column] ?? each.cells[place] ?? '')
      return { ...each, cells: whole }
    }),
  )
}
