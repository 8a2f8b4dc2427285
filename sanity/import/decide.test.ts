import { expect, test } from 'vitest'
import { decide, type Existing, type Stored, type Wanted } from './decide.ts'
import { fingerprintOf, type ArticleFields } from './documents.ts'

const fields = (title: string): ArticleFields => ({
  language: 'en',
  title,
  slug: { _type: 'slug', current: 'bridge' },
  body: [],
})

const wanted = (title: string, isPublic = true): Wanted => ({
  type: 'article',
  id: 'article-1',
  isPublic,
  fields: fields(title),
  source: 'https://valley.example/?p=1',
})

/** As an import left it, and then changed. */
function stored(title: string, isPublic = true, changes: Record<string, unknown> = {}): Stored {
  const importedFrom = { source: 'https://valley.example/?p=1', fingerprint: fingerprintOf(fields(title), isPublic) }
  const _id = isPublic ? 'article-1' : 'drafts.article-1'
  return { _type: 'article', _rev: 'r1', _id, ...fields(title), importedFrom, ...changes }
}

const lake = (existing: Partial<Existing>): Existing => ({ published: null, draft: null, ...existing })

test('what is not there is created, a draft as a draft', () => {
  expect(decide(wanted('A'), lake({}))).toMatchObject({ outcome: 'new', changes: [{ create: { _id: 'article-1' } }] })
  expect(decide(wanted('A', false), lake({})).changes).toMatchObject([{ create: { _id: 'drafts.article-1' } }])
})

test('what is the same is left alone, edited here or not', () => {
  expect(decide(wanted('A'), lake({ published: stored('A') }))).toEqual({ outcome: 'unchanged', changes: [] })
  expect(decide(wanted('A'), lake({ published: stored('A', true, { title: 'Edited' }) })).outcome).toBe('unchanged')
})

test('a change in WordPress is patched, only at the revision that was compared', () => {
  const { outcome, changes } = decide(wanted('B'), lake({ published: stored('A', true, { excerpt: undefined }) }))
  expect(outcome).toBe('updated')
  expect(changes).toMatchObject([{ patch: { id: 'article-1', ifRevisionID: 'r1', set: { title: 'B' } } }])
})

test('a field that WordPress no longer has goes, one that editors added stays', () => {
  const before = { ...fields('A'), excerpt: 'Gone' }
  const importedFrom = { source: '', fingerprint: fingerprintOf(before, true) }
  const published = stored('A', true, { ...before, importedFrom, leadImage: { _type: 'picture' } })
  expect(decide(wanted('B'), lake({ published })).changes).toMatchObject([{ patch: { unset: ['excerpt'] } }])
})

test('what an editor changed is not overwritten', () => {
  expect(decide(wanted('B'), lake({ published: stored('A', true, { title: 'Edited' }) }))).toEqual({
    outcome: 'kept',
    changes: [],
  })
})

test('what an editor is changing right now, in a draft beside it, is not overwritten', () => {
  const draft = stored('A', true, { _id: 'drafts.article-1', title: 'Being edited' })
  expect(decide(wanted('B'), lake({ published: stored('A'), draft })).outcome).toBe('kept')
})

test('a draft that an editor published stays published', () => {
  const published = stored('A', false, { _id: 'article-1' })
  expect(decide(wanted('A', false), lake({ published })).outcome).toBe('unchanged')
  expect(decide(wanted('B', false), lake({ published })).outcome).toBe('kept')
})

test('an article made by hand under the same id is nobody’s to change', () => {
  expect(decide(wanted('A'), lake({ published: { ...stored('A'), importedFrom: undefined } })).outcome).toBe('kept')
})

test('what was published and no longer is becomes a draft, with what editors added; and back', () => {
  const published = stored('A', true, { seo: { title: 'Bridge' } })
  const { outcome, changes } = decide(wanted('A', false), lake({ published }))
  expect(outcome).toBe('updated')
  expect(changes).toMatchObject([
    { patch: { id: 'article-1', ifRevisionID: 'r1' } },
    { delete: { id: 'article-1' } },
    { create: { _id: 'drafts.article-1', seo: { title: 'Bridge' } } },
  ])
  expect(decide(wanted('A'), lake({ draft: stored('A', false) })).changes).toMatchObject([
    { patch: { id: 'drafts.article-1' } },
    { delete: { id: 'drafts.article-1' } },
    { create: { _id: 'article-1' } },
  ])
})

test('the order in which the Content Lake gives fields back means nothing', () => {
  const one = { title: 'A', slug: { _type: 'slug', current: 'a' } }
  const other = { slug: { current: 'a', _type: 'slug' }, title: 'A' }
  expect(fingerprintOf(one, true)).toBe(fingerprintOf(other, true))
  expect(fingerprintOf(one, true)).not.toBe(fingerprintOf(one, false))
})
