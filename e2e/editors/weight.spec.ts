/** What an article weighs on its way to a reader: its words, and everything that is not its words. */
import { expect, test } from '@playwright/test'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { brotliCompressSync } from 'node:zlib'
import { articlePath, lake, newArticle, newPair, paragraph } from '../lake.ts'
import { declaration } from './declaration.ts'

/**
 * Bytes, compressed as a front compresses once. What is not reached, and why, is in docs/decisions.md.
 */
const heaviest = 5835
const heaviestBesidesWords = 3900

const weight = (text: string) => brotliCompressSync(text).length

test('an article of 1,200 words with a picture, an author, a topic and a translation stays light', async ({
  request,
}) => {
  const shared = await lake.fetch<Record<'leadImage' | 'authors' | 'topics', unknown>>(
    '*[_id == "article-asylum-interview-en"][0]{leadImage, authors, topics}',
  )
  // Names and neighbours of no chance: made-up ones do not compress, and weigh something else each time.
  const publishedAt = '2025-03-01T08:00:00Z'
  const slug = { _type: 'slug', current: 'test-weight' }
  const english = newArticle('en', {
    ...shared,
    title: 'A test of weight',
    slug,
    publishedAt,
    body: declaration.map(paragraph),
  })
  const spanish = newArticle('es', { title: 'Una prueba de peso', slug, publishedAt })
  await lake.transaction().create(english).create(spanish).create(newPair(english, spanish)).commit()
  const path = articlePath(english)
  const served = async () => (await request.get(path)).text()
  await expect.poll(served, { timeout: 30_000 }).toContain(spanish.title)
  // Topics that other tests have made stand in every masthead for a while.
  const html = (await served()).replaceAll(/<li><a href="\/en\/topics\/test-[^<]*<\/a><\/li>/g, '')
  const words = declaration.join('\n')
  expect(words.split(/\s+/)).toHaveLength(1200)
  const figures = `${weight(html)} bytes, of which the words alone ${weight(words)}`
  expect(weight(html), figures).toBeLessThanOrEqual(heaviest)
  expect(weight(html) - weight(words), figures).toBeLessThanOrEqual(heaviestBesidesWords)
  test.info().annotations.push({ type: 'weight', description: figures })

  const linked = [...elementsOf(parse(html))].filter(
    ({ tagName, attrs }) =>
      tagName === 'link' && attrs.some(({ name, value }) => name === 'rel' && value === 'stylesheet'),
  )
  expect(linked, 'all style is in the page').toEqual([])
})

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}
