/** A table of facts as a table; one that only lays a page out as what is in it. */
import { attribute, elementsBelow, isElement, nodesBelow, textOf, type Element } from './html.ts'
import { marked, type Place, type Walk } from './walk.ts'

/** Pages were laid out with nested tables, and with tables of pictures, which cells of plain words cannot hold. */
const layout = ['table', 'img', 'iframe', 'video', 'audio', 'object', 'embed', 'form']

/** Writes a table. `caption` is what a figure around it says of it. */
export function table(element: Element, place: Place, walk: Walk, caption = ''): void {
  const { writer, context } = walk
  writer.flush()
  const captions = [...elementsBelow(element, 'caption').map((each) => textOf(each)), caption]
  const said = captions.filter((words) => words !== '').join(' ')
  const rows = elementsBelow(element, 'tr').filter((row) => cellsOf(row).length > 0)
  const grid = toGrid(rows)
  const isOneColumn = grid.every((row) => row.length < 2)
  if (elementsBelow(element, ...layout).length > 0 || isOneColumn || attribute(element, 'role') === 'presentation') {
    if (elementsBelow(element, 'img', 'iframe', 'video', 'audio').length > 0 && !isOneColumn)
      context.note('changed', 'a table with pictures or players is now text and pictures, cell after cell')
    walk.children(element, place)
    writeCaption(caption, place, walk)
    return
  }
  const headerRow = rows[0] !== undefined && isHeading(rows[0])
  const below = headerRow ? rows.slice(1) : rows
  const headerColumn = below.length > 0 && below.every((row) => cellsOf(row)[0]?.tagName === 'th')
  report(element, context.note)
  const words = grid.some((row) => row.some((cell) => cell !== ''))
  if (words) writer.push({ kind: 'table', rows: grid, headerRow, headerColumn, caption: said })
  else writeCaption(said, place, walk)
}

function writeCaption(caption: string, place: Place, { writer }: Walk) {
  if (caption === '') return
  writer.write(caption, marked(place, { kind: 'em' }).marks, place.block)
  writer.flush()
}

const cellsOf = (row: Element) =>
  row.childNodes.filter((node) => isElement(node)).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

const isHeading = (row: Element) =>
  (row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead') ||
  cellsOf(row).every(({ tagName }) => tagName === 'th')

function report(element: Element, note: Walk['context']['note']) {
  const cells = elementsBelow(element, 'td', 'th')
  if (cells.some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1))
    note('changed', 'a cell of a table that went over several columns or rows now has empty ones beside or below it')
  for (const link of elementsBelow(element, 'a'))
    if (attribute(link, 'href')) note('changed', 'a link in a table is now plain text', attribute(link, 'href') ?? '')
}

/** More than any table has; a hostile one asks for millions. */
const mostSpanned = 50

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Math.min(Number.isNaN(span) ? 1 : Math.max(span, 1), mostSpanned)
}

/** The words of each cell in its column, all rows equally long; what a cell goes over is empty. */
function toGrid(rows: Element[]): string[][] {
  const grid = rows.map((): string[] => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(row)) {
      while (grid[at]?.[column] !== undefined) column++
      const width = spanOf(cell, 'colspan')
      for (const line of grid.slice(at, at + spanOf(cell, 'rowspan')))
        for (let over = 0; over < width; over++) line[column + over] ??= ''
      const line = grid[at]
      if (line) line[column] = wordsOf(cell)
      column += width
    }
  }
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''))
}

const lines = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'])

/** A cell's words, a line for each paragraph or item in it. */
function wordsOf(cell: Element): string {
  const words: string[] = []
  for (const node of nodesBelow(cell)) {
    if (isElement(node) && lines.has(node.tagName)) words.push('\n')
    else if (node.nodeName === '#text' && 'value' in node) words.push(node.value.replace(/\s+/g, ' '))
  }
  return words
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
