import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startLake, type Lake } from '../../lake/lake.ts'
import { connection } from '../../project.ts'
import { importArchive } from '../import-archive.ts'
import { fileWith, toExport, type MadeUpPost } from '../made-up-export.ts'
import { summaryOf } from '../summary.ts'

let lake: Lake
let client: SanityClient

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'ambas-pairs-lake-'))
  lake = await startLake({ data, port: 0, tokens: { write: 'writer', read: 'reader' } })
  client = createClient({ ...connection, apiHost: lake.address, perspective: 'raw', maxRetries: 0, token: 'writer' })
})

afterAll(() => lake.close())

beforeEach(() => client.delete({ query: '*[!(_type match "system.**")]' }))

const bridge: MadeUpPost[] = [
  {
    id: 1,
    title: 'The bridge of Valdeluz',
    date: '2021-06-01 12:00:00',
    dateInUtc: '2021-06-01 10:00:00',
    html: '<p>By Ana Pérez</p><p>On 14 May the river Almar took the bridge of Valdeluz, built in 1923. The mayor, Carmen Ibáñez, says that thirty-three families are cut off.</p><p>A new one will cost 2.4 million euros.</p>',
  },
  {
    id: 2,
    title: 'El Almar se lleva el puente de Valdeluz',
    date: '2021-06-02 12:00:00',
    dateInUtc: '2021-06-02 10:00:00',
    html: '<p>Por Ana Pérez</p><p>El 14 de mayo el río Almar se llevó el puente de Valdeluz, construido en 1923. Según la alcaldesa, Carmen Ibáñez, treinta y tres familias han quedado aisladas.</p><p>Uno nuevo costará 2,4 millones de euros.</p>',
  },
]

/** The same event and day, and no more of it the same than two towns at war with one number. */
const school: MadeUpPost[] = [
  {
    id: 3,
    title: 'The school closes',
    date: '2021-09-01 12:00:00',
    dateInUtc: '2021-09-01 10:00:00',
    html: '<p>In Robledo the school closed this week, after 118 years. The last teacher, Marta Soler, has been sent to Almansa and is sorry about it.</p><p>There were four pupils left, and a stove.</p>',
  },
  {
    id: 4,
    title: 'Robledo se queda sin escuela',
    date: '2021-09-09 12:00:00',
    dateInUtc: '2021-09-09 10:00:00',
    html: '<p>Hoy vuelven los niños a clase, pero no en Robledo. Se cierra una escuela y se cierra un pueblo, escribía hace años un inspector que sabía lo que decía.</p><p>A Marta Soler, la maestra, le preguntamos qué se lleva. «El mapa», contesta, «porque en el mapa todavía salimos».</p><p>Quedaban cuatro alumnos.</p>',
  },
]

const importPosts = async (posts: MadeUpPost[], isDryRun = false) =>
  importArchive({ file: await fileWith(toExport(posts)), client, isDryRun })

const pairsNow = () =>
  client.fetch<string[][]>('*[_type == "translation.metadata"] | order(_id asc) {"t": translations[].value->title}.t')

const proposals = () => client.fetch<{ _id: string; status: string }[]>('*[_type == "pairProposal"]{_id, status}')

const revisions = () => client.fetch<unknown>('*[] | order(_id asc) {_id, _rev}')

test('what nobody linked and is surely one text is joined at once, and a second import changes nothing', async () => {
  const { pairs } = await importPosts([...bridge, ...school])
  expect(await pairsNow()).toEqual([['The bridge of Valdeluz', 'El Almar se lleva el puente de Valdeluz']])
  expect(pairs[0]).toMatchObject({ outcome: 'joined', members: [{ language: 'en' }, { language: 'es' }] })
  expect(pairs[0]?.reasons.join('; ')).toMatch(
    /names in common: .*Carmen Ibáñez.*; \d numbers in common: .*1923.*; the same byline/,
  )
  const before = await revisions()
  const again = await importPosts([...bridge, ...school])
  expect(await revisions()).toEqual(before)
  expect(again.pairs.map(({ outcome }) => outcome)).toEqual(pairs.map(({ outcome }) => outcome))
})

test('what may be one text is proposed, once; rejected, it is not proposed again', async () => {
  await importPosts([...bridge, ...school])
  expect((await proposals()).map(({ status }) => status).toSorted()).toEqual(['joined', 'proposed'])
  const [proposed] = (await proposals()).filter(({ status }) => status === 'proposed')
  await client
    .patch(proposed?._id ?? '')
    .set({ status: 'rejected' })
    .commit()
  const { pairs } = await importPosts([...bridge, ...school])
  expect(pairs.map(({ outcome }) => outcome)).toEqual(['joined'])
  expect((await proposals()).map(({ status }) => status).toSorted()).toEqual(['joined', 'rejected'])
})

test('proposals are no reader’s business', async () => {
  await importPosts(school)
  expect(await proposals()).toHaveLength(1)
  expect(await client.withConfig({ token: undefined }).fetch('count(*[_type == "pairProposal"])')).toBe(0)
})

test('two that an editor has separated are never joined again by themselves', async () => {
  await importPosts(bridge)
  await client.delete({ query: '*[_type == "translation.metadata"]' })
  const { pairs } = await importPosts(bridge)
  expect(pairs).toEqual([])
  expect(await pairsNow()).toEqual([])
})

test('an article that has its translation is not joined with another', async () => {
  await importPosts([bridge[0] as MadeUpPost])
  const id = await client.fetch<string>('*[_type == "article"][0]._id')
  await client.create({ _type: 'article', _id: 'ours', language: 'es', title: 'El puente' })
  const translations = [
    { _key: 'a', language: 'en', value: { _type: 'reference', _ref: id } },
    { _key: 'b', language: 'es', value: { _type: 'reference', _ref: 'ours' } },
  ]
  await client.create({ _type: 'translation.metadata', translations })
  await importPosts(bridge)
  expect(await pairsNow()).toEqual([['The bridge of Valdeluz', 'El puente']])
})

test('what an earlier import brought is paired with what this one brings', async () => {
  await importPosts([bridge[0] as MadeUpPost])
  const second = await importPosts([bridge[1] as MadeUpPost])
  expect(await pairsNow()).toHaveLength(1)
  const again = await importPosts([bridge[1] as MadeUpPost])
  for (const { pairs } of [second, again]) {
    expect(pairs).toMatchObject([{ outcome: 'joined' }])
    expect(pairs[0]?.members.map(({ title }) => title).toSorted()).toEqual(bridge.map(({ title }) => title).toSorted())
    expect(pairs[0]?.members.every(({ source }) => source !== '')).toBe(true)
  }
  expect((await importPosts(school)).pairs).toMatchObject([{ outcome: 'proposed' }])
})

const inGroup = (group: string, language: string) => [
  { domain: 'language', slug: language, name: language },
  { domain: 'post_translations', slug: group, name: group },
]

test('what Polylang has joined stays joined, whatever it looks like', async () => {
  const posts = [
    { ...bridge[0], id: 1, categories: inGroup('pll_1', 'en') },
    { ...school[1], id: 4, categories: inGroup('pll_1', 'es') },
    { ...bridge[1], id: 2, categories: inGroup('pll_2', 'es') },
  ]
  const { pairs } = await importPosts(posts)
  expect(await pairsNow()).toEqual([['The bridge of Valdeluz', 'Robledo se queda sin escuela']])
  expect(pairs).toMatchObject([{ outcome: 'said', score: null, reasons: ['WordPress says so'] }])
  const before = await revisions()
  await importPosts(posts)
  expect(await revisions()).toEqual(before)
})

test('what WPML has joined stays joined, and its language is taken from there', async () => {
  const wpml = (group: string, language: string) => ({
    _wpml_import_translation_group: group,
    _wpml_import_language_code: language,
  })
  await importPosts([
    { id: 1, title: 'Logo', html: '<p>2021</p>', meta: wpml('7', 'en') },
    { id: 2, title: 'Logotipo', html: '<p>2021</p>', meta: wpml('7', 'es') },
  ])
  expect(await pairsNow()).toEqual([['Logo', 'Logotipo']])
  expect(await client.fetch('*[title == "Logotipo"][0].language')).toBe('es')
})

test('a group with two posts in one language is left alone, and it is said why', async () => {
  const { pairs } = await importPosts([
    { ...bridge[0], id: 1, categories: inGroup('pll_1', 'en') },
    { ...school[0], id: 3, categories: inGroup('pll_1', 'en') },
  ])
  expect(pairs).toMatchObject([{ outcome: 'left', reasons: ['WordPress says so', 'two are in one language'] }])
  expect(await pairsNow()).toEqual([])
})

test('one pair in whose way somebody else is takes none of the others with it', async () => {
  const told = school.map((post, index) => ({ ...post, categories: inGroup('pll_1', index === 0 ? 'en' : 'es') }))
  await importPosts([...bridge, ...told])
  const [taken] = await client.fetch<string[]>(
    '*[_type == "translation.metadata" && count(translations[value->title match "bridge"]) > 0]._id',
  )
  await client.delete({ query: '*[_type in ["translation.metadata", "pairProposal"]]' })
  await client.create({ _id: taken ?? '', _type: 'note' })
  const { pairs } = await importPosts([...bridge, ...told])
  expect(pairs.map(({ outcome }) => outcome).toSorted()).toEqual(['left', 'said'])
  expect(pairs.find(({ outcome }) => outcome === 'left')?.reasons.at(-1)).toMatch(/in the same moment/)
  expect(await pairsNow()).toEqual([school.map(({ title }) => title)])
})

test('a dry run finds the same and writes nothing', async () => {
  const tally = await importPosts([...bridge, ...school], true)
  expect(tally.pairs.map(({ outcome }) => outcome)).toEqual(['joined', 'proposed'])
  expect(summaryOf(tally, true).join('\n')).toMatch(/Pairs +1 found and joined, 1 proposed in the Studio/)
  expect(await client.fetch('count(*[_type in ["translation.metadata", "pairProposal"]])')).toBe(0)
})
