/** The translation workflow as the Studio carries it out, on a real Content Lake. */
import { createSchema, type ObjectSchemaType, type PluginOptions, type SchemaTypeDefinition } from 'sanity'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestLake, type TestLake } from '../../lake/test-lake.ts'
import config from '../../../sanity.config.ts'
import { toBoard } from './board.ts'
import { join, mend, refusalOf, separate } from './joining.ts'
import { createLiveNewsroom, type LiveNewsroom } from './live.ts'
import { standingOf, versionsOf, type Entry, type Newsroom } from './newsroom.ts'
import { readTexts } from './past-text.ts'
import { proposalId } from '../../pair-proposal.ts'
import { acceptable, reject } from './proposals.ts'
import { correct, keepToItself, publishTogether } from './publishing.ts'
import { callMinor, callUpToDate, createVersion } from './versions.ts'

let lake: TestLake
let live: LiveNewsroom
let leave: () => void
let schema: ReturnType<typeof createSchema>

/** The types of the configuration and of every plugin in it. */
function typesIn({ schema, plugins }: PluginOptions): SchemaTypeDefinition[] {
  const own = Array.isArray(schema?.types) ? schema.types : []
  return [...own, ...(plugins ?? []).flatMap(typesIn)]
}

beforeAll(async () => {
  lake = await startTestLake()
  live = createLiveNewsroom(lake.client)
  leave = live.subscribe(() => {})
  schema = createSchema({ name: 'test', types: typesIn(config) })
  await vi.waitFor(() => expect(live.get().isLoaded).toBe(true), { timeout: 20_000 })
})

afterAll(async () => {
  leave()
  await lake.close()
})

const paragraph = (text: string, more: object = {}) => ({
  _type: 'block',
  _key: text.slice(0, 9),
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
  ...more,
})

let made = 0

function article(language: string, more: object = {}) {
  const name = `article-${++made}`
  return {
    _id: name,
    _type: 'article',
    language,
    title: `Title ${name}`,
    slug: { _type: 'slug', current: name },
    publishedAt: '2026-01-01T00:00:00Z',
    body: [paragraph('A village dug a well.')],
    ...more,
  }
}

/** Creates a document and answers its entry once the newsroom knows it. */
async function create(document: { _id: string; [field: string]: unknown }): Promise<Entry> {
  await lake.client.create({ _type: 'article', ...document })
  return known(document._id.replace('drafts.', ''), (entry) => Boolean(entry))
}

/** The newsroom's entry of a document as soon as it is as expected. */
async function known(id: string, isSo: (entry: Entry, newsroom: Newsroom) => boolean): Promise<Entry> {
  return vi.waitFor(
    () => {
      const entry = live.get().entries.get(id)
      if (!entry || !isSo(entry, live.get())) throw new Error(`${id} is not so yet`)
      return entry
    },
    { timeout: 10_000 },
  )
}

const isJoined = (entry: Entry, newsroom: Newsroom) => versionsOf(newsroom, entry.id).length > 1

/** A published original with its published translation. */
async function pair(more: object = {}): Promise<{ original: Entry; translation: Entry }> {
  const a = await create(article('en', more))
  const b = await create(article('es', more))
  await join(lake.client, live.get(), { a, b, original: a })
  await known(a.id, isJoined)
  return { original: a, translation: await known(b.id, (entry) => entry.published?.source?.original === a.id) }
}

const board = () => toBoard(live.get(), ['en', 'es'])
const get = (id: string) => lake.client.getDocument(id)

test('a new version is a draft with the original’s words, without its slug, that knows what it was made from', async () => {
  const target = await pair()
  const link = { _key: 'm', _type: 'internalLink', reference: { _type: 'reference', _ref: target.original.id } }
  const entry = await create(article('en', { body: [paragraph('A village dug a well.', { markDefs: [link] })] }))
  expect(board().lacking.get('es')).toContainEqual(expect.objectContaining({ entry }))

  const schemaType = schema.get('article') as ObjectSchemaType
  const id = await createVersion(lake.client, live.get(), { entry, language: 'es', schemaType })

  const draft = await get(`drafts.${id}`)
  expect(draft).toMatchObject({
    language: 'es',
    title: `Title ${entry.id}`,
    translationSource: { original: { _ref: entry.id }, revision: entry.published?.rev, madeBy: 'person' },
  })
  expect(draft?.slug).toBeUndefined()
  const [block] = draft?.body as { markDefs: { reference: { _ref: string } }[] }[]
  expect(block?.markDefs[0]?.reference._ref).toBe(target.translation.id)
  await known(id, isJoined)
  expect(board().lacking.get('es')).not.toContainEqual(expect.objectContaining({ entry }))
  expect(board().drafts.map((task) => task.entry.id)).toContain(id)
  await expect(createVersion(lake.client, live.get(), { entry, language: 'es', schemaType })).rejects.toThrow(
    'already a version',
  )
})

test('a translation falls behind by the words of its original, and catches up by an editor’s word', async () => {
  const { original, translation } = await pair()
  const standing = () => standingOf(live.get(), live.get().entries.get(translation.id) as Entry)
  expect(standing()).toBe(false)

  const change = (text: string) =>
    lake.client
      .patch(original.id)
      .set({ body: [paragraph(text)] })
      .commit()
  const bold = [
    {
      ...paragraph('A village dug a well.'),
      children: [{ _type: 'span', _key: 's', text: 'A village dug a well.', marks: ['strong'] }],
    },
  ]
  const { _rev } = await lake.client.patch(original.id).set({ body: bold }).commit()
  await known(original.id, (entry) => entry.published?.rev === _rev && standing() !== null)
  expect(standing()).toBe(false)

  await change('A village dug two wells.')
  const behind = await known(translation.id, () => standing() === true)
  expect(board().behind).toContainEqual(expect.objectContaining({ entry: behind }))
  await callMinor(lake.client, live.get(), behind)
  await known(translation.id, () => standing() === false)

  await change('A village dug three wells.')
  const again = await known(translation.id, () => standing() === true)
  await callUpToDate(lake.client, live.get(), again)
  await known(translation.id, () => standing() === false)
  expect((await get(translation.id))?.translationSource).not.toHaveProperty('minorFingerprint')
})

test('a reworked draft is up to date for who edits; readers’ text stays behind until it is published', async () => {
  const { original, translation } = await pair()
  await lake.client.patch(original.id).set({ title: 'Another title' }).commit()
  await known(translation.id, (entry, newsroom) => standingOf(newsroom, entry) === true)
  await lake.client.create({ ...(await get(translation.id)), _id: `drafts.${translation.id}`, _type: 'article' })
  const entry = await known(translation.id, ({ draft }) => draft !== null)
  await callUpToDate(lake.client, live.get(), entry)
  const after = await known(
    translation.id,
    ({ draft, published }) => draft?.source?.fingerprint !== published?.source?.fingerprint,
  )
  expect(standingOf(live.get(), after, after.draft ?? undefined)).toBe(false)
  expect(standingOf(live.get(), after)).toBe(true)
})

test('the text an original had is read from the history, and nothing is shown for it when it is not that text', async () => {
  const { original, translation } = await pair()
  await lake.client.patch(original.id).set({ title: 'Another title' }).commit()
  const source = translation.published?.source
  if (!source) throw new Error('A translation has a source')
  const texts = await readTexts(lake.client, original, source)
  expect(texts.then).toEqual([`Title ${original.id}`, 'A village dug a well.'])
  expect(texts.now).toEqual(['Another title', 'A village dug a well.'])
  expect((await readTexts(lake.client, original, { ...source, fingerprint: 'w1-other' })).then).toBeNull()
  expect((await readTexts(lake.client, original, { ...source, revision: 'no-such' })).then).toBeNull()
})

test('two documents are joined unless one of them has a version in the other’s language', async () => {
  const { original, translation } = await pair()
  const [english, spanish] = [await create(article('en')), await create(article('es'))]
  const page = await create({ ...article('es'), _type: 'page' })
  const why = (a: Entry, b: Entry) => refusalOf(live.get(), a, b)
  expect(why(english, spanish)).toBeNull()
  expect(why(english, original)).toEqual({ is: 'same language' })
  expect(why(english, page)).toEqual({ is: 'different kinds' })
  expect(why(original, translation)).toEqual({ is: 'joined already' })
  expect(why(original, spanish)).toMatchObject({
    is: 'taken',
    entry: { id: original.id },
    other: { id: translation.id },
  })
  expect(why(english, translation)).toMatchObject({
    is: 'taken',
    entry: { id: translation.id },
    other: { id: original.id },
  })
})

test('joining fails when somebody else has changed the pair meanwhile', async () => {
  const { original, translation } = await pair()
  const stale = live.get()
  await separate(lake.client, stale, translation)
  await expect(separate(lake.client, stale, translation)).rejects.toThrow()
  await known(original.id, (entry, newsroom) => !isJoined(entry, newsroom))
})

test('documents that were separated remember nothing of each other but how the translation was made', async () => {
  const { original, translation } = await pair()
  await separate(lake.client, live.get(), original)
  expect((await get(translation.id))?.translationSource).toEqual({ _type: 'translationSource', madeBy: 'person' })
  expect(
    await lake.client.fetch('count(*[_type == "translation.metadata" && references($id)])', { id: original.id }),
  ).toBe(0)
})

test('a proposed pair is joined and decided in one step, and is no longer there to be accepted', async () => {
  const [a, b, c] = [await create(article('en')), await create(article('es')), await create(article('es'))]
  const [proposal, other] = [b, c].map((entry) => ({
    _id: proposalId(a.id, entry.id),
    _type: 'pairProposal' as const,
    articles: [a.id, entry.id] as [string, string],
    status: 'proposed' as const,
    reasons: [],
  }))
  if (!proposal || !other) throw new Error('Two were made')
  await lake.client.create(proposal)
  expect(acceptable(live.get(), [proposal, other])).toHaveLength(2)
  await join(lake.client, live.get(), { a, b, original: null, proposal })
  await known(a.id, isJoined)
  expect(acceptable(live.get(), [proposal, other])).toEqual([])
  const decided = await get(proposal._id)
  expect(decided?.status).toBe('accepted')
  const metadata = await lake.client.fetch<{ _rev: string }>('*[references($id)][0]', { id: a.id })
  expect(metadata._rev).toBe(decided?._rev)
  await expect(join(lake.client, live.get(), { a: c, b: a, original: null, proposal: other })).rejects.toThrow()
})

test('a rejected pair and two that were separated are remembered, so that no import joins them', async () => {
  const { original, translation } = await pair()
  await separate(lake.client, live.get(), translation)
  const id = proposalId(translation.id, original.id)
  expect(await get(id)).toMatchObject({ status: 'rejected', articles: [original.id, translation.id].toSorted() })
  await lake.client.patch(id).set({ status: 'proposed' }).commit()
  await reject(lake.client, { _id: id })
  expect(await get(id)).toMatchObject({ status: 'rejected' })
})

test('a document that two pairs claim is listed, and stays in the one that an editor chooses', async () => {
  const { original, translation } = await pair()
  const rival = await create(article('es'))
  const members = [original, rival].map(({ id }, place) => ({
    _key: `k${place}`,
    language: place ? 'es' : 'en',
    value: { _type: 'reference', _ref: id, _weak: true },
  }))
  await lake.client.create({ _id: 'rival-pair', _type: 'translation.metadata', translations: members })
  await known(original.id, (_, { claims }) => claims.get(original.id)?.length === 2)
  const fault = board().faults.find((each) => each.is === 'claimed' && each.entry.id === original.id)
  if (!fault) throw new Error('It is not on the board')
  await mend(lake.client, live.get(), fault, 'rival-pair')
  await known(original.id, (entry, newsroom) => versionsOf(newsroom, entry.id).some(({ id }) => id === rival.id))
  expect(live.get().claims.get(translation.id)).toBeUndefined()
})

test.each<[string, (ids: { en: string; es: string; other: string }) => { language: string; id: string }[], string[]]>([
  [
    'gone',
    ({ en, es }) => [
      { language: 'en', id: en },
      { language: 'es', id: es },
      { language: 'fr', id: 'no-such' },
    ],
    ['en', 'es'],
  ],
  [
    'mislabelled',
    ({ en, es }) => [
      { language: 'en', id: en },
      { language: 'fr', id: es },
    ],
    ['en', 'es'],
  ],
  [
    'doubled',
    ({ en, es, other }) => [
      { language: 'en', id: en },
      { language: 'es', id: es },
      { language: 'es', id: other },
    ],
    ['en', 'es'],
  ],
])('a pair with a member that is %s is listed and mended', async (is, members, left) => {
  const [en, es, other] = [await create(article('en')), await create(article('es')), await create(article('es'))]
  const translations = members({ en: en.id, es: es.id, other: other.id }).map(({ language, id }) => ({
    _key: id,
    language,
    value: { _type: 'reference', _ref: id, _weak: true },
  }))
  const { _id } = await lake.client.create({ _type: 'translation.metadata', translations })
  await known(en.id, (_, { pairs }) => pairs.has(_id))
  const fault = board().faults.find((each) => each.is === is && 'pair' in each && each.pair.id === _id)
  if (!fault) throw new Error('It is not on the board')
  await mend(lake.client, live.get(), fault, es.id)
  const mended = await get(_id)
  expect((mended?.translations as { language: string }[]).map(({ language }) => language)).toEqual(left)
})

test('both languages are published together or neither is', async () => {
  const { original, translation } = await pair()
  for (const { id } of [original, translation]) {
    await lake.client.create({
      ...(await get(id)),
      _id: `drafts.${id}`,
      _type: 'article',
      title: `New ${id}`,
      slug: { _type: 'slug', current: `new-${id}` },
    })
  }
  const ready = async () => [
    await known(original.id, ({ draft }) => !!draft),
    await known(translation.id, ({ draft }) => !!draft),
  ]
  const stale = await ready()
  expect(
    board()
      .drafts.filter(({ both }) => both)
      .map(({ entry }) => entry.id),
  ).toEqual(expect.arrayContaining([original.id, translation.id]))
  await lake.client.patch(`drafts.${translation.id}`).set({ title: 'Somebody is still writing' }).commit()
  await expect(publishTogether(lake.client, stale)).rejects.toThrow()
  expect((await get(original.id))?.title).toBe(`Title ${original.id}`)

  await known(translation.id, ({ draft }) => draft?.title === 'Somebody is still writing')
  const planned = { publishAt: '2090-01-01T00:00:00Z', documents: [original.id, 'something else', translation.id] }
  await lake.client.create({ _id: `schedule.${original.id}`, _type: 'schedule', ...planned })
  await publishTogether(lake.client, await ready())
  // What is written in them from now on is not what was scheduled.
  expect((await get(`schedule.${original.id}`))?.documents).toEqual(['something else'])
  expect((await get(original.id))?.title).toBe(`New ${original.id}`)
  expect((await get(translation.id))?.title).toBe('Somebody is still writing')
  expect((await get(original.id))?.formerSlugs).toEqual([original.id])
})

test('a correction reaches readers and leaves a half-edited draft a draft; the other side owes one until it has its own', async () => {
  const { original, translation } = await pair()
  await lake.client.create({
    ...(await get(original.id)),
    _id: `drafts.${original.id}`,
    _type: 'article',
    title: 'Half-edited',
  })
  const entry = await known(original.id, ({ draft }) => draft !== null)
  await correct(lake.client, entry, { kind: 'correction', text: 'The well was dug in 1997.' })
  for (const id of [original.id, `drafts.${original.id}`]) {
    expect((await get(id))?.corrections).toMatchObject([{ kind: 'correction', text: 'The well was dug in 1997.' }])
  }
  expect((await get(original.id))?.title).toBe(`Title ${original.id}`)

  const owedBy = (id: string) => board().owed.filter((task) => task.entry.id === id)
  const owing = await known(translation.id, () => owedBy(translation.id).length === 1)
  const answers = owedBy(translation.id)[0]?.correction
  await correct(lake.client, owing, {
    kind: 'correction',
    text: 'El pozo se abrió en 1997.',
    ...(answers && { answers }),
  })
  await known(translation.id, () => owedBy(translation.id).length === 0)
  expect(owedBy(original.id)).toEqual([])
})

test('a correction that concerns one language alone is owed by nobody, from the start or by a later word', async () => {
  const { original, translation } = await pair()
  await correct(lake.client, original, { kind: 'correction', text: 'A name was misspelt.', onlyHere: true })
  await correct(lake.client, original, { kind: 'update', text: 'The court has ruled.' })
  const owed = () => board().owed.filter((task) => task.entry.id === translation.id)
  await known(translation.id, () => owed().length > 0)
  expect(owed().map(({ correction }) => correction.text)).toEqual(['The court has ruled.'])
  const [task] = owed()
  if (!task) throw new Error('Nothing is owed')
  await keepToItself(lake.client, task.from, task.correction)
  await known(translation.id, () => owed().length === 0)
})

test('a correction made by hand on the same day answers, and one older than the translation is not owed', async () => {
  const correction = (more: object) => ({ _key: 'k', _type: 'correction', kind: 'correction', text: 'Words.', ...more })
  const { original, translation } = await pair()
  const hand = [correction({ date: '2026-05-01T10:00:00Z' }), correction({ _key: 'old', date: '2025-05-01T10:00:00Z' })]
  await lake.client.patch(original.id).set({ corrections: hand }).commit()
  const owed = () => board().owed.filter((task) => task.entry.id === translation.id)
  await known(translation.id, () => owed().length === 1)
  await lake.client
    .patch(translation.id)
    .set({ corrections: [correction({ _key: 'own', date: '2026-05-01T18:00:00Z' })] })
    .commit()
  await known(translation.id, () => owed().length === 0)
})
