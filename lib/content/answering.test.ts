import { expect, test } from 'vitest'
import { z } from 'zod'
import { answering } from './answering.ts'

type Result = {
  title: string | null
  language?: string
  slug: string | null
  authors: { name: string | null }[] | null
  link: { url: string } | { reference: string } | null
} | null

const shape = z.object({ title: z.string(), authors: z.array(z.object({ name: z.string() })) })

test('a shape that reads what its query returns is itself', () => {
  expect(answering<Result>()(shape)).toBe(shape)
  expect(
    answering<Result>()(shape.extend({ language: z.enum(['en', 'es']), link: z.object({ url: z.string() }) })),
  ).toBeDefined()
})

test('a field that was renamed in the query, a field deep in a list and a wrong type do not compile', () => {
  // @ts-expect-error -- the query has no headline
  expect(answering<Result>()(z.object({ headline: z.string() }))).toBeDefined()
  // @ts-expect-error -- the authors have no surname
  expect(answering<Result>()(z.object({ authors: z.array(z.object({ surname: z.string() })) }))).toBeDefined()
  // @ts-expect-error -- the title is no number
  expect(answering<Result>()(z.object({ title: z.number() }))).toBeDefined()
  // @ts-expect-error -- the slug is no object
  expect(answering<Result>()(z.object({ slug: z.object({ current: z.string() }) }))).toBeDefined()
})
