import type { Action } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.close())

const read = (id: string) => lake.client.getDocument<Record<string, unknown>>(id)
const named = <Name extends string>(name: Name) => `sanity.action.document.${name}` as const
const ids = (id: string) => ({ publishedId: id, draftId: `drafts.${id}` })
const edit = (id: string, set: Record<string, unknown>): Action => ({
  actionType: named('edit'),
  ...ids(id),
  patch: { set },
})
const publish = (id: string, revisions: object = {}): Action => ({
  actionType: named('publish'),
  ...ids(id),
  ...revisions,
})

/** What the client's error says: Sanity's status, and the type and place of the first thing that went wrong. */
async function refusalOf(request: Promise<unknown>) {
  try {
    await request
  } catch (error) {
    type Failed = { statusCode: number; details: { type: string; items: { error: { type: string }; index: number }[] } }
    const { statusCode: status, details } = error as Failed
    const [item] = details.items
    expect(details.type).toBe('actionError')
    return { status, type: item?.error.type, index: item?.index }
  }
  throw new Error('Expected the request to be refused')
}

test('the first edit of a published document makes its draft, under the name the client gave the transaction', async () => {
  const published = await lake.client.create({
    _id: 'a',
    _type: 'post',
    title: 'One',
    _createdAt: '2020-01-01T00:00:00Z',
  })
  const guard: Action = {
    actionType: named('edit'),
    ...ids('a'),
    patch: { unset: ['_empty_action_guard_pseudo_field_'] },
  }
  const { transactionId } = await lake.client.action([guard, edit('a', { title: 'Two' })], { transactionId: 'my-echo' })
  expect(transactionId).toBe('my-echo')
  expect(await read('drafts.a')).toMatchObject({ title: 'Two', _rev: 'my-echo', _createdAt: '2020-01-01T00:00:00Z' })
  expect(await read('a')).toEqual(published)
  await lake.client.action(edit('a', { title: 'Three' }))
  expect(await read('drafts.a')).toMatchObject({ title: 'Three' })
})

test('text arrives as differences and rows are found by their key', async () => {
  await lake.client.create({ _id: 'drafts.text', _type: 'post', body: [{ _key: 'k', text: 'Tortoise' }] })
  const path = 'body[_key=="k"].text'
  const diffMatchPatch = { [path]: '@@ -1,8 +1,9 @@\n-Tortoi\n+Porpoi\n se\n' }
  await lake.client.action({ actionType: named('edit'), ...ids('text'), patch: { diffMatchPatch } })
  expect(await read('drafts.text')).toMatchObject({ body: [{ _key: 'k', text: 'Porpoise' }] })
})

test('an edit of what is nowhere is refused', async () => {
  expect(await refusalOf(lake.client.action(edit('nowhere', { a: 1 })))).toEqual({
    status: 404,
    type: 'documentNotFoundError',
    index: 0,
  })
})

test('publishing puts the draft in the place of what was published, and keeps the time it was created', async () => {
  const before = await lake.client.create({ _id: 'p', _type: 'post', title: 'Old', note: 'gone' })
  await lake.client.create({ _id: 'drafts.p', _type: 'post', title: 'New', _createdAt: '2030-01-01T00:00:00Z' })
  await lake.client.action(publish('p', { ifPublishedRevisionId: before._rev }))
  const after = await read('p')
  expect(after).toMatchObject({ title: 'New', _createdAt: before._createdAt })
  expect(after).not.toHaveProperty('note')
  expect(await read('drafts.p')).toBeUndefined()
})

test('publishing what somebody else has changed meanwhile is refused with 409, and nothing changes', async () => {
  await lake.client.create({ _id: 'race', _type: 'post', title: 'Theirs' })
  await lake.client.create({ _id: 'drafts.race', _type: 'post', title: 'Ours' })
  for (const revision of [{ ifPublishedRevisionId: 'earlier' }, { ifDraftRevisionId: 'earlier' }]) {
    expect(await refusalOf(lake.client.action(publish('race', revision)))).toMatchObject({ status: 409 })
  }
  expect(await read('race')).toMatchObject({ title: 'Theirs' })
  expect(await read('drafts.race')).toMatchObject({ title: 'Ours' })
})

test('a reference to an unpublished document holds once published, unless the schema wants it weak', async () => {
  const weakly = (_key: string, wish: object) => ({
    ...{ _key, _type: 'reference', _ref: 'target', _weak: true },
    _strengthenOnPublish: { type: 'post', ...wish },
  })
  const people = [weakly('strong', {}), weakly('weak', { weak: true })]
  await lake.client.create({ _id: 'drafts.refers', _type: 'post', people })
  expect(await refusalOf(lake.client.action(publish('refers')))).toEqual({
    status: 409,
    type: 'documentReferencesNonExistentDocumentError',
    index: 0,
  })
  await lake.client.create({ _id: 'target', _type: 'post' })
  await lake.client.action(publish('refers'))
  expect((await read('refers'))?.people).toEqual([
    { _key: 'strong', _type: 'reference', _ref: 'target' },
    { _key: 'weak', _type: 'reference', _ref: 'target', _weak: true },
  ])
})

test('unpublishing leaves a draft: the one there is, or a copy of what was published', async () => {
  await lake.client.create({ _id: 'u1', _type: 'post', title: 'Published' })
  await lake.client.create({ _id: 'u2', _type: 'post', title: 'Published' })
  await lake.client.create({ _id: 'drafts.u2', _type: 'post', title: 'Draft' })
  await lake.client.action([
    { actionType: named('unpublish'), ...ids('u1') },
    { actionType: named('unpublish'), ...ids('u2') },
  ])
  expect(await read('drafts.u1')).toMatchObject({ title: 'Published' })
  expect(await read('drafts.u2')).toMatchObject({ title: 'Draft' })
  expect(await lake.client.getDocuments(['u1', 'u2'])).toEqual([null, null])
})

test('discarding deletes the draft and leaves what is published', async () => {
  await lake.client.create({ _id: 'd', _type: 'post' })
  for (const action of [
    { actionType: named('version.discard'), versionId: 'drafts.d' },
    { actionType: named('discard'), draftId: 'drafts.d' },
  ] as const) {
    await lake.client.create({ _id: 'drafts.d', _type: 'post' })
    await lake.client.action(action)
    expect(await read('drafts.d')).toBeUndefined()
    expect(await refusalOf(lake.client.action(action))).toMatchObject({ status: 404 })
  }
  expect(await read('d')).toBeDefined()
})

test('deleting takes the drafts that are named, and refuses to leave one behind', async () => {
  await lake.client.create({ _id: 'gone', _type: 'post' })
  await lake.client.create({ _id: 'drafts.gone', _type: 'post' })
  const remove = (includeDrafts: string[]) =>
    lake.client.action({ actionType: named('delete'), publishedId: 'gone', includeDrafts })
  expect(await refusalOf(remove([]))).toMatchObject({ status: 409 })
  await remove(['drafts.gone'])
  expect(await lake.client.getDocuments(['gone', 'drafts.gone'])).toEqual([null, null])
  expect(await refusalOf(remove([]))).toMatchObject({ status: 404 })
})

test('deleting what others refer to is refused with their ids', async () => {
  await lake.client.create({ _id: 'held', _type: 'post' })
  await lake.client.create({ _id: 'holder', _type: 'post', to: { _type: 'reference', _ref: 'held' } })
  const remove = lake.client.action({ actionType: named('delete'), publishedId: 'held', includeDrafts: [] })
  await expect(remove).rejects.toThrow(/references to it from "holder"/)
})

test('creating refuses or ignores a draft that is there, and refuses when it is published', async () => {
  const attributes = { _id: 'drafts.c', _type: 'post', title: 'First' }
  const create = (ifExists: 'fail' | 'ignore', publishedId = 'c') =>
    lake.client.action({
      actionType: named('create'),
      publishedId,
      attributes: { ...attributes, _id: `drafts.${publishedId}` },
      ifExists,
    })
  await create('fail')
  await lake.client.patch('drafts.c').set({ title: 'Mine' }).commit()
  expect(await refusalOf(create('fail'))).toMatchObject({ status: 409, type: 'documentAlreadyExistsError' })
  await create('ignore')
  expect(await read('drafts.c')).toMatchObject({ title: 'Mine' })
  await lake.client.create({ _id: 'c2', _type: 'post' })
  expect(await refusalOf(create('ignore', 'c2'))).toMatchObject({ status: 409 })
})

test('replacing a draft makes it when there is something published, as restoring a revision does', async () => {
  const replace = (id: string): Action => ({
    actionType: named('replaceDraft'),
    publishedId: id,
    attributes: { _id: `drafts.${id}`, _type: 'post', title: 'Restored' },
  })
  expect(await refusalOf(lake.client.action(replace('r')))).toMatchObject({ status: 404 })
  await lake.client.create({ _id: 'r', _type: 'post' })
  await lake.client.action(replace('r'))
  expect(await read('drafts.r')).toMatchObject({ title: 'Restored' })
})

test('several actions happen all or none, each seeing what those before it did', async () => {
  await lake.client.create({ _id: 'chain', _type: 'post', title: 'One' })
  await lake.client.action([edit('chain', { title: 'Two' }), publish('chain')])
  expect(await read('chain')).toMatchObject({ title: 'Two' })
  const failing = lake.client.action([edit('chain', { title: 'Three' }), publish('chain'), publish('chain')])
  expect(await refusalOf(failing)).toMatchObject({ status: 404, index: 2 })
  expect(await read('chain')).toMatchObject({ title: 'Two' })
})

test('a dry run refuses what would be refused and changes nothing', async () => {
  await lake.client.create({ _id: 'dry', _type: 'post' })
  await lake.client.action(edit('dry', { title: 'Imagined' }), { dryRun: true })
  expect(await read('drafts.dry')).toBeUndefined()
  expect(await refusalOf(lake.client.action(publish('dry'), { dryRun: true }))).toMatchObject({ status: 404 })
})

test('whoever may not write may not act', async () => {
  await lake.client.create({ _id: 'guarded', _type: 'post' })
  expect(await refusalOf(lake.visitor.action(edit('guarded', { title: 'Ha' })))).toMatchObject({ status: 403 })
})

test('what belongs to releases is answered honestly, and what makes no sense with a sentence', async () => {
  const request = (actions: unknown) =>
    lake.client.request<unknown>({ method: 'POST', url: '/data/actions/production', body: { actions } })
  for (const actionType of [
    'sanity.action.release.create',
    'sanity.action.document.version.create',
    'sanity.action.document.variant.edit',
    'sanity.action.variant.definition.create',
  ]) {
    expect(await refusalOf(request([{ actionType }])), actionType).toMatchObject({ status: 501 })
  }
  for (const action of [
    {},
    { actionType: 'sanity.action.document.bend' },
    { actionType: named('edit'), ...ids('x') },
    { actionType: named('edit'), publishedId: 'x', draftId: 'drafts.y', patch: {} },
    { actionType: named('publish'), publishedId: 'drafts.x', draftId: 'drafts.drafts.x' },
    { actionType: named('discard'), draftId: 'x' },
    { actionType: named('discard'), draftId: 'drafts.x', purge: true },
  ]) {
    expect(await refusalOf(request([action])), JSON.stringify(action)).toMatchObject({ status: 400 })
  }
})
