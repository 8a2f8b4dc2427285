import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { toArticle } from './article.ts'
import { openMarkdownFolder } from './markdown-folder.ts'
import { parseTopicRules } from './topic-rules.ts'

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ambas-markdown-')), 'valley-notes')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

test('a file is an article with what its head says, its neighbours are linked and its pictures found', async () => {
  const { survey, posts } = await openMarkdownFolder(
    await folderOf({
      'posts/2020-05-17-bridge.md':
        '---\ntitle: The bridge\nauthors: [Ana Pérez, Li Wei]\ntags: [floods]\nimage: img/river.jpg\nimageAlt: A river\naliases: [/old/bridge/]\n---\n\nIt rained all night in the valley\nand the [mill](mill.md) went.\n\n![Rain](img/rain.jpg)\n',
      'posts/mill.md': '---\ntitle: The mill\ndraft: false\n---\n\nIt stood for a hundred years by the river.\n',
    }),
  )
  const [bridge] = posts.map((post) =>
    toArticle(
      post,
      survey,
      parseTopicRules('', () => 9),
    ),
  )
  expect(bridge).toMatchObject({
    title: 'The bridge',
    slug: 'bridge',
    language: 'en',
    isPublic: true,
    authors: ['Ana Pérez', 'Li Wei'],
    publishedAt: '2020-05-17T00:00:00.000Z',
    topics: [{ key: 'floods' }],
    oldPaths: ['/old/bridge'],
    lead: { files: ['https://valley-notes.invalid/posts/img/river.jpg'], alt: 'A river' },
  })
  const [text, picture] = bridge?.parts ?? []
  expect(JSON.stringify(text)).toMatch(/valley and the .*"kind":"article"/)
  expect(picture).toMatchObject({
    kind: 'picture',
    files: ['https://valley-notes.invalid/posts/img/rain.jpg'],
    alt: 'Rain',
  })
})

test('versions are told by the name or the folder they are in', async () => {
  const text = '---\ntitle: A\n---\n\nText.\n'
  const { posts } = await openMarkdownFolder(
    await folderOf({ 'bridge.en.md': text, 'bridge.es.md': text, 'en/mill.md': text, 'es/mill.md': text }),
  )
  const told = posts.map(({ terms }) => terms.map(({ slug }) => slug))
  expect(told).toEqual([
    ['en', 'md_bridge'],
    ['es', 'md_bridge'],
    ['en', 'md_mill'],
    ['es', 'md_mill'],
  ])
})

test('drafts stay drafts, and a file in the folder of pages is a page', async () => {
  const { posts } = await openMarkdownFolder(
    await folderOf({ 'a.md': '---\ndraft: true\n---\nA', 'pages/about.md': '---\npublished: false\n---\nB' }),
  )
  expect(posts.map(({ type, status }) => [type, status])).toEqual([
    ['post', 'draft'],
    ['page', 'draft'],
  ])
})

test.each([
  [{}, /There is no Markdown file/],
  [{ 'a.md': '---\ndate: soon\n---\nA' }, /The head of a.md cannot be read: date: a date such as/],
  [{ 'a.md': '---\ntitle: [\n---\nA' }, /The head of a.md is no YAML/],
])('what is wrong with a folder is said: %j', async (files, sentence) => {
  const folder = await folderOf({ 'read.txt': '', ...files })
  await expect(openMarkdownFolder(folder)).rejects.toThrow(sentence)
})
