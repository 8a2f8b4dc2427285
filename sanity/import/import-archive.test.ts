import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startLake, type Lake } from '../lake/lake.ts'
import { connection } from '../project.ts'
import { sentenceFor } from './failure.ts'
import { importArchive } from './import-archive.ts'
import { fileWith, toExport, type MadeUpPost } from './made-up-export.ts'
import { summaryOf } from './summary.ts'

let lake: Lake
let client: SanityClient

const clientFor = (address: string, token: string) =>
  createClient({ ...connection, apiHost: address, perspective: 'raw', maxRetries: 0, token })

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'ambas-import-lake-'))
  lake = await startLake({ data, port: 0, tokens: { write: 'writer', read: 'reader' } })
  client = clientFor(lake.address, 'writer')
})

afterAll(() => lake.close())

beforeEach(async () => {
  await client.delete({ query: '*[!(_type match "system.**")]' })
})

const rain = '<p>By Ana Pérez</p><p>It rained all night in the valley, and the old bridge went with the river.</p>'
const lluvia =
  '<p>Por Ana Pérez y Li Wei</p><p>Llovió toda la noche en el valle, y el río se llevó el viejo puente.</p>'
const rivers = { slug: 'rivers', name: 'Rivers' }
const archive: MadeUpPost[] = [
  { id: 1, title: 'The bridge', slug: 'bridge', html: rain, categories: [rivers] },
  { id: 2, title: 'El puente', slug: 'puente', html: lluvia, categories: [rivers] },
  { id: 3, title: 'Not yet', status: 'draft', slug: '', html: rain, categories: [rivers] },
  { id: 4, title: 'Secret', password: 'river', html: rain },
  { id: 5, title: 'About', type: 'page' },
  { id: 6, title: 'Old', status: 'trash' },
]

const importPosts = async (posts: MadeUpPost[], isDryRun = false) =>
  importArchive({ file: await fileWith(toExport(posts)), client, isDryRun })

const asReadersSee = (query: string) => client.fetch<unknown>(query, {}, { perspective: 'published' })

test('posts become articles with their byline, topic, language and old address', async () => {
  const { outcomes } = await importPosts(archive)
  expect(outcomes).toEqual({ new: 5, updated: 0, unchanged: 0, kept: 0, failed: 0 })
  expect(
    await asReadersSee(
      '*[_type == "article"] | order(title asc) {title, language, "slug": slug.current, "names": authors[]->name, "topics": topics[]->_id}',
    ),
  ).toEqual([
    { title: 'El puente', language: 'es', slug: 'puente', names: ['Ana Pérez', 'Li Wei'], topics: ['topic-rivers'] },
    { title: 'The bridge', language: 'en', slug: 'bridge', names: ['Ana Pérez'], topics: ['topic-rivers'] },
  ])
  expect(
    await asReadersSee('*[_type == "topic"]{"names": title[]{language, value}, "slugs": slug[].value.current}'),
  ).toEqual([
    {
      names: [
        { language: 'en', value: 'Rivers' },
        { language: 'es', value: 'Rivers' },
      ],
      slugs: ['rivers', 'rivers'],
    },
  ])
  expect(await asReadersSee('*[_type == "redirect"] | order(from asc) {from, "to": to->title}')).toEqual([
    { from: '/2021/06/bridge', to: 'The bridge' },
    { from: '/2021/06/post-5', to: 'About' },
    { from: '/2021/06/puente', to: 'El puente' },
  ])
})

test('drafts and what had a password are drafts, and no reader sees them', async () => {
  await importPosts(archive)
  expect(await client.fetch('*[_id in path("drafts.**")] | order(title asc).title')).toEqual(['Not yet', 'Secret'])
  expect(await asReadersSee('count(*[title in ["Not yet", "Secret"]])')).toBe(0)
})

test('a second import changes nothing at all', async () => {
  await importPosts(archive)
  const revisions = () => client.fetch<unknown>('*[] | order(_id asc) {_id, _rev}')
  const before = await revisions()
  const { outcomes } = await importPosts(archive)
  expect(outcomes).toMatchObject({ new: 0, updated: 0, unchanged: 5 })
  expect(await revisions()).toEqual(before)
})

test('what changed in WordPress is updated, what was edited here is not', async () => {
  await importPosts(archive)
  const [bridge, puente] = await client.fetch<string[]>(
    '*[slug.current in ["bridge", "puente"]] | order(title desc)._id',
  )
  await client
    .patch(puente ?? '')
    .set({ title: 'El puente viejo' })
    .commit()
  await client
    .patch(bridge ?? '')
    .set({ seo: { _type: 'seo', title: 'Bridge' } })
    .commit()
  const { outcomes, kept } = await importPosts(
    archive.map((post) => ({ ...post, html: `${post.html ?? ''}<p>More.</p>` })),
  )
  expect(outcomes).toMatchObject({ updated: 4, kept: 1 })
  expect(kept).toMatchObject([{ title: 'El puente', source: 'https://valley.example/?p=2' }])
  expect(
    await client.fetch('*[_id in $ids] | order(language asc) {title, "blocks": count(body), "seo": seo.title}', {
      ids: [bridge, puente],
    }),
  ).toEqual([
    { title: 'The bridge', blocks: 2, seo: 'Bridge' },
    { title: 'El puente viejo', blocks: 1, seo: null },
  ])
})

test('an article that became private is withdrawn, and comes back', async () => {
  await importPosts(archive)
  await importPosts([{ ...archive[0], id: 1, status: 'private' }])
  expect(await asReadersSee('count(*[title == "The bridge"])')).toBe(0)
  expect(await client.fetch('*[title == "The bridge"]._id')).toEqual([expect.stringMatching(/^drafts\./)])
  await importPosts(archive)
  expect(await client.fetch('*[title == "The bridge"]._id')).toEqual([expect.stringMatching(/^article-/)])
})

test('authors and topics the newsroom has are used, also when they were renamed here', async () => {
  await client.create({ _id: 'author-perez', _type: 'author', name: 'Ana  PEREZ' })
  const title = [{ _key: 'a', _type: 'internationalizedArrayStringValue', language: 'en', value: 'rivers' }]
  await client.create({ _id: 'topic-water', _type: 'topic', title, slug: [] })
  await importPosts(archive)
  expect(await client.fetch('*[title == "El puente"][0]{"authors": authors[]._ref, "topics": topics[]._ref}')).toEqual({
    authors: ['author-perez', 'author-li-wei'],
    topics: ['topic-water'],
  })
  expect(await client.fetch('*[_id == "topic-water"][0].title[].language')).toEqual(['en', 'es'])
  await client.patch('author-li-wei').set({ name: 'Li Wei Chen' }).commit()
  await importPosts([...archive, { id: 9, html: lluvia }])
  expect(await client.fetch('count(*[_type == "author"])')).toBe(2)
})

test('an address that another article has is not taken from it, and stays what it became', async () => {
  const slug = { _type: 'slug', current: 'bridge' }
  await client.create({ _id: 'article-ours', _type: 'article', language: 'en', title: 'Our bridge', slug })
  await client.create({
    _id: 'article-nuestro',
    _type: 'article',
    language: 'es',
    title: 'Nuestro',
    slug: { ...slug, current: 'puente' },
  })
  const twice = [
    { id: 1, slug: 'bridge', html: rain },
    { id: 2, slug: '', title: 'River', status: 'draft', html: rain },
    { id: 3, slug: '', title: 'River', status: 'draft', html: rain },
  ]
  await importPosts(twice)
  expect(
    await client.fetch('*[_type == "article" && language == "en"] | order(slug.current asc).slug.current'),
  ).toEqual(['bridge', 'bridge-1', 'river', 'river-3'])
  expect((await importPosts(twice)).outcomes).toMatchObject({ unchanged: 3 })
})

test('pictures are carried once, found again without their files, and lead on from every old address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ambas-import-uploads-'))
  const draw = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .jpeg()
      .toBuffer()
  await writeFile(join(folder, 'bridge.jpg'), await draw('#345'))
  await writeFile(join(folder, 'river.jpg'), await draw('#543'))
  const upload = (id: number, name: string) => ({
    id,
    title: name,
    type: 'attachment',
    status: 'inherit',
    slug: name,
    attachmentUrl: `https://valley.example/wp-content/uploads/${name}.jpg`,
    meta: { _wp_attachment_image_alt: `The ${name}` },
  })
  const html =
    '<p>It rained.</p><img class="wp-image-21" src="https://valley.example/wp-content/uploads/river-300x200.jpg"><img src="/wp-content/uploads/gone.jpg" alt="Gone">'
  const posts: MadeUpPost[] = [
    { id: 1, slug: 'bridge', html, meta: { _thumbnail_id: '20' } },
    upload(20, 'bridge'),
    upload(21, 'river'),
  ]
  const file = await fileWith(toExport(posts))
  const first = await importArchive({ file, client, isDryRun: false, media: folder })
  expect(first.media.counts.carried).toBe(2)
  expect(Array.from(first.media.dead.values())).toEqual(['it is not in the folder'])
  const query =
    '*[_type == "article"][0]{"lead": leadImage{alt, "is": asset->_type}, "body": body[]{_type, alt, "is": asset->_type}}'
  const asset = 'sanity.imageAsset'
  expect(await asReadersSee(query)).toEqual({
    lead: { alt: 'The bridge', is: asset },
    body: [
      { _type: 'block', alt: null, is: null },
      { _type: 'picture', alt: 'The river', is: asset },
      { _type: 'block', alt: null, is: null },
    ],
  })
  expect(await asReadersSee('*[_type == "redirect" && from match "*river*"] | order(from desc) {from, url}')).toEqual([
    { from: '/wp-content/uploads/river.jpg', url: expect.stringMatching(/^\/media\/.+\/whole-160\.webp$/) as string },
    { from: '/2021/06/river', url: expect.any(String) as string },
  ])
  const again = await importArchive({
    file,
    client,
    isDryRun: false,
    media: await mkdtemp(join(tmpdir(), 'ambas-none-')),
  })
  expect(again.outcomes).toMatchObject({ unchanged: 1 })
  expect(again.media.counts).toEqual({ carried: 0, known: 2, drawn: 0 })
})

test('what was scheduled is scheduled, once; an editor who cancels it has the last word', async () => {
  const posts = [{ id: 1, html: rain, status: 'future', dateInUtc: '2099-01-01 08:00:00', date: '2099-01-01 08:00:00' }]
  await importPosts(posts)
  const schedules = '*[_type == "schedule"]{publishAt, "drafts": count(*[_id == "drafts." + ^.documents[0]])}'
  expect(await client.fetch(schedules)).toEqual([{ publishAt: '2099-01-01T08:00:00.000Z', drafts: 1 }])
  await client.delete({ query: '*[_type == "schedule"]' })
  await importPosts(posts.map((post) => ({ ...post, title: 'Changed' })))
  expect(await client.fetch(schedules)).toEqual([])
})

test('an import that ends in the middle goes on where it was, and nothing is there twice', async () => {
  const posts = Array.from({ length: 90 }, (_, index) => ({ id: index + 1, html: rain, categories: [rivers] }))
  const file = await fileWith(toExport(posts))
  const failing = client.withConfig({})
  const mutate = failing.mutate.bind(failing)
  let times = 0
  failing.mutate = ((...operations: Parameters<typeof mutate>) =>
    ++times > 1
      ? Promise.reject(Object.assign(new Error('the power is gone'), { statusCode: 503 }))
      : mutate(...operations)) as typeof failing.mutate
  await expect(importArchive({ file, client: failing, isDryRun: false })).rejects.toThrow('the power is gone')
  expect(await asReadersSee('count(*[_type == "article"])')).toBe(40)
  expect((await importArchive({ file, client, isDryRun: false })).outcomes).toMatchObject({ new: 50, unchanged: 40 })
  expect(
    await asReadersSee('[count(*[_type == "article"]), count(*[_type == "author"]), count(*[_type == "topic"])]'),
  ).toEqual([90, 1, 1])
})

test('one post that the Content Lake refuses takes none of the others with it', async () => {
  const strange = 'A strange post'
  const refusing = client.withConfig({})
  const mutate = refusing.mutate.bind(refusing)
  // Stands for any limit that a lake has and one post is over.
  refusing.mutate = ((operations: unknown[], ...rest: [never]) =>
    JSON.stringify(operations).includes(strange)
      ? Promise.reject(Object.assign(new Error('refused'), { statusCode: 400 }))
      : mutate(operations as never, ...rest)) as typeof refusing.mutate
  const long = '<p>It rained all night in the valley.</p>\n'.repeat(25_000)
  const posts = [...archive, { id: 7, title: strange, html: rain }, { id: 8, title: 'Endless', html: long }]
  const { outcomes, failed } = await importArchive({
    file: await fileWith(toExport(posts)),
    client: refusing,
    isDryRun: false,
  })
  expect(outcomes).toMatchObject({ new: 5, failed: 2 })
  expect(failed).toMatchObject([
    { title: strange, error: 'refused' },
    { title: 'Endless', error: expect.stringContaining('longer than the Content Lake takes') as string },
  ])
  expect(await asReadersSee('count(*[_type == "article"])')).toBe(2)
})

test('a dry run says the same and writes nothing', async () => {
  const tally = await importPosts(archive, true)
  expect(tally.outcomes.new).toBe(5)
  expect(Array.from(tally.newAuthors)).toEqual(['Ana Pérez', 'Li Wei'])
  expect(await client.fetch('count(*[_type in ["article", "author", "topic", "redirect"]])')).toBe(0)
})

test('more posts than are read at a time all arrive', async () => {
  const posts = Array.from({ length: 95 }, (_, index) => ({ id: index + 1, html: `${rain}<p>${index}</p>` }))
  expect((await importPosts(posts)).outcomes.new).toBe(95)
  expect(await asReadersSee('count(*[_type == "article"])')).toBe(95)
})

test('nothing is imported of a file that is broken further down', async () => {
  const file = await fileWith(toExport(archive).slice(0, -30))
  await expect(importArchive({ file, client, isDryRun: false })).rejects.toThrow('was cut off')
  expect(await client.fetch('count(*[_type == "article"])')).toBe(0)
})

test('a token that may not write, a wrong one and a lake that is not there are told apart', async () => {
  const gone = await startLake({ data: await mkdtemp(join(tmpdir(), 'ambas-import-gone-')), port: 0 })
  await gone.close()
  const file = await fileWith(toExport(archive))
  const sentence = async (other: SanityClient) =>
    importArchive({ file, client: other, isDryRun: false }).then(
      () => 'imported',
      (error: unknown) => sentenceFor(error, 'the lake'),
    )
  expect(await sentence(clientFor(lake.address, 'reader'))).toMatch(/refused the token/)
  expect(await sentence(clientFor(lake.address, 'nobody'))).toMatch(/refused the token/)
  expect(await sentence(clientFor(gone.address, 'writer'))).toMatch(/does not answer at the lake/)
  expect(await client.fetch('count(*[_type == "article"])')).toBe(0)
})

test('the summary says what was done in plain words', async () => {
  const first = summaryOf(await importPosts(archive), false).join('\n')
  expect(first).toContain('The Valley Post, https://valley.example')
  expect(first).toMatch(
    /Articles +4, and 1 page: 4 in English, 1 in Spanish\n +3 published, 2 drafts\n +5 new, 0 updated, 0 unchanged/,
  )
  expect(first).toMatch(/Bylines +4 set: Ana Pérez \(4\), Li Wei/)
  expect(first).toMatch(/Topics +1 new: Rivers/)
  expect(first).toMatch(/Old addresses +3 redirects/)
  expect(first).toMatch(/it had a password; .*\n +in “Secret”/)
})
