import { expect, test } from 'vitest'
import { readCorpus } from './corpus.ts'
import { createArchive, findPairs } from './find-pairs.ts'
import { measure } from './measure.ts'

const [fitting, heldOut] = [await readCorpus('fitting'), await readCorpus('held-out')]

const freely = { isTaken: () => false, isRefused: () => false }

test('on the half of the corpus nothing was fitted on, what is joined is right, and hardly a pair is missed', () => {
  const measured = measure(heldOut)
  expect(measured.stories).toBeGreaterThanOrEqual(100)
  expect(measured.pairs).toBeGreaterThanOrEqual(40)
  expect(measured.precision).toBeGreaterThanOrEqual(0.98)
  expect(measured.recall).toBeGreaterThanOrEqual(0.9)
  expect(measured.joined.right).toBeGreaterThan(measured.pairs * 0.8)
})

test('both halves together, more than two hundred posts, are told apart as well', () => {
  const archive = createArchive()
  const keyOf = new Map<string, string>()
  for (const [half, { stories, keyOf: keys }] of [fitting, heldOut].entries()) {
    for (const story of stories) {
      const id = `${half} ${story.id}`
      archive.add({ ...story, id })
      keyOf.set(id, keys.get(story.id) ?? id)
    }
  }
  const { stories, pairs, precision, recall } = measure({ stories: [], archive, keyOf })
  expect(stories).toBeGreaterThanOrEqual(200)
  expect(pairs).toBeGreaterThanOrEqual(80)
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('whatever order an archive is in, the same pairs are found, and no story is in two', () => {
  const { stories } = heldOut
  const idsIn = (given: typeof stories) => {
    const archive = createArchive()
    for (const story of given) archive.add(story)
    return findPairs(archive, freely).map(({ stories: both }) => both.map(({ id }) => id).join(' '))
  }
  const found = idsIn(stories)
  expect(idsIn(stories.toReversed()).toSorted()).toEqual(found.toSorted())
  const ids = found.flatMap((pair) => pair.split(' '))
  expect(new Set(ids).size).toBe(ids.length)
})

const inLanguage = (language: string, title: string, text: string) => ({
  id: language,
  kind: 'article' as const,
  language,
  title,
  day: 18_000,
  authors: [],
  blocks: [{ shape: 'p' as const, text }],
  links: [],
  pictures: [],
})

test('names are the same in any script, and of three languages each finds the others', () => {
  const archive = createArchive()
  const text = 'Malala Yousafzai, 1997, Swat; Ziauddin; 12 July 2013; Nelson Mandela; Johannesburg 11974.'
  archive.add(inLanguage('en', 'Malala Yousafzai', text))
  archive.add(inLanguage('es', 'Malala Yousafzai', text.replace('July', 'de julio de')))
  archive.add(
    inLanguage(
      'ru',
      'Малала Юсуфзай',
      'Малала Юсуфзай, 1997, Сват; Зияуддин; 12 июля 2013; Нельсон Мандела; Йоханнесбург 11974.',
    ),
  )
  const pairs = findPairs(archive, freely)
  expect(pairs.map(({ stories: both }) => both.map(({ id }) => id).join(' ')).toSorted()).toHaveLength(2)
  expect(new Set(pairs.flatMap(({ stories: both }) => both.map(({ id }) => id))).size).toBe(3)
})
