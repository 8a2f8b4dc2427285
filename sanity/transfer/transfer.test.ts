import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLake, type Lake } from '../lake/lake.ts'
import { connection } from '../project.ts'
import { seed } from '../seed/fill.ts'
import { drawSmallPicture } from '../seed/small-picture.ts'
import { sentenceFor } from './refusal.ts'
import { exportTo, importFrom } from './transfer.ts'

const token = 'a-token-that-may-write'
const place = { words: 'The lake', isLocal: true }

let folder: string
let file: string
const lakes: Lake[] = []

async function openLake(): Promise<SanityClient> {
  const lake = await startLake({ data: await mkdtemp(join(folder, 'lake-')), port: 0, tokens: { write: token } })
  lakes.push(lake)
  return createClient({ ...connection, apiHost: lake.address, token, perspective: 'raw' })
}

let from: SanityClient

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambas-transfer-'))
  file = join(folder, 'newspaper.tar.gz')
  from = await openLake()
  await seed(from, { draw: drawSmallPicture })
  const attachment = await from.assets.upload('file', Buffer.from('Words'), { filename: 'words.txt' })
  await from.create({
    _id: 'drafts.article-unfinished',
    _type: 'article',
    language: 'es',
    title: 'Sin terminar: ñandú',
    attachment: { _type: 'file', asset: { _type: 'reference', _ref: attachment._id } },
  })
  await from.create({ _id: 'drafts.secret', _type: 'sanity.previewUrlSecret', secret: 'of one person' })
  await exportTo(file, from, () => undefined)
})

afterAll(async () => {
  await Promise.all(lakes.map((lake) => lake.close()))
  await rm(folder, { recursive: true })
})

type Stored = { _id: string; _type: string; url?: string } & Record<string, unknown>

const givenAnew = ['_rev', '_updatedAt']
const givenAnewToAssets = [...givenAnew, '_createdAt', 'url', 'path', 'uploadId', 'metadata']

const without = (document: Stored, names: string[]) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))

/** Every document by its id, without what a server gives it anew, and the bytes of every picture and file. */
async function everythingIn(client: SanityClient): Promise<Map<string, unknown>> {
  const documents = await client.fetch<Stored[]>('*[!(_id in path("_.**")) && _type != "sanity.previewUrlSecret"]')
  const entries = documents.map(async (document): Promise<[string, unknown]> => {
    const { _id, url } = document
    if (url === undefined) return [_id, without(document, givenAnew)]
    return [_id, { ...without(document, givenAnewToAssets), bytes: await hashOf(`${url}?dlRaw=true`) }]
  })
  return new Map(await Promise.all(entries))
}

async function hashOf(url: string): Promise<string> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  return createHash('sha1')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex')
}

test('a newspaper that travels in a file is the same where it arrives: every document, draft, picture and file', async () => {
  const to = await openLake()
  const count = await importFrom(file, to, { isReplacing: false, onProgress: () => undefined })
  const [sent, received] = [await everythingIn(from), await everythingIn(to)]
  expect(sent.size).toBeGreaterThan(100)
  expect(received).toEqual(sent)
  expect(count).toBeGreaterThan(70)
  expect(await to.fetch<unknown>('*[_type == "sanity.previewUrlSecret"]')).toEqual([])
})

test('what is there already is not touched unless it is said, and then only what has the same id', async () => {
  const to = await openLake()
  await to.create({ _id: 'article-asylum-interview-en', _type: 'article', title: 'Another' })
  await to.create({ _id: 'article-own', _type: 'article', title: 'Own' })
  const options = { isReplacing: false, onProgress: () => undefined }
  await expect(importFrom(file, to, options)).rejects.toThrow(/^There are 2 documents in production already/)
  expect((await to.getDocument('article-asylum-interview-en'))?.title).toBe('Another')
  await importFrom(file, to, { ...options, isReplacing: true })
  expect((await to.getDocument('article-asylum-interview-en'))?.title).toContain('asylum')
  expect((await to.getDocument('article-own'))?.title).toBe('Own')
})

test.each<[string, Buffer | null]>([
  ['is not there', null],
  ['is no archive', Buffer.from('<?xml version="1.0"?>')],
  ['is another archive', gzipSync('not a tar file at all '.repeat(100))],
])('a file that %s is refused in a sentence', async (name, content) => {
  const bad = join(folder, `${name}.tar.gz`)
  if (content) await writeFile(bad, content)
  const to = await openLake()
  const error: unknown = await importFrom(bad, to, { isReplacing: false, onProgress: () => undefined }).catch(
    (thrown: unknown) => thrown,
  )
  expect(sentenceFor(error, place)).toMatch(/There is no file|is damaged, or is not what/)
})

test('a file that was cut off while it was copied is refused in a sentence', async () => {
  const whole = await readFile(file)
  const cut = join(folder, 'cut.tar.gz')
  await writeFile(cut, whole.subarray(0, whole.length / 2))
  const to = await openLake()
  const error: unknown = await importFrom(cut, to, { isReplacing: false, onProgress: () => undefined }).catch(
    (thrown: unknown) => thrown,
  )
  expect(sentenceFor(error, place)).toContain('is damaged')
})

test('lines taken out of an archive, whose pictures they cannot bring, are refused before anything is written', async () => {
  const lines = join(folder, 'data.ndjson')
  const photo = { _type: 'image', _sanityAsset: 'image@file://./images/a-1x1.jpg' }
  await writeFile(lines, `${JSON.stringify({ _id: 'a', _type: 'author', photo })}\n`)
  const to = await openLake()
  await expect(importFrom(lines, to, { isReplacing: false, onProgress: () => undefined })).rejects.toThrow(
    'Import the .tar.gz that it was taken from',
  )
  expect(await to.fetch('count(*[_type == "author"])')).toBe(0)
})

test('a wrong token and a lake that is not there are told in a sentence, and leave no file behind', async () => {
  const wrong = from.withConfig({ token: 'somebody-else' })
  const nowhere = from.withConfig({ apiHost: 'http://localhost:9', maxRetries: 0 })
  for (const [client, expected] of [
    [wrong, 'refuses the token'],
    [nowhere, 'does not answer'],
  ] as const) {
    const output = join(folder, 'never.tar.gz')
    const error: unknown = await exportTo(output, client, () => undefined).catch((thrown: unknown) => thrown)
    expect(sentenceFor(error, place)).toContain(expected)
    const read: unknown = await importFrom(file, client, { isReplacing: true, onProgress: () => undefined }).catch(
      (thrown: unknown) => thrown,
    )
    expect(sentenceFor(read, place)).toContain(expected)
  }
  expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([])
})

test('an export never overwrites a file', async () => {
  await expect(exportTo(file, from, () => undefined)).rejects.toThrow('Choose another name')
})
