/** The figures that compare, as a drawing: bars, readable on light and on dark. */
import { titles, type PageName } from './page.ts'
import type { Figures } from './part.ts'
import { bytes, ratio, time } from './words.ts'

type Bar = { title: string; value: number; words: string; isOurs: boolean }
type Panel = { title: string; bars: Bar[] }

const width = 760
const margin = { left: 210, right: 90, top: 12 }
const row = { panel: 34, bar: 24, gap: 18 }

const style = `
  text { font: 14px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 }
  .words { fill: #57606a }
  .bar { fill: #b6bec8 }
  .ours { fill: #0b6e4f }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .words { fill: #9da7b3 }
    .bar { fill: #57606a }
    .ours { fill: #3fb68b }
  }`

/** An SVG of what was measured; a panel without two bars has nothing to compare and is left out. */
export function drawChart(figures: Figures): string {
  const panels = listPanels(figures).filter(({ bars }) => bars.length > 1)
  let top = margin.top
  const drawn = panels.map((panel) => {
    const at = top
    top += row.panel + panel.bars.length * row.bar + row.gap
    return drawPanel(panel, at)
  })
  const height = Math.max(top, 40)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(describe(panels))}">
<style>${style}
</style>
${drawn.join('\n')}
</svg>
`
}

function listPanels(figures: Figures): Panel[] {
  const panel = (
    title: string,
    pages: PageName[],
    figure: (page: PageName) => number,
    words: (value: number) => string,
  ) => ({
    title,
    bars: pages.flatMap((page) => {
      const value = figure(page)
      const isOurs = page === 'front' || page === 'site'
      return Number.isFinite(value) ? [{ title: titles[page], value, words: words(value), isOurs }] : []
    }),
  })
  const of = (name: string) => figures[name] ?? NaN
  const shown: PageName[] = ['front', 'wordpress-cached', 'next']
  return [
    panel('First view of an article, without its picture', shown, (page) => of(`bytes.${page}.all`), bytes),
    panel('Largest contentful paint, phone on a slow network', shown, (page) => of(`lighthouse.${page}.lcp`), time),
    panel(
      'Readers a second, 64 at a time, as a share of nginx serving a file',
      ['static', 'front', 'site', 'wordpress-cached', 'wordpress', 'next'],
      (page) => of(`throughput.${page}.64`) / of('throughput.static.64'),
      ratio,
    ),
  ]
}

function drawPanel({ title, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value))
  const room = width - margin.left - margin.right
  const lines = bars.map(({ title, value, words, isOurs }, index) => {
    const y = top + row.panel + index * row.bar
    const length = Math.max(1, (value / longest) * room)
    return [
      `<text x="${margin.left - 10}" y="${y + 12}" text-anchor="end">${escaped(title)}</text>`,
      `<rect class="bar${isOurs ? ' ours' : ''}" x="${margin.left}" y="${y}" width="${length.toFixed(1)}" height="16" rx="2"/>`,
      `<text class="words" x="${(margin.left + length + 8).toFixed(1)}" y="${y + 12}">${escaped(words)}</text>`,
    ].join('\n')
  })
  return [`<text class="title" x="12" y="${top + 16}">${escaped(title)}</text>`, ...lines].join('\n')
}

/** For those who do not see it. */
function describe(panels: Panel[]): string {
  return panels
    .map(({ title, bars }) => `${title}: ${bars.map((bar) => `${bar.title} ${bar.words}`).join(', ')}`)
    .join('. ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
