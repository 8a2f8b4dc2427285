/** What the Studio lets through and what it says, by Sanity's own validation and a real local Content Lake. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { validateDocument } from '@sanity/validation'
import {
  createSchema,
  type PluginOptions,
  type SanityDocument,
  type Schema,
  type SchemaTypeDefinition,
  type ValidationContext,
} from 'sanity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../sanity.config.ts'
import { startLake, type Lake } from '../lake/lake.ts'
import { connection } from '../project.ts'
import { seedDocuments, type SeedDocument } from '../seed/documents.ts'
import { bodyIsInOwnLanguage } from './language-rules.ts'

let folder: string
let lake: Lake
let client: SanityClient
let schema: Schema
let newspaper: SeedDocument[]

/** The types of the configuration and of every plugin in it. */
function typesIn({ schema, plugins }: PluginOptions): SchemaTypeDefinition[] {
  const own = Array.isArray(schema?.types) ? schema.types : []
  return [...own, ...(plugins ?? []).flatMap(typesIn)]
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambas-schema-'))
  lake = await startLake({ data: folder, port: 0, tokens: { write: 'a-token-that-may-write' } })
  client = createClient({ ...connection, apiHost: lake.address, token: 'a-token-that-may-write' })
  schema = createSchema({ name: 'ambas', types: typesIn(config) })
  const assetOf = (file: string) => `image-${Buffer.from(file).toString('hex').padEnd(40, '0').slice(0, 40)}-60x40-jpg`
  newspaper = await seedDocuments({ assetOf, revision: 'r' })
  const assets = new Set(JSON.stringify(newspaper).match(/image-[0-9a-f]{40}-60x40-jpg/g))
  const chain = ['/Chain-1', '/chain-2', '/chain-3']
  const redirects = chain.slice(0, 2).map((from, index) => ({
    create: { _id: `redirect-${index}`, _type: 'redirect', from, url: chain[index + 1], permanent: true },
  }))
  const draft = { _id: 'drafts.article-only-drafted', _type: 'article', language: 'en', title: 'Not yet' }
  const pictures = [...assets].map((_id) => ({ create: { _id, _type: 'sanity.imageAsset' } }))
  await client.mutate([...pictures, ...redirects, { create: draft }, ...newspaper.map((create) => ({ create }))], {
    transactionId: 'r',
  })
})

afterAll(async () => {
  await lake.close()
  await rm(folder, { recursive: true })
})

/** What an editor is told about a document: `error at leadImage.alt: Describe the picture…`. */
async function told(document: object): Promise<string[]> {
  const stored = { _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z', _rev: 'r', ...document }
  const { status, markers } = await validateDocument({ document: stored as SanityDocument, schema, client })
  expect(status).not.toBe('notEvaluated')
  return markers.map(({ level, path, message }) => {
    const place = path.map((part) => (typeof part === 'object' ? '[]' : String(part))).join('.')
    return `${level} at ${place}: ${message}`
  })
}

function published(id: string): Record<string, unknown> {
  const document = newspaper.find(({ _id }) => _id === id)
  if (!document) throw new Error(`The newspaper has no ${id}`)
  return { ...document }
}

const article = () => published('article-asylum-interview-en')

test('the schema itself is in order', () => {
  const problems = (schema._validation ?? []).flatMap(({ path, problems }) =>
    problems.map(({ message }) => ({ path, message })),
  )
  expect(problems).toEqual([])
})

test('every document of the demo newspaper could be published in the Studio', async () => {
  const answers = await Promise.all(
    newspaper.map(async (document) => ({ id: document._id, told: await told(document) })),
  )
  expect(answers.length).toBeGreaterThan(70)
  expect(answers.filter((answer) => answer.told.length > 0)).toEqual([])
})

const linked = (markDef: object) => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    children: [{ _type: 'span', _key: 's', text: 'Words', marks: ['m'] }],
    markDefs: [{ _key: 'm', ...markDef }],
  },
]

const linkedTo = (_ref: string) =>
  linked({ _type: 'internalLink', reference: { _type: 'reference', _ref, _weak: true } })

const paragraph = (text: string, markDefs: { _key: string; _type: string; language: string }[] = []) => ({
  _type: 'block',
  _key: `p${text.length}`,
  style: 'normal',
  markDefs,
  children: [{ _type: 'span', _key: 's', text, marks: markDefs.map(({ _key }) => _key) }],
})

const paragraphs = {
  en: paragraph('The room is small, the table is bare, and whoever sits at it has one hour to tell a whole life.'),
  es: paragraph('La sala es pequeña, la mesa está vacía y quien se sienta a ella tiene una hora para contar una vida.'),
}

// Outside the Studio the validator makes a warning of every rule for an object, and a slug is one: no level there.
test.each<[string, object, string]>([
  ['no language', { language: undefined }, 'error at language: Choose a language.'],
  ['no title', { title: undefined }, 'error at title: Every article needs a title.'],
  ['a title longer than a card', { title: 'x'.repeat(91) }, 'warning at title: Over 90 characters it is cut on cards.'],
  ['no address', { slug: undefined }, ' at slug: Give it an address.'],
  [
    'an address with spaces',
    { slug: { _type: 'slug', current: 'Two Words' } },
    ' at slug: Use only lower-case letters, digits and hyphens.',
  ],
  [
    'an address longer than any',
    { slug: { _type: 'slug', current: 'x'.repeat(97) } },
    ' at slug: Use at most 96 characters.',
  ],
  [
    'another article’s address',
    { slug: { _type: 'slug', current: 'the-passport-of-no-country' } },
    ' at slug: “The passport of no country” already has this address. Choose another.',
  ],
  [
    'no excerpt',
    { excerpt: undefined },
    'warning at excerpt: Without an excerpt listings show the title alone, and shared links the first words of the text.',
  ],
  [
    'a title in another language',
    { title: '¿Por qué tantos países siguen contando los votos a mano?' },
    'warning at title: This seems to be in Spanish; the document is in English.',
  ],
  [
    'a picture described in another language',
    { leadImage: { _type: 'picture', alt: 'Una mujer espera sentada en un pasillo largo con su hija en brazos' } },
    'warning at leadImage.alt: This seems to be in Spanish; the document is in English.',
  ],
  [
    'a text in another language',
    { body: [paragraphs.es, paragraphs.es] },
    'warning at body: The text seems to be in Spanish; the document is in English.',
  ],
  [
    'a paragraph in another language',
    { body: [paragraphs.en, paragraphs.es, paragraphs.en] },
    'warning at body.[]: This paragraph seems to be in Spanish. If it should be, select it and mark it as “In another language”.',
  ],
  [
    'a link to what was deleted',
    { body: linkedTo('article-deleted') },
    'warning at body.[].markDefs.[].reference: What this link led to has been deleted. Readers see its words without a link.',
  ],
  [
    'a link to a draft',
    { body: linkedTo('article-only-drafted') },
    'warning at body.[].markDefs.[].reference: “Not yet” is not published. Until it is, readers see these words without a link.',
  ],
  [
    'a link to the other language’s version',
    { body: linkedTo('article-counting-by-hand-es') },
    'warning at body.[].markDefs.[].reference: “Contar a mano: por qué tantos países siguen abriendo los votos uno a uno” is in Spanish. In English it is “Why so many countries still count their votes by hand”: link that one.',
  ],
  [
    'an excerpt too short',
    { excerpt: 'Short.' },
    'warning at excerpt: Between 100 and 160 characters it is shown whole wherever it is shared.',
  ],
  ['an excerpt too long', { excerpt: 'x'.repeat(301) }, 'error at excerpt: Use at most 300 characters.'],
  ['no text', { body: undefined }, 'error at body: Write the article first.'],
  [
    'a byline besides the authors',
    { byline: 'The newsroom' },
    'error at byline: An article has authors or a byline in free words, not both.',
  ],
  [
    'a picture without a description',
    { leadImage: { _type: 'picture', asset: { _type: 'reference', _ref: 'image-none' } } },
    'error at leadImage.alt: Describe the picture for people who cannot see it.',
  ],
  [
    'a picture on its way',
    { leadImage: { _type: 'picture', alt: 'A square', _upload: { progress: 40 } } },
    'error at leadImage.alt: The picture is still being uploaded: wait until it is there. If it does not come, clear it and choose it again.',
  ],
  [
    'a date to come',
    { publishedAt: '2999-01-01T00:00:00Z' },
    'warning at publishedAt: Readers see nothing of it before that date, not even once it is published. To have it published then, keep it a draft and choose “Schedule…”.',
  ],
  [
    'an update before the publication',
    { updatedAt: '2020-01-01T00:00:00Z' },
    'error at updatedAt: It cannot be before the publication.',
  ],
  [
    'a link that runs a program',
    { body: linked({ _type: 'link', href: 'javascript:alert(1)' }) },
    'error at body.[].markDefs.[].href: Write a whole address, beginning with https://, mailto: or tel:.',
  ],
  [
    'a link to data',
    { body: linked({ _type: 'link', href: 'data:text/html,x' }) },
    'error at body.[].markDefs.[].href: Write a whole address, beginning with https://, mailto: or tel:.',
  ],
  [
    'a link to nothing',
    { body: linked({ _type: 'internalLink' }) },
    'error at body.[].markDefs.[].reference: Choose what the link leads to.',
  ],
  [
    'a passage in no language',
    { body: linked({ _type: 'foreign', language: 'not a code' }) },
    'error at body.[].markDefs.[].language: Write a language code, such as es, fr, ar or pt-BR.',
  ],
  [
    'a card with a program',
    { body: [{ _type: 'embed', _key: 'e', url: 'javascript:alert(1)' }] },
    'error at body.[].url: Write a whole address, beginning with https://.',
  ],
  [
    'a correction without words',
    { corrections: [{ _type: 'correction', _key: 'c', kind: 'update', date: '2026-01-01T00:00:00Z' }] },
    'error at corrections.[].text: Say what changed.',
  ],
  [
    'a machine’s translation nobody read',
    { translationSource: { _type: 'translationSource', madeBy: 'machine' } },
    'error at translationSource.madeBy: A machine translation that nobody has checked cannot be published.',
  ],
])('an article with %s', async (_, change, expected) => {
  expect(await told({ ...article(), ...change })).toContainEqual(expect.stringContaining(expected))
})

test('what is rightly in another language, or only looks so, raises no alarm', async () => {
  const quotation = { ...paragraph('x', [{ _key: 'f', _type: 'foreign', language: 'es' }]) }
  const [span] = paragraphs.es.children
  const marked = { ...quotation, children: [{ ...span, marks: ['f'] }] }
  const { topics, ...rest } = article()
  for (const title of [
    'Madres de Plaza de Mayo march again in Buenos Aires',
    'Nunca más',
    'El Salvador and Guatemala',
  ]) {
    expect(await told({ ...rest, topics, title })).toEqual([])
  }
  expect(await told({ ...article(), body: [paragraphs.en, marked] })).toEqual([])
  // A text that exists in one language alone may be linked to from the other.
  expect(await told({ ...article(), body: linkedTo('article-amparo-es') })).toEqual([])
  expect(await told({ ...article(), body: linkedTo('topic-health') })).toEqual([])
})

test('an editor who uses the Studio in Spanish is told in Spanish, of a paragraph too', async () => {
  const i18n = { currentLocale: { id: 'es-ES', title: 'Español' } }
  const context = { i18n, document: published('article-amparo-es') } as unknown as ValidationContext
  const [problem] = [await bodyIsInOwnLanguage([paragraphs.es, paragraphs.en, paragraphs.es], context)].flat()
  expect(problem).toMatchObject({
    message: expect.stringMatching(/^Este párrafo parece estar en inglés\./) as string,
    path: [{ _key: paragraphs.en._key }],
  })
})

test('a former address that is another’s now is pointed out', async () => {
  const { slug } = published('article-counting-by-hand-en') as { slug: { current: string } }
  expect(await told({ ...article(), formerSlugs: [slug.current, 'quite-another'] })).toEqual([
    `warning at formerSlugs: “${slug.current}” is the address of “Why so many countries still count their votes by hand” now: readers who come by it see that one.`,
  ])
})

test('the address of an article in one language may be that of another in the other', async () => {
  const { slug } = published('article-amparo-es')
  expect(await told({ ...article(), slug })).toEqual([])
})

test('a copy of the original is no translation, and what is left to translate is named', async () => {
  const { excerpt, body } = article()
  const copy = { ...published('article-asylum-interview-es'), body }
  const errors = async (document: object) => (await told(document)).filter((line) => line.startsWith('error'))
  expect(await errors(copy)).toEqual([
    expect.stringMatching(/^error at body.\[\]: Still in the language of the original: “The room is usually small\./),
    expect.stringContaining('error at body.[]: Still in'),
    expect.stringContaining('error at body.[]: Still in'),
    expect.stringMatching(/^error at body: Passages still in the language of the original, besides those named: \d+\./),
  ])
  expect(await errors({ ...published('article-asylum-interview-es'), excerpt })).toEqual([
    expect.stringContaining('error at excerpt: Still in the language of the original: “An asylum interview may be'),
  ])
})

test('a page is held to being translated as an article is', async () => {
  const translationSource = { _type: 'translationSource', original: { _type: 'reference', _ref: 'page-about-en' } }
  const copy = { ...published('page-about-es'), body: published('page-about-en').body, translationSource }
  expect((await told(copy)).filter((line) => line.startsWith('error at body'))).not.toEqual([])
})

test('what is rightly the same in both languages is no sign of a copy: names, and passages marked as in another language', async () => {
  const sentence = 'Nous, peuples des Nations Unies, résolus à préserver les générations futures du fléau de la guerre.'
  const quoted = (marks: string[]) => ({
    _type: 'block',
    _key: 'q',
    style: 'blockquote',
    children: [{ _type: 'span', _key: 's', text: sentence, marks }],
    markDefs: [{ _key: 'm', _type: 'foreign', language: 'fr' }],
  })
  const name = { ...quoted([]), _key: 'n', children: [{ _type: 'span', _key: 's', text: 'Madres de Plaza de Mayo' }] }
  const errors = async (inOriginal: object | object[], inTranslation: object | object[]) => {
    const original = { ...article(), body: [inOriginal, name].flat() }
    await client.createOrReplace({ ...original, _id: 'article-quoting', _type: 'article' })
    const translationSource = { _type: 'translationSource', original: { _type: 'reference', _ref: 'article-quoting' } }
    const lines = await told({
      ...published('article-asylum-interview-es'),
      body: [inTranslation, name].flat(),
      translationSource,
    })
    return lines.filter((line) => line.startsWith('error at body'))
  }
  expect(await errors(quoted([]), quoted([]))).toHaveLength(1)
  expect(await errors(quoted(['m']), quoted(['m']))).toEqual([])
  // The passage is in the translation's own language, and only the original marks it.
  expect(await errors(quoted(['m']), quoted([]))).toEqual([])
  // Words of a pull quote cannot be marked; those of the text that it repeats can.
  const pull = { _type: 'pullQuote', _key: 'p', text: sentence }
  expect(await errors(pull, pull)).toEqual([
    expect.stringContaining('This pull quote is still in the language of the original'),
  ])
  expect(await errors([quoted(['m']), pull], [quoted(['m']), pull])).toEqual([])
  // Nor can those of a table, where a cell may be a long name; one copied sentence is enough.
  const table = (...cells: string[]) => ({ _type: 'table', _key: 't', rows: [{ _type: 'row', _key: 'r', cells }] })
  const names = table(
    'Universidad Nacional Autónoma de México, Instituto de Investigaciones Jurídicas',
    'https://www.unam.example/instituto/investigaciones-juridicas/publicaciones/2021',
  )
  const copied = table('2021', ...(names.rows[0]?.cells ?? []), sentence)
  expect(await errors(names, names)).toEqual([])
  expect(await errors(copied, copied)).toEqual([
    expect.stringMatching(/This table still has words in the language of the original: “Nous, peuples des Nations/),
  ])
  expect(await errors([quoted(['m']), copied], [quoted(['m']), copied])).toEqual([])
  await client.delete('article-quoting')
})

test('a topic needs a name and an address of its own in every language', async () => {
  const topic = published('topic-health')
  const { slug: others } = published('topic-climate')
  expect(await told({ ...topic, title: (topic.title as unknown[]).slice(0, 1) })).toEqual([
    'error at title: Missing in: Español.',
  ])
  expect(await told({ ...topic, slug: others })).toEqual([
    'error at slug: Another topic already has the address “climate”.',
  ])
})

test.each<[string, object, string[]]>([
  ['leads to a document', { to: { _type: 'reference', _ref: 'page-about-en' } }, []],
  ['leads to a path', { url: '/en/about' }, []],
  ['leads to an address', { url: 'https://archive.example/old' }, []],
  ['leads nowhere', {}, ['error at to: Choose a document or write an address: one of the two.']],
  [
    'leads to two places',
    { to: { _type: 'reference', _ref: 'page-about-en' }, url: '/en/about' },
    ['error at to: Choose a document or write an address: one of the two.'],
  ],
  [
    'leads off the site in disguise',
    { url: '//elsewhere.example' },
    ['error at url: Write a path or a whole https:// address.'],
  ],
  ['comes from no path', { from: 'old', url: '/en' }, ['error at from: Begin with a single slash: /old-address.']],
  [
    'comes from an address in use',
    { from: '/en/about/', url: '/en' },
    ['error at from: “About Ambas” is at this address now. Readers are shown that, and never led on.'],
  ],
  [
    'comes from a topic’s address',
    { from: '/es/temas/salud', url: '/en' },
    ['error at from: “Salud” is at this address now. Readers are shown that, and never led on.'],
  ],
  [
    'comes from a listing',
    { from: '/es', url: '/en' },
    ['error at from: “/es” is at this address now. Readers are shown that, and never led on.'],
  ],
  ['comes from what may be an address and is none', { from: '/en/articles/gone', url: '/en' }, []],
  [
    'begins where another does',
    { from: '/Chain-1/', url: '/en' },
    ['error at from: Another redirect begins at this address.'],
  ],
  ['leads to itself', { url: '/old/' }, ['error at url: This leads round in a circle: /old → /old/']],
  [
    'leads round by way of others',
    { from: '/chain-3', url: '/Chain-1' },
    ['error at url: This leads round in a circle: /chain-3 → /Chain-1 → /chain-2 → /chain-3'],
  ],
  [
    'leads to an old address',
    { url: '/Chain-1' },
    ['info at url: That is an old address too: readers are led on to /chain-3 at once.'],
  ],
  [
    'leads to what is not published',
    { to: { _type: 'reference', _ref: 'article-nobody' } },
    ['warning at to: It is not published: until it is, the old address leads nowhere.'],
  ],
])('a redirect that %s', async (_, change, expected) => {
  expect(await told({ _id: 'redirect-test', _type: 'redirect', from: '/old', permanent: true, ...change })).toEqual(
    expected,
  )
})

test('the newsroom’s time zone is one that exists', async () => {
  const answer = await told({ ...published('siteSettings'), timeZone: 'Europe/Atlantis' })
  expect(answer).toEqual(['error at timeZone: Write a time zone such as Europe/Madrid.'])
})
