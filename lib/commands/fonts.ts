/**
 * `npm run fonts`: the site's typefaces, cut down to what English and Spanish pages are set in. Whole they weigh twice
 * as much, and more than everything else on a page.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { parseArguments, runCommand } from './command.ts'
import { root } from './program.ts'

const packages = join(root, 'node_modules/@fontsource-variable')
const folder = join(root, 'app/fonts')

/** ASCII, Latin-1, œ, and the signs that texts are set with. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x2013, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
] as const

/** Roman carries the weights of headings; nothing is set in a heavy italic. */
const faces = [
  { name: 'newsreader', family: 'newsreader', from: 'newsreader-latin-wght-normal', wght: { min: 400, max: 600 } },
  { name: 'newsreader-italic', family: 'newsreader', from: 'newsreader-latin-wght-italic', wght: 400 },
  { name: 'public-sans', family: 'public-sans', from: 'public-sans-latin-wght-normal', wght: { min: 400, max: 600 } },
]

await runCommand(async () => {
  parseArguments(process.argv.slice(2), [])
  mkdirSync(folder, { recursive: true })
  const text = ranges.flatMap(([first, last]) => lettersFrom(first, last)).join('')
  for (const { name, family, from, wght } of faces) {
    const whole = readFileSync(join(packages, family, 'files', `${from}.woff2`))
    // Small capitals and the like, which nothing here asks for, would bring their glyphs along.
    const options = { targetFormat: 'woff2', variationAxes: { wght }, noLayoutClosure: true } as const
    const cut = await subsetFont(whole, text, options)
    writeFileSync(join(folder, `${name}.woff2`), cut)
    copyFileSync(join(packages, family, 'LICENSE'), join(folder, `${family}.LICENSE.txt`))
    console.log(`${name}: ${kilobytes(whole)} → ${kilobytes(cut)}`)
  }
  return 0
})

function lettersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
}

function kilobytes({ length }: Buffer): string {
  return `${(length / 1000).toFixed(1)} kB`
}
