import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

let from: TestLake
let to: TestLake

type Doc = Record<string, unknown> & { _id: string; _type: string }

beforeAll(async () => {
  from = await startTestLake()
  to = await startTestLake()
  const picture = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#a03010' } })
    .png()
    .toBuffer()
  const image = await from.client.assets.upload('image', picture, { filename: 'rojo.png' })
  const file = await from.client.assets.upload('file', Buffer.from('Words'), { filename: 'words.txt' })
  const refersTo = (_ref: string) => ({ _type: 'reference', _ref })
  await from.client
    .transaction()
    .create({ _id: 'ana', _type: 'author', name: 'Ana Ñandú 🌊' })
    .create({
      ...{ _id: 'one', _type: 'post', author: refersTo('ana') },
      picture: { _type: 'image', asset: refersTo(image._id) },
      attachment: { _type: 'file', asset: refersTo(file._id) },
    })
    .create({ _id: 'drafts.one', _type: 'post', title: 'Draft', author: refersTo('ana') })
    .commit()
})

afterAll(() => Promise.all([from.close(), to.close()]))

async function readExport(client: TestLake['client'], query: Record<string, string> = {}): Promise<Doc[]> {
  const text = await client.request<string>({ url: '/data/export/production', query })
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Doc)
}

test('an export is every document, a line each, or those of the types asked for', async () => {
  const everything = await readExport(from.client)
  expect(everything.map(({ _id }) => _id)).toEqual(expect.arrayContaining(['ana', 'one', 'drafts.one']))
  expect(everything).toHaveLength(5)
  expect(everything.find(({ _id }) => _id === 'one')).toEqual(await from.client.getDocument('one'))
  expect((await readExport(from.client, { types: 'author,nothing' })).map(({ _id }) => _id)).toEqual(['ana'])
})

test('the public exports what it may read', async () => {
  expect((await readExport(from.visitor)).map(({ _id }) => _id)).not.toContain('drafts.one')
})

test('a thousand documents come whole though they come in pieces', async () => {
  const many = await startTestLake()
  const batch = many.client.transaction()
  for (let n = 0; n < 1000; n++) batch.create({ _id: `n-${n}`, _type: 'post', n })
  await batch.commit()
  expect((await readExport(many.client)).map(({ n }) => n)).toEqual(Array.from({ length: 1000 }, (_none, n) => n))
  await many.close()
})

test.for(['stream', 'cursor'] as const)('what is exported (%s) and imported elsewhere is the same', async (mode) => {
  const outputPath = join(from.folder, `export-${mode}.tar.gz`)
  await exportDataset({ client: from.client, dataset: 'production', outputPath, mode })
  await sanityImport(createReadStream(outputPath), {
    client: to.client,
    operation: 'createOrReplace',
    allowAssetsInDifferentDataset: true,
  })

  const [sent, received] = await Promise.all([from, to].map(({ client }) => client.getDocuments(['ana', 'drafts.one'])))
  expect(received).toMatchObject(
    (sent ?? []).map((document) => ({
      ...document,
      _rev: expect.any(String) as string,
      _updatedAt: expect.any(String) as string,
    })),
  )
  const query = `*[_id == "one"][0]{
    "author": author->name,
    "picture": picture.asset->{originalFilename, "size": metadata.dimensions{width, height}},
    "attachment": attachment.asset->{originalFilename, size}
  }`
  expect(await to.client.fetch<unknown>(query)).toEqual({
    author: 'Ana Ñandú 🌊',
    picture: { originalFilename: 'rojo.png', size: { width: 60, height: 30 } },
    attachment: { originalFilename: 'words.txt', size: 5 },
  })
})
