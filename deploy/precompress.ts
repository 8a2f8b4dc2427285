/** `node deploy/precompress.ts FOLDER`: a .gz and a .br beside every text file, for nginx to send as they are. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const texts = /\.(css|js|json|svg|txt|html)$/

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say which folder: node deploy/precompress.ts .next/static')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => texts.test(name))
for (const name of files) {
  const bytes = readFileSync(join(folder, name))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
}
console.log(`${files.length} files compressed in ${folder}`)
