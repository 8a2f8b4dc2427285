/** A table of words, as lines for a terminal and as Markdown. */

export type Table = { head: string[]; rows: string[][] }

/** The table in columns: the first to the left, figures to the right. */
export function toLines({ head, rows }: Table): string {
  const widths = head.map((_cell, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (row: string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('   ')
      .trimEnd()
  return [head, ...rows].map((row) => `  ${line(row)}`).join('\n')
}

export function toMarkdown({ head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map((_cell, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
