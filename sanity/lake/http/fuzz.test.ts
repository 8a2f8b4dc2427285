/** Ten thousand requests nobody would send on purpose: each is answered, none with a fault of ours, and the lake lives. */

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, tokens } from '../test-lake.ts'

const requests = Number(process.env.LAKE_REQUESTS ?? 10_000)
const seed = Number(process.env.LAKE_SEED ?? 20261125)
const askersAtOnce = 12

let folder: string
let lake: ChildProcess
let port: number
let log = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
  lake = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: {
      ...process.env,
      ...{ LAKE_PORT: '0', LAKE_DATA: folder, LAKE_STUDIO: '', LAKE_WEBHOOK_URL: '' },
      ...{ SANITY_API_WRITE_TOKEN: tokens.write, SANITY_API_READ_TOKEN: tokens.read },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  lake.stderr?.on('data', (data: Buffer) => (log += data.toString()))
  const [line] = (await once(lake.stdout ?? lake, 'data')) as [Buffer]
  port = Number(/:(\d+)/.exec(line.toString())?.[1])
  const client = connect(`http://localhost:${port}`, { token: tokens.write })
  const batch = client.transaction()
  for (let n = 0; n < 50; n++) batch.create({ _id: `post-${n}`, _type: 'post', title: `Ñandú ${n}`, n, tags: ['a', n] })
  await batch.commit()
})

afterAll(async () => {
  lake.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

type Asked = { method: string; path: string; headers: Record<string, string>; body: string | undefined }

const junk = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '..',
    '%00',
    '%2e%2e%2f',
    'drafts.',
    'drafts..a',
    'a'.repeat(200),
    '-',
    '0',
    'null',
    '💥',
    '%E0%A4%A',
  ),
)
const id = fc.oneof(
  { weight: 3, arbitrary: fc.nat(60).map((n) => `post-${n}`) },
  { weight: 1, arbitrary: fc.nat(60).map((n) => `drafts.post-${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('versions.r1.post-1', '_.groups.public', '*', 'a,b,,c', '__proto__') },
  { weight: 1, arbitrary: junk },
)

/** Pieces of GROQ, put together as nobody would; many of them parse. */
const groqPiece = fc.constantFrom(
  ...[
    '*',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '_type == "post"',
    'n',
    'title',
    '|',
    'order(',
    'n desc',
    '&&',
    '||',
    '!',
    '->',
  ],
  ...[
    '^',
    '@',
    '...',
    '..',
    '0',
    '-1',
    '1e999',
    '"',
    "'",
    '$x',
    '$',
    'match',
    'in',
    'references(',
    'count(*)',
    'now()',
  ],
  ...[
    'text::query("a*")',
    'pt::text(@)',
    'geo::distance(',
    'string::split(',
    'score(',
    'boost(',
    'math::sum(',
    'path(',
  ],
  ...[
    'select(',
    '=>',
    'tags[]',
    'dateTime(',
    'array::join(',
    '.',
    ',',
    ':',
    '//',
    '\n',
    '\0',
    'ñ',
    'sanity::versionOf("a")',
  ],
)
const groq = fc.oneof(
  fc.array(groqPiece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.array(groqPiece, { maxLength: 5 }).map((pieces) => `*[_type == "post"]${pieces.join('')}`),
  fc.constantFrom(`*${'[n > 0]'.repeat(200)}`, '('.repeat(500), `*[${'!'.repeat(300)}n]`, `*{${'"a":{'.repeat(60)}`),
  fc.constantFrom('*[n in 0..100000000]', '*|order(n)[0...9999999999]', '*[title match "*a*b*c*d*e*f*"]', '*[0..$x]'),
)

const perspective = fc.constantFrom('raw', 'published', 'drafts', 'r1,drafts', 'raw,drafts', "a'b", '', 'previewDrafts')

/** JSON of any shape and depth; where a mutation wants something, often something else. */
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(10, 70, 500).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
  fc.constantFrom('x'.repeat(100_000), 1e308, -0, {}, []),
)
const path = fc.oneof(
  fc.constantFrom(
    'title',
    'tags[0]',
    'tags[-1]',
    'a.b.c',
    'tags[_key=="a"].x',
    '..title',
    '[]',
    'a[',
    '_id',
    '_rev',
    '*',
  ),
  junk,
)
const operation = fc.oneof(
  fc
    .tuple(fc.constantFrom('set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch', 'merge'), path, json)
    .map(([name, at, value]) => ({ [name]: { [at]: value } })),
  path.map((at) => ({ unset: [at] })),
  fc
    .tuple(fc.constantFrom('before', 'after', 'replace', 'sideways'), path, json)
    .map(([where, at, items]) => ({ insert: { [where]: at, items } })),
)
const mutation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('create', 'createOrReplace', 'createIfNotExists'), id, json)
      .map(([kind, _id, value]) => ({ [kind]: { _id, _type: 'post', value } })),
  },
  { weight: 6, arbitrary: fc.tuple(id, operation).map(([_id, change]) => ({ patch: { id: _id, ...change } })) },
  {
    weight: 1,
    arbitrary: fc.tuple(groq, operation).map(([asked, change]) => ({ patch: { query: asked, ...change } })),
  },
  { weight: 1, arbitrary: id.map((_id) => ({ delete: { id: _id } })) },
  { weight: 1, arbitrary: json },
)
const actionName = fc.constantFrom(
  ...['edit', 'publish', 'unpublish', 'discard', 'delete', 'create', 'replaceDraft', 'version.create', 'bend'],
)
const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(actionName, id, id, operation, json).map(([name, publishedId, draftId, patch, attributes]) => ({
      actionType: `sanity.action.document.${name}`,
      ...{ publishedId, draftId, versionId: draftId, includeDrafts: [draftId], patch, attributes },
    })),
  },
  { weight: 1, arbitrary: json },
)

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString()
const text = (value: unknown): string => JSON.stringify(value)
const flag = fc.constantFrom('true', 'false', '', 'maybe')

const aimed: fc.Arbitrary<{ path: string; body?: string }> = fc.oneof(
  fc.tuple(groq, perspective, json, flag).map(([asked, view, x, map]) => ({
    path: `/data/query/production?${query({ query: asked, perspective: view, $x: text(x).slice(0, 5000), resultSourceMap: map })}`,
  })),
  fc
    .tuple(groq, json)
    .map(([asked, params]) => ({ path: '/data/query/production', body: text({ query: asked, params }) })),
  fc.tuple(fc.array(mutation, { maxLength: 4 }), flag, flag).map(([mutations, dryRun, returnDocuments]) => ({
    path: `/data/mutate/production?${query({ dryRun, returnDocuments, returnIds: 'true' })}`,
    body: text({ mutations }),
  })),
  fc.array(action, { maxLength: 3 }).map((actions) => ({ path: '/data/actions/production', body: text({ actions }) })),
  fc.tuple(fc.constantFrom('mutate', 'actions', 'query'), json).map(([name, value]) => ({
    path: `/data/${name}/production`,
    body: text(value),
  })),
  fc
    .tuple(fc.constantFrom('mutate', 'actions', 'query'), fc.constantFrom('[', '{"a":', '"', ''))
    .map(([name, piece]) => ({
      path: `/data/${name}/production`,
      body: `{"mutations":${piece.repeat(20_000)}1${(piece === '[' ? ']' : '}').repeat(20_000)}}`,
    })),
  fc.constantFrom('actions', 'mutations', 'query').map((key) => ({
    path: `/data/${key === 'query' ? 'query' : key === 'actions' ? 'actions' : 'mutate'}/production`,
    body: `{"${key}":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  })),
  id.map((one) => ({ path: `/data/doc/production/${encodeURIComponent(one)}` })),
  fc
    .tuple(fc.constantFrom('documents', 'transactions', 'events/documents'), id, junk, junk)
    .map(([name, one, a, b]) => ({
      path: `/data/history/production/${name}/${encodeURIComponent(one)}?${query({ revision: a, time: b, limit: b, fromTransaction: a, nextCursor: b })}`,
    })),
  id.map((one) => ({ path: `/data/references/production/documents/${encodeURIComponent(one)}/to` })),
  junk.map((types) => ({ path: `/data/export/production?${query({ types })}` })),
  fc.tuple(fc.constantFrom('images', 'files', 'x'), junk, junk).map(([kind, filename, bytes]) => ({
    path: `/assets/${kind}/production?${query({ filename })}`,
    body: bytes,
  })),
  fc.tuple(junk, junk, junk).map(([name, w, rect]) => ({
    path: `/../images/local/production/${encodeURIComponent(name)}?${query({ w, h: w, rect, fm: rect, q: w, blur: w })}`,
  })),
  fc
    .tuple(
      fc.constantFrom('/users/', '/users/me/keyvalue/', '/projects/', '/auth/fetch?sid=', '/auth/login/local?origin='),
      junk,
    )
    .map(([place, what]) => ({ path: `${place}${encodeURIComponent(what)}` })),
  fc
    .tuple(fc.constantFrom('/users/me/keyvalue', '/auth/logout', '/auth/login/local', '/intake/batch'), json)
    .map(([place, value]) => ({ path: place, body: text(value) })),
  fc.array(junk, { maxLength: 4 }).map((parts) => ({ path: `/${parts.map(encodeURIComponent).join('/')}` })),
)

const asked: fc.Arbitrary<Asked> = fc
  .record({
    aim: aimed,
    version: fc.constantFrom('v2025-02-19', 'v2025-02-19', 'v2021-06-07', 'v1', 'vX', 'v0', ''),
    method: fc.constantFrom('', '', '', '', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND'),
    token: fc.constantFrom(tokens.write, tokens.write, tokens.write, tokens.read, 'nobody', ''),
    type: fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'image/png', ''),
    odd: fc.constantFrom<Record<string, string>>(
      ...[{}, {}, {}, {}, { origin: 'https://evil.test' }, { origin: 'null' }, { host: 'evil.test' }],
      ...[{ 'last-event-id': 'x#y' }, { cookie: 'x'.repeat(8000) }, { 'accept-language': '💥'.length.toString() }],
      ...[{ range: 'bytes=9-1' }, { expect: '200-maybe' }, { 'content-encoding': 'gzip' }, { te: 'trailers' }],
    ),
  })
  .map(({ aim, version, method, token, type, odd }) => ({
    method: method || (aim.body === undefined ? 'GET' : 'POST'),
    path: `${version && `/${version}`}${aim.path}`,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(type && { 'content-type': type }),
      ...odd,
    },
    body: aim.body,
  }))

// A connection for each: one kept open may be closed by the lake just as it is used again.
const agent = new Agent({ keepAlive: false })

/** The status of the answer; 0 when the lake hung up. */
function ask({ method, path: address, headers, body }: Asked): Promise<number> {
  return new Promise((resolve) => {
    const sent = httpRequest({ agent, host: '127.0.0.1', port, method, path: address, headers }, (response) => {
      response.resume()
      response.on('close', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', () => resolve(0))
    sent.end(method === 'GET' || method === 'HEAD' ? undefined : body)
  })
}

/** Megabytes the process holds; only Linux tells. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${lake.pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

test('whatever is asked, the answer is no fault of the lake', async () => {
  const all = fc.sample(asked, { numRuns: requests, seed })
  const faults: string[] = []
  const statuses = new Set<number>()
  let next = 0
  const hangUps: string[] = []
  const work = async () => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) {
      const status = await ask(one)
      statuses.add(status)
      if (status === 0 && (one.body ?? '').length < 1000) hangUps.push(JSON.stringify(one).slice(0, 1000))
      if (status >= 500 && status !== 501) faults.push(`${status} ${JSON.stringify(one).slice(0, 1000)}`)
    }
  }
  await Promise.all(Array.from({ length: askersAtOnce }, work))

  expect(faults).toEqual([])
  expect(log).toBe('')
  expect(lake.exitCode).toBeNull()
  // On a long body that it will not read the lake may hang up.
  expect(hangUps.slice(0, 20)).toEqual([])
  for (const status of [200, 400, 401, 403, 404, 405, 409, 415, 421, 501]) expect(statuses).toContain(status)
  expect(await memory()).toBeLessThan(700)
  const client = connect(`http://localhost:${port}`, { token: tokens.write })
  expect(await client.create({ _type: 'post', title: 'Alive' })).toMatchObject({ title: 'Alive' })
}, 300_000)
