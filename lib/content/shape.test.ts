import { expect, test } from 'vitest'
import { z } from 'zod'
import { answeredList, tolerantList } from './shape.ts'

const item = z.object({ name: z.string() })
const sound = { name: 'sound' }

test('a broken item takes nothing else of a list down', () => {
  for (const list of [answeredList(item), tolerantList(item)]) {
    expect(list.parse([sound, { name: 1 }, null, sound])).toEqual([sound, sound])
  }
})

test('what is no list leaves the rest of its document, and is no answer to a question', () => {
  for (const other of [42, 'words', { 0: sound }, true]) {
    expect(z.object({ links: tolerantList(item) }).parse({ links: other })).toEqual({ links: [] })
    expect(answeredList(item).safeParse(other).success).toBe(false)
  }
})
