import sharp from 'sharp'
import { expect, test } from 'vitest'
import { shareMark, sharePath, type ShareCard } from './card.ts'
import { drawCard, drawPhoto, heaviest, toSvg } from './draw.ts'
import { breakLines, measured, setLine, widthOf } from './lettering.ts'

const card: ShareCard = {
  locale: 'es',
  path: '/es/articulos/el-puente',
  kicker: 'Tribunales',
  headline:
    '¿Quién arregla lo que se llevó el río? Tres años después, el pueblo de Añover sigue sin puente y sin respuesta',
  byline: 'Por Lucía Fernández Ortega e Inés Iriarte',
  masthead: 'Ambas',
  picture: null,
}

const long = 'Señores, ¿qué más? '.repeat(40)

test.each([
  ['a long Spanish headline', card],
  ['one word', { ...card, headline: 'Agua', kicker: null, byline: null }],
  ['a headline that fits in no size', { ...card, headline: long, kicker: long, byline: long, masthead: long }],
  ['one endless word', { ...card, headline: 'ñ'.repeat(300) }],
  ['Arabic with a number', { ...card, headline: 'حقوق الإنسان في المحكمة عام 2026', byline: 'بقلم ليلى' }],
  ['a headline of ten thousand characters', { ...card, headline: 'Señores '.repeat(1250) }],
  ['characters no font has', { ...card, headline: '🂡 𒀀𒀁' }],
])('%s makes a baseline JPEG of 1200 by 630 that WhatsApp takes', async (_, wanted) => {
  const picture = await drawCard(wanted)
  const { format, width, height, isProgressive } = await sharp(picture).metadata()
  expect({ format, width, height, isProgressive }).toEqual({
    format: 'jpeg',
    width: 1200,
    height: 630,
    isProgressive: false,
  })
  expect(picture.length).toBeLessThanOrEqual(heaviest)
})

test('what fits on no card is not laid out: a title of a million characters draws as one of a thousand', () => {
  const drawn = (headline: string) => toSvg({ ...card, headline, byline: headline })
  expect(drawn('Señores '.repeat(125_000))).toBe(drawn('Señores '.repeat(125)))
})

test('a line is as wide as it is when it is drawn', () => {
  for (const [text, direction] of [
    [card.headline, 'ltr'],
    ['حقوق الإنسان في المحكمة عام 2026', 'rtl'],
  ] as const) {
    const lettering = { style: 'serif', size: 70, direction } as const
    expect(widthOf(text, lettering)).toBeCloseTo(setLine(text, lettering).width, 3)
  }
})

test('the noisiest photo still comes out light enough', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const photo = await sharp({ create: { width: 1280, height: 672, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  const picture = await drawPhoto(photo)
  expect(picture.length).toBeLessThanOrEqual(heaviest)
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630, isProgressive: false })
})

test('lines are never wider than their room, and no word is lost', () => {
  const lettering = { style: 'serif', size: 70, direction: 'ltr' } as const
  const lines = breakLines(measured(card.headline, lettering), 1040 / lettering.size)
  expect(lines.join(' ')).toBe(card.headline)
  expect(lines.filter((line) => setLine(line, lettering).width > 1040)).toEqual([])
})

test('a word that is wider than its room is broken where it is full, however uneven its letters', () => {
  const lettering = { style: 'serif', size: 70, direction: 'ltr' } as const
  const word = `${'i'.repeat(60)}${'W'.repeat(30)}`
  const lines = breakLines(measured(word, lettering), 1040 / lettering.size)
  expect(lines.join('')).toBe(word)
  expect(lines.filter((line) => setLine(line, lettering).width > 1040)).toEqual([])
})

test('a control character that came along when a text was pasted keeps no picture from being drawn', () => {
  for (const style of ['serif', 'sans'] as const) {
    const lettering = { style, size: 30, direction: 'ltr' } as const
    expect(setLine('Señ\0or', lettering)).toEqual(setLine('Señor', lettering))
  }
})

test('words of the other direction stand in the order in which they are read', () => {
  const arabic = { style: 'serif', size: 40, direction: 'rtl' } as const
  const number = setLine('2026', arabic)
  const whole = setLine('عام 2026', arabic)
  // Read from the right: the word first, so the number begins at the line's left end.
  expect(whole.path.startsWith(number.path)).toBe(true)
  expect(whole.width).toBeGreaterThan(number.width)
})

test('a headline of the other direction begins at the other side, whatever language its page is in', () => {
  // Where each group of letters begins, from the left: the masthead, the headline, the byline.
  const starts = (wanted: ShareCard) =>
    [...toSvg(wanted).matchAll(/translate\((\d+(?:\.\d+)?) (?:118|\d{3})\)">/g)].map(([, left]) => Number(left))
  const plain = { ...card, kicker: null, byline: 'Por Ana' }
  expect(new Set(starts({ ...plain, headline: 'El puente' }))).toEqual(new Set([80]))
  const [masthead, headline, byline] = starts({ ...plain, headline: 'حقوق الإنسان 2026' })
  expect([masthead, byline]).toEqual([80, 80])
  expect(headline).toBeGreaterThan(400)
})

test.each([
  ['classic', 900],
  ['square', 1200],
] as const)('a %s card is %i pixels high, and all of its words are on it', async (shape, height) => {
  const shaped = { ...card, shape }
  const picture = await drawCard(shaped)
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height, isProgressive: false })
  expect(picture.length).toBeLessThanOrEqual(heaviest)
  const baselines = [...toSvg(shaped).matchAll(/<g fill="#\w+" transform="translate\([\d.]+ (\d+)\)">/g)].map(([, y]) =>
    Number(y),
  )
  expect(Math.max(...baselines)).toBe(height - 56)
  expect(sharePath(shaped)).not.toBe(sharePath(card))
})

test('the address changes with what is seen, and with nothing else', () => {
  expect(shareMark({ ...card })).toBe(shareMark(card))
  expect(shareMark({ ...card, headline: 'Otro' })).not.toBe(shareMark(card))
  expect(shareMark({ ...card, path: '/es/articulos/otro' })).toBe(shareMark(card))
  expect(sharePath(card)).toBe(`/share/es/articulos/el-puente.${shareMark(card)}.jpg`)
  const picture = { asset: 'image-a', alt: 'A', caption: null, credit: null, hotspot: null, crop: null }
  expect(shareMark({ ...card, picture, headline: 'Otro' })).toBe(shareMark({ ...card, picture }))
})
