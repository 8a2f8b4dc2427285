import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { drawChart } from './chart.ts'

const figures = {
  'bytes.front.all': 4_800,
  'bytes.wordpress-cached.all': 28_000,
  'bytes.next.all': 198_000,
  'throughput.static.64': 20_000,
  'throughput.front.64': 15_000,
}

/** The bars of a drawing that an XML parser can read. */
function barsOf(svg: string) {
  const bars: { width: number; isOurs: boolean }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'rect')
      bars.push({ width: Number(attributes.width), isOurs: String(attributes.class).includes('ours') })
  })
  parser.write(svg).close()
  return bars
}

test('bars are as long as what they stand for, and ours are told apart', () => {
  const [ours, wordpress, next] = barsOf(drawChart(figures))
  expect(ours?.isOurs).toBe(true)
  expect(wordpress?.isOurs).toBe(false)
  expect((wordpress?.width ?? 0) / (next?.width ?? 1)).toBeCloseTo(28 / 198, 2)
})

test('what has nothing to be compared with is left out, and nothing at all is still a drawing', () => {
  expect(barsOf(drawChart(figures))).toHaveLength(5)
  expect(barsOf(drawChart({ 'bytes.front.all': 4_800 }))).toHaveLength(0)
})

test('it follows the colours of whoever looks, and says in words what it shows', () => {
  const svg = drawChart(figures)
  expect(svg).toContain('prefers-color-scheme: dark')
  expect(svg).toMatch(/aria-label="First view of an article, without its picture: Ambas behind nginx 4.8 kB/)
})
