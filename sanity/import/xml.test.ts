import { expect, test } from 'vitest'
import { elementsOf, fileWith, toExport } from './made-up-export.ts'
import { textOfChild } from './xml.ts'

const readContent = async (content: string | Uint8Array) => elementsOf(await fileWith(content))

test('yields the children of the channel with their fields', async () => {
  const elements = await readContent(toExport([{ id: 7, title: 'Bridge & river <closed>' }]))
  const item = elements.find(({ name }) => name === 'item')
  expect(item && textOfChild(item, 'title')).toBe('Bridge & river <closed>')
  expect(item && textOfChild(item, 'wp:post_id')).toBe('7')
})

test('a text far longer than what is read at once arrives whole, accents and all', async () => {
  const long = 'añádase más café '.repeat(60_000)
  const elements = await readContent(toExport([{ id: 1, html: long }]))
  expect(elements.flatMap(({ children }) => children).find(({ name }) => name === 'content:encoded')?.text).toBe(long)
})

test('control characters that XML forbids are taken out, not stumbled over', async () => {
  const [item] = (await readContent(toExport([{ id: 1, title: 'a\u0008b\u000bc' }]))).filter(
    ({ name }) => name === 'item',
  )
  expect(item && textOfChild(item, 'title')).toBe('abc')
})

test('the encoding a file declares is the one it is read in', async () => {
  const text = toExport([{ id: 1, title: 'Señal' }]).replace('UTF-8', 'ISO-8859-1')
  const [item] = (await readContent(Buffer.from(text, 'latin1'))).filter(({ name }) => name === 'item')
  expect(item && textOfChild(item, 'title')).toBe('Señal')
})

test('UTF-16 is told by its first two bytes', async () => {
  const text = toExport([{ id: 1, title: 'Señal' }])
  const [item] = (await readContent(Buffer.from(`\ufeff${text}`, 'utf16le'))).filter(({ name }) => name === 'item')
  expect(item && textOfChild(item, 'title')).toBe('Señal')
})

const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`
const external = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>`

test.each([
  [
    'XML that is not well-formed, with its line',
    toExport([{ id: 1 }]).replace('</item>', '</itme>'),
    /line \d+, column \d+: .*unexpected close tag/i,
  ],
  ['a file that was cut off', toExport([{ id: 1, html: 'long text' }]).slice(0, -40), /was cut off: it ends at line/],
  ['entities that grow', bomb, /declares a document type/],
  ['entities from elsewhere', external, /declares a document type/],
  ['an entity nobody declared', toExport([]).replace('The Valley Post', 'The &valley; Post'), /line 4, .*entity/],
  ['a web page', '<html><body><p>Not found</p></body></html>', /not a WordPress export: it begins with <html>/],
  ['no XML at all', 'title,date\nBridge,2021', /not a WordPress export: it is no XML/],
  ['a zip', Buffer.from('PK\u0003\u0004rest of it'), /is a zip: unpack it/],
  ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0, 0]), /packed with gzip/],
  ['an empty file', '', /is empty/],
  [
    'bytes that are not in the encoding',
    Buffer.from([...Buffer.from('<rss><channel><title>Se'), 0xf1, 0x61, 0x6c]),
    /not written in utf-8: what stands after “<rss><channel><title>Se”/,
  ],
  ['an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?><rss/>', /“klingon”, which is no encoding/],
])('says in a sentence what is wrong with %s', async (_, content, sentence) => {
  await expect(readContent(content)).rejects.toThrow(sentence)
})

test('says that there is no such file, and that a folder is none', async () => {
  await expect(elementsOf('/nowhere/export.xml')).rejects.toThrow('There is no file /nowhere/export.xml.')
  await expect(elementsOf('/')).rejects.toThrow('/ is not a file.')
})
