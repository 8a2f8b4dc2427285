import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { typeset, typesetPieces } from './typography.ts'

/** Shows what cannot be seen: ~ for a space that does not break, ^ for a joiner. */
const seen = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u2060', '^')

test.each<[Locale, string, string]>([
  ['es', 'Dijo "no" y se fue.', 'Dijo «no» y se fue.'],
  ['es', 'Escribió: "el "no" es no".', 'Escribió: «el “no” es no».'],
  ['es', '«Lo llamó "error" y ya»', '«Lo llamó “error” y ya»'],
  ['es', '¿"Quién"?', '¿«Quién»?'],
  ['en', 'She said "no" and left.', 'She said “no” and left.'],
  ['en', '"They call it "reform"," he said.', '“They call it ‘reform’,” he said.'],
  ['en', "It's the '90s, isn't it?", 'It’s the ’90s, isn’t it?'],
  ['en', 'A 5" pipe', 'A 5" pipe'],
  ['es', 'Esperar... y nada más', 'Esperar… y nada más'],
  ['es', 'El 50 % de 3 km', 'El 50~% de 3~km'],
  ['es', 'la observación n.º 34 y el art. 19', 'la observación n.º~34 y el art.~19'],
  ['en', 'Comment No. 34, p. 12', 'Comment No.~34, p.~12'],
  ['es', 'dijo —y lo repitió—, pero', 'dijo —^y lo repitió^—, pero'],
  ['es', '—Nada —dijo ella.', '—^Nada —^dijo ella.'],
  ['en', 'it worked – for a while', 'it worked~– for a while'],
  ['en', 'from 1996–2009', 'from 1996–2009'],
])('in %s, %s is set as %s', (locale, written, set) => {
  expect(seen(typeset(written, locale))).toBe(set)
})

test.each([
  'https://a.example/it\'s?q="x"...',
  'www.a.example/...',
  "o'neill@a.example",
  'a.example/100 %'.replace(' ', ''),
])('the address %s is left alone', (address) => {
  for (const locale of localeCodes) expect(typeset(address, locale)).toBe(address)
})

test('a quotation may open in one piece and close in another; what is protected stays', () => {
  const pieces = [{ text: 'Se llama "' }, { text: 'echo "a"...', isProtected: true }, { text: '" y ya...' }]
  expect(typesetPieces(pieces, 'es')).toEqual(['Se llama «', 'echo "a"...', '» y ya…'])
})

describe.each(localeCodes)('whatever the text, in %s', (locale) => {
  const characters = [
    '🙂',
    ...'a b ñ Á 0 9 " \' . … — – - « » “ ” ‘ ’ % ¿ ? ( ) ,'.split(' '),
    ' ',
    '\u00a0',
    '\u2060',
    '\n',
    '...',
    ' — ',
    'https://a.b/',
    'n.º ',
  ]
  const text = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((parts) => parts.join(''))

  test('setting it twice is setting it once', () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = typeset(written, locale)
        expect(typeset(once, locale)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('no letter, digit or line is gained, lost or moved', () => {
    const bare = (words: string) => words.replace(/[^\p{L}\p{N}\n🙂]/gu, '')
    fc.assert(
      fc.property(text, (written) => {
        expect(bare(typeset(written, locale))).toBe(bare(written))
      }),
    )
  })

  test('pieces are set as the whole would be, and what is protected is not touched', () => {
    fc.assert(
      fc.property(text, text, text, (one, code, two) => {
        const [a, b, c] = typesetPieces([{ text: one }, { text: code, isProtected: true }, { text: two }], locale)
        expect(b).toBe(code)
        expect(
          typesetPieces([{ text: a ?? '' }, { text: code, isProtected: true }, { text: c ?? '' }], locale),
        ).toEqual([a, code, c])
      }),
      { numRuns: 2000 },
    )
  })
})
