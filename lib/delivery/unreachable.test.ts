import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Facts } from '../content/facts.ts'
import { openDatabase } from './database.ts'
import { createKnown } from './known.ts'
import { madeUpFacts } from './made-up-facts.ts'
import { whyUnreachable } from './unreachable.ts'

const cases: [string, Partial<Facts>, string | null][] = [
  ['an article in order', {}, null],
  ['one that is still to come', { publishedAt: '2999-01-01T00:00:00Z' }, null],
  ['one without a language', { language: null }, 'it is in no language of the site'],
  ['one in a language the site does not have', { language: 'tlh' }, 'it is in no language of the site'],
  ['one without a title', { title: null }, 'it has no title'],
  ['a page without a title', { _type: 'page', title: null, slug: null }, 'it has no title'],
  ['one without a date', { publishedAt: null }, 'it has no date'],
  ['one without a slug', { slug: null }, 'it has no address'],
  ['one with the slug of another', { slug: 'another' }, 'another is at its address'],
  ['an author without a slug', { _type: 'author', language: null, slug: null }, 'it has no address'],
  ['an author without a name', { _type: 'author', language: null, title: null, slug: null }, 'it has no name'],
  ['a pair, which has no page', { _type: 'translation.metadata', language: null, slug: null }, null],
]

test.each(cases)('%s is told apart', (_, changes, why) => {
  const known = createKnown(openDatabase(mkdtempSync(join(tmpdir(), 'ambas-unreachable-'))))
  known.learn('another', madeUpFacts({ _id: 'another' }))
  const facts = madeUpFacts({ _id: 'one', ...changes })
  known.learn('one', facts)
  expect(whyUnreachable('one', facts, known)).toBe(why)
})
