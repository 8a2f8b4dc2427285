/**
 * Measures a lake of many documents over HTTP, as a client sees it: `node sanity/lake/bench.ts [documents]`.
 * The lake runs as a process of its own in a temporary folder, which is removed afterwards.
 */

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { connect } from './test-lake.ts'

const documents = Number(process.argv[2] ?? 100_000)
const rounds = 500
const token = 'bench'

/** About three kilobytes of text in paragraphs, as in a long post. */
function makePost(index: number) {
  const paragraph = `Paragraph of post ${index}. ${'Words that nobody reads, in a line. '.repeat(9)}`
  const block = (place: number) => ({
    _type: 'block',
    _key: `b${place}`,
    style: 'normal',
    children: [{ _type: 'span', _key: 's', text: paragraph, marks: [] }],
  })
  return {
    _id: `post-${index}`,
    _type: 'post',
    language: index % 2 === 0 ? 'en' : 'es',
    title: `Title ${index}`,
    slug: { _type: 'slug', current: `slug-${index}` },
    publishedAt: new Date(1_700_000_000_000 + ((index * 7919) % documents) * 60_000).toISOString(),
    author: { _type: 'reference', _ref: `person-${index % 100}` },
    body: Array.from({ length: 8 }, (_none, place) => block(place)),
  }
}

async function fill(client: SanityClient): Promise<void> {
  const people = client.transaction()
  for (let index = 0; index < 100; index++)
    people.create({ _id: `person-${index}`, _type: 'person', name: `Name ${index}` })
  await people.commit()
  for (let from = 0; from < documents; from += 500) {
    const batch = client.transaction()
    for (let index = from; index < Math.min(documents, from + 500); index++) batch.create(makePost(index))
    await batch.commit({ visibility: 'async', returnDocuments: false })
  }
}

const any = (limit: number) => Math.floor(Math.random() * limit)

type Asked = { query: string; params: Record<string, unknown>; perspective?: 'drafts' }

const studiosList = (search: string): Asked => ({
  query:
    '*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (_type == $type && language == $language)] {_type, _id, _originalId, "orderings": [publishedAt]} | order(dateTime(orderings[0]) desc) [0...$__limit]',
  params: { __types: ['post'], __query: search, __rawQuery: '', type: 'post', language: 'es', __limit: 101 },
})

const questions: Record<string, () => Asked> = {
  'one post by its slug': () => {
    const index = any(documents)
    const params = { slug: `slug-${index}`, language: index % 2 === 0 ? 'en' : 'es' }
    return {
      query: '*[_type == "post" && language == $language && slug.current == $slug][0]{..., author->{name}}',
      params,
    }
  },
  'the newest 20': () => ({
    query:
      '*[_type == "post" && language == $language && defined(slug.current) && publishedAt <= now()] | order(publishedAt desc) [0...20]{title, slug, author->{name}}',
    params: { language: any(2) === 0 ? 'en' : 'es' },
  }),
  // As the Studio asks for one, and for one that somebody searches.
  'a list of the Studio': () => ({ ...studiosList('*'), perspective: 'drafts' }),
  'a list of the Studio, searched': () => ({ ...studiosList(`*Title ${any(documents)}*`), perspective: 'drafts' }),
  'page 50 of the list': () => ({
    query: '*[_type == "post" && language == "en"] | order(publishedAt desc) [980...1000]{title}',
    params: {},
  }),
  'the newest 20 by a person': () => ({
    query: '*[_type == "post" && references($id)] | order(publishedAt desc) [0...20]{title}',
    params: { id: `person-${any(100)}` },
  }),
  'how many in a language': () => ({ query: 'count(*[_type == "post" && language == "en"])', params: {} }),
  'one by its id': () => ({ query: '*[_id == $id][0]', params: { id: `post-${any(documents)}` } }),
}

async function measure(client: SanityClient, ask: () => Asked) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { query, params, perspective = 'published' } = ask()
    const started = performance.now()
    await client.fetch(query, params, { perspective })
    times.push(performance.now() - started)
  }
  const [first = 0] = times
  const sorted = times.slice(5).sort((one, other) => one - other)
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1)
  return { first: first.toFixed(0), median: at(0.5), p99: at(0.99) }
}

/** The most memory the process has had, in megabytes; only Linux tells. */
async function peakMemory({ pid }: ChildProcess): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return kilobytes === undefined ? 'unknown' : `${Math.round(Number(kilobytes) / 1024)} MB`
}

async function start(folder: string): Promise<{ lake: ChildProcess; address: string }> {
  const lake = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, LAKE_PORT: '0', LAKE_DATA: folder, SANITY_API_WRITE_TOKEN: token, LAKE_WEBHOOK_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(lake.stdout, 'data')) as [Buffer]
  return { lake, address: /http:\S+/.exec(line.toString())?.[0] ?? '' }
}

const folder = await mkdtemp(join(tmpdir(), 'lake-bench-'))
try {
  const filling = await start(folder)
  const started = performance.now()
  await fill(connect(filling.address, { token }))
  const seconds = (performance.now() - started) / 1000
  console.log(`${documents} documents written in ${seconds.toFixed(0)} s (${Math.round(documents / seconds)} a second)`)
  console.log(`peak memory while writing: ${await peakMemory(filling.lake)}`)
  filling.lake.kill('SIGTERM')
  await once(filling.lake, 'exit')

  const { lake, address } = await start(folder)
  const client = connect(address, { token })
  for (const [name, ask] of Object.entries(questions)) {
    const { first, median, p99 } = await measure(client, ask)
    console.log(`${name}: median ${median} ms, p99 ${p99} ms (first ${first} ms)`)
  }
  console.log(`peak memory while answering: ${await peakMemory(lake)}`)
  const map = performance.now()
  const all = await client.fetch<unknown[]>('*[_type == "post"]{_id, "slug": slug.current, publishedAt}')
  console.log(`${all.length} addresses listed in ${((performance.now() - map) / 1000).toFixed(1)} s`)
  console.log(`peak memory after that: ${await peakMemory(lake)}`)
  lake.kill('SIGTERM')
  await once(lake, 'exit')
} finally {
  await rm(folder, { recursive: true })
}
