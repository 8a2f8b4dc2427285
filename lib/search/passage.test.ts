import { expect, test } from 'vitest'
import { marked, passageOf } from './passage.ts'
import { stemOf } from './words.ts'

const stems = (...words: string[]) => new Set(words.map((word) => stemOf(word, 'en')))
const filler = 'Nothing of interest stands in this sentence at all. '.repeat(20)

test('every form of a word is marked, and nothing is lost', () => {
  const pieces = marked('Courts, a court and the courtyard.', stems('court'), 'en')
  expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Courts', 'court'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Courts, a court and the courtyard.')
})

test('a passage is where most of the words stand together', () => {
  const text = `${filler}The court met. ${filler}The court heard of water and of rivers. ${filler}`
  const passage = passageOf(text, stems('court', 'water', 'river'), 'en') ?? []
  expect(passage.filter(({ isHit }) => isHit).map(({ text: word }) => word)).toEqual(['court', 'water', 'rivers'])
  expect(passage.at(0)?.text).toBe('… ')
  expect(passage.at(-1)?.text).toBe(' …')
})

test('there is no passage where no word is', () => {
  expect(passageOf(filler, stems('water'), 'en')).toBeNull()
  expect(passageOf('', stems('water'), 'en')).toBeNull()
})

test('a short text is shown whole', () => {
  expect(passageOf('Water.', stems('water'), 'en')).toEqual([
    { text: 'Water', isHit: true },
    { text: '.', isHit: false },
  ])
})
