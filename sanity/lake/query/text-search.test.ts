/** Searching as an editor does: without accents, with the beginning of a word, in one field or anywhere. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
  await lake.client
    .transaction()
    .create({
      _id: 'song',
      _type: 'post',
      title: 'La canción del año',
      tags: ['música', 3],
      body: [{ text: 'En Malí' }],
    })
    .create({ _id: 'drafts.song', _type: 'post', title: 'La canción del siglo' })
    .create({ _id: 'cane', _type: 'post', title: 'La caña de pescar', body: [{ text: 'Bajo el agua' }] })
    .create({
      _id: 'cana',
      _type: 'post',
      title: 'Una cana al aire',
      number: 7,
      author: { _type: 'reference', _ref: 'ana' },
    })
    .create({ _id: 'ana', _type: 'author', name: 'Ana Úbeda' })
    .commit()
})

afterAll(() => lake.close())

const find = (condition: string, query: string, perspective: 'raw' | 'drafts' = 'raw') =>
  lake.client.fetch<string[]>(`*[${condition}] | order(_id)._id`, { asked: query }, { perspective })

const anywhere = '_type == "post" && [@, _id] match text::query($asked)'

test('words are found anywhere in a document, with and without their accents and capitals', async () => {
  expect(await find(anywhere, 'cancion')).toEqual(['drafts.song', 'song'])
  expect(await find(anywhere, 'CANCIÓN')).toEqual(['drafts.song', 'song'])
  expect(await find(anywhere, 'agua pescar')).toEqual(['cane'])
  expect(await find(anywhere, 'agua canción')).toEqual([])
})

test('ñ is a letter of its own', async () => {
  expect(await find(anywhere, 'caña')).toEqual(['cane'])
  expect(await find(anywhere, 'cana')).toEqual(['cana'])
})

test('a star begins a word, quotation marks hold words together, a minus sign excludes', async () => {
  expect(await find(anywhere, 'canc*')).toEqual(['drafts.song', 'song'])
  expect(await find(anywhere, 'canc')).toEqual([])
  expect(await find(anywhere, '"del año"')).toEqual(['song'])
  expect(await find(anywhere, '"año del"')).toEqual([])
  expect(await find(anywhere, 'la -pescar')).toEqual(['drafts.song', 'song'])
  expect(await find(anywhere, '-la')).toEqual(['cana'])
})

test('asking for nothing, or for everything, finds everything', async () => {
  for (const query of ['', '*', '  ', '"']) {
    expect(await find(anywhere, query), query).toEqual(['cana', 'cane', 'drafts.song', 'song'])
  }
})

test('signs that mean something to the index of words mean nothing to whoever types them', async () => {
  for (const query of ['NEAR(', 'a AND', 'words:x', "'", '^', 'OR', ') (']) {
    expect(Array.isArray(await find(anywhere, query)), query).toBe(true)
  }
})

test('words can be looked for in one field, through a reference, and beside other conditions', async () => {
  expect(await find('title match text::query($asked)', 'siglo')).toEqual(['drafts.song'])
  expect(await find('title match text::query($asked)', 'agua')).toEqual([])
  expect(await find('body[].text match text::query($asked)', 'mali')).toEqual(['song'])
  expect(await find('author->name match text::query($asked)', 'ubeda')).toEqual(['cana'])
  expect(await find(`${anywhere} || number == 7`, 'pescar')).toEqual(['cana', 'cane'])
  expect(await find(`_type == "post" && !([@, _id] match text::query($asked))`, 'la')).toEqual(['cana'])
})

test('a draft is searched in place of what it will replace', async () => {
  expect(await find(anywhere, 'siglo', 'drafts')).toEqual(['song'])
  expect(await find(anywhere, 'año', 'drafts')).toEqual([])
})

test('what matches more or weightier fields comes first', async () => {
  const query = `*[_type == "post"] | score(boost(title match text::query($asked), 10), [@, _id] match text::query($asked))[_score > 0] | order(_score desc, _id)._id`
  await lake.client.create({ _id: 'aside', _type: 'post', title: 'Otra', body: [{ text: 'Una canción' }] })
  const found = await lake.client.fetch<string[]>(query, { asked: 'cancion' }, { perspective: 'published' })
  expect(found).toEqual(['song', 'aside'])
  await lake.client.delete('aside')
})

test('what an index narrows is found, scored and ordered as by who looks through every document', async () => {
  // In a list a field is not recognised, and nor is a score from the other side: these are evaluated one by one.
  const score = (title: string) =>
    `score(boost(_type == "post" && ${title} match text::query($asked), 10), boost(references($ids), 5), ([@, _id] match text::query($asked) || references($asked)))`
  const ways = {
    indexed: [
      '*[title match text::query($asked)] | order(lower(title) desc){_id}',
      '*[!(title match text::query($asked)) && _type == "post"]{_id}',
      '*[(_type == "author" && name match text::query($asked)) || tags match text::query($asked)]{_id}',
      `*[_type in ["post", "author"]] | ${score('title')}[_score > 0]{_id, _score} | order(_score desc)[0...4]`,
      `*[_type == "post"] | order(title) | ${score('title')}[_score > 0]{_id, _score}`,
      `*[_type == "post"] | ${score('title')}[_score > 0]{_id, "by": [_score, title]} | order(by[0] desc, lower(by[1])) [1...3]`,
      'count(*[true] | score(title match text::query($asked) && boost(defined(tags), 3), boost(number > 5, 2))[_score > 0])',
      '*[true] | score(title match text::query($asked) && boost(defined(tags), 3) || number == 7, boost(number > 5, 2))[_score > 0]{..., _rev}',
      '*[name match "zzz"] | score(title match text::query($asked), boost(number == 7, -9))[_score > 0]._id',
    ],
    plain: [
      '*[[title] match text::query($asked)] | order(lower(title + "") desc){_id}',
      '*[!([title] match text::query($asked)) && _type == "post"]{_id}',
      '*[(_type == "author" && [name] match text::query($asked)) || coalesce(tags, []) match text::query($asked)]{_id}',
      `*[_type in ["post", "author"]] | ${score('[title]')}[0 < _score]{_id, _score} | order(_score desc)[0...4]`,
      `*[_type == "post"] | order(title) | ${score('[title]')}[0 < _score]{_id, _score}`,
      `*[_type == "post"] | ${score('[title]')}[0 < _score]{_id, "by": [_score, title]} | order(by[0] desc, lower(by[1])) [1...3]`,
      'count(*[true] | score([title] match text::query($asked) && boost(defined(tags), 3), boost(number > 5, 2))[0 < _score])',
      '*[true] | score([title] match text::query($asked) && boost(defined(tags), 3) || number == 7, boost(number > 5, 2))[0 < _score]{..., _rev}',
      '*[name match "zzz"] | score([title] match text::query($asked), boost(number == 7, -9))[0 < _score]._id',
    ],
  }
  const manyIds = Array.from({ length: 12 }, (_none, place) => `nobody-${place}`)
  const askAll = (queries: string[], asked: string) =>
    Promise.all(
      queries.map((query) =>
        lake.client.fetch<unknown[]>(query, { asked, ids: ['ana', ...manyIds] }, { perspective: 'raw' }),
      ),
    )
  const words = [
    'cancion',
    'CAÑA',
    'cana*',
    'la',
    '"del año"',
    'la -pescar',
    '-la',
    'musica',
    'ubeda',
    'ana',
    'l*',
    '',
    '*',
  ]
  for (const asked of words) expect(await askAll(ways.indexed, asked), asked).toEqual(await askAll(ways.plain, asked))
})

test('match folds accents too, in texts and in lists of them', async () => {
  expect(await find('title match $asked', 'cancion')).toEqual(['drafts.song', 'song'])
  expect(await find('title match $asked', 'CANC*')).toEqual(['drafts.song', 'song'])
  expect(await find('tags match $asked', 'musica')).toEqual(['song'])
  expect(await find('[title, body[0].text] match $asked', 'malí')).toEqual(['song'])
  expect(await find('title match ["la", $asked]', 'caña')).toEqual(['cane'])
  expect(await find('number match $asked', '7')).toEqual([])
  expect(await find('title match $asked', '')).toEqual([])
})
