import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const said = (before: string[], after: string[]) =>
  differenceOf(before, after, 'en').map(({ before, after, isChanged }) => ({
    isChanged,
    removed: before?.filter(({ is }) => is === 'removed').map(({ words }) => words) ?? null,
    added: after?.filter(({ is }) => is === 'added').map(({ words }) => words) ?? null,
  }))

test('a changed word is found within its paragraph, and the other paragraphs stand as they were', () => {
  expect(said(['One.', 'A village dug a well.', 'Three.'], ['One.', 'A village dug a pond.', 'Three.'])).toEqual([
    { isChanged: false, removed: [], added: [] },
    { isChanged: true, removed: ['well'], added: ['pond'] },
    { isChanged: false, removed: [], added: [] },
  ])
})

test('a paragraph that came or went has nothing beside it', () => {
  expect(said(['One.'], ['One.', 'Quite another thing altogether.'])).toContainEqual({
    isChanged: true,
    removed: null,
    added: ['Quite another thing altogether.'],
  })
  expect(said(['Quite another thing altogether.', 'One.'], ['One.'])[0]).toEqual({
    isChanged: true,
    removed: ['Quite another thing altogether.'],
    added: null,
  })
})

test('a paragraph changed beside a new one is still compared with itself', () => {
  const rows = said(
    ['The court took nine years to hear the case.'],
    ['Rain fell.', 'The court took ten years to hear the case.'],
  )
  expect(rows).toEqual([
    { isChanged: true, removed: null, added: ['Rain fell.'] },
    { isChanged: true, removed: ['nine'], added: ['ten'] },
  ])
})

test('whatever the two texts are, each side reads as its own text', () => {
  const [before, after] = [
    ['Uno, dos.', '¿Tres? Cuatro.', 'Cinco'],
    ['Uno; dos.', 'Cuatro. ¡Tres!', 'Seis siete', 'Cinco'],
  ]
  const rows = differenceOf(before, after, 'es')
  const read = (side: 'before' | 'after') => rows.flatMap((row) => row[side]?.map(({ words }) => words).join('') ?? [])
  expect(read('before')).toEqual(before)
  expect(read('after')).toEqual(after)
})
