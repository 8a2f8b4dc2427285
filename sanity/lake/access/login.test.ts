/** Logging in, and what somebody who has may do: by the addresses the Studio uses, refused by the lake itself. */

import { ClientError, type Action, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, startTestLake, type TestLake } from '../test-lake.ts'
import { people } from './people.ts'
import type { RoleName } from './roles.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake({ origins: ['https://studio.example'] })
})

afterAll(() => lake.close())

const studio = 'http://localhost:3334/desk?a=b'

/** Chooses a person on the login page; the answer leads back to the Studio. */
function choose(
  person: string,
  { origin = studio, headers = {} }: { origin?: string; headers?: Record<string, string> },
) {
  return fetch(`${lake.address}/v1/auth/login/local`, {
    ...{ method: 'POST', redirect: 'manual', headers },
    body: new URLSearchParams({ person, origin }),
  })
}

const ticketIn = (response: Response) => new URL(response.headers.get('location') ?? '').hash.replace('#sid=', '')

async function logIn(role: RoleName): Promise<{ token: string; client: SanityClient }> {
  const ticket = ticketIn(await choose(`demo-${role}`, {}))
  const { token } = await lake.visitor.request<{ token: string }>({ url: '/auth/fetch', query: { sid: ticket } })
  return { token, client: connect(lake.address, { token }) }
}

test('whoever has not logged in is told so in the words the Studio knows', async () => {
  for (const path of ['/users/me', '/auth/id', '/projects/local', '/projects/local/datasets/production/acl']) {
    const response = await fetch(`${lake.address}/v2021-06-07${path}`)
    expect(response.status, path).toBe(401)
    expect(await response.json(), path).toMatchObject({ statusCode: 401, errorCode: 'SIO-401-ANF' })
  }
})

test('the page offers everybody, in the language of the browser', async () => {
  const show = (language: string) =>
    fetch(`${lake.address}/v1/auth/login/local?${new URLSearchParams({ origin: studio }).toString()}`, {
      headers: { 'accept-language': language },
    })
  const page = await show('es-MX,en;q=0.5')
  const text = await page.text()
  expect(text).toContain('<html lang="es">')
  for (const { name } of people) expect(text).toContain(name)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await (await show('fr')).text()).toContain('Who is working?')
})

test('choosing a person leads back to where the Studio was, with a ticket that buys one token', async () => {
  const response = await choose('demo-editor', {})
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/^http:\/\/localhost:3334\/desk\?a=b#sid=[\w-]{20,}$/)
  const fetchToken = () =>
    lake.visitor.request<{ token: string }>({ url: '/auth/fetch', query: { sid: ticketIn(response) } })
  const { token } = await fetchToken()
  const me = await connect(lake.address, { token }).users.getById('me')
  expect(me).toMatchObject({ id: 'demo-editor', name: 'Edith Marlowe', role: 'editor' })
  await expect(fetchToken()).rejects.toMatchObject({ statusCode: 401 })
})

test('a ticket is sent to this machine only, and a page from elsewhere cannot log anybody in', async () => {
  for (const origin of ['https://evil.test/', 'javascript:alert(1)', 'http://localhost.evil.test/', 'nonsense', '']) {
    expect((await choose('demo-editor', { origin })).status, origin).toBe(400)
    const page = await fetch(`${lake.address}/v1/auth/login/local?${new URLSearchParams({ origin }).toString()}`)
    expect(page.status, origin).toBe(400)
  }
  expect((await choose('demo-editor', { origin: 'https://studio.example/' })).status).toBe(303)
  expect((await choose('demo-editor', { headers: { origin: 'https://evil.test' } })).status).toBe(403)
  expect((await choose('demo-editor', { headers: { origin: 'null' } })).status).toBe(403)
  expect((await choose('nobody', {})).status).toBe(400)
})

test('what is in the address cannot become part of the page', async () => {
  const origin = 'http://localhost:3333/"><script>alert(1)</script>?a=\'<b>'
  const page = await fetch(`${lake.address}/v1/auth/login/local?${new URLSearchParams({ origin }).toString()}`)
  expect(await page.text()).not.toMatch(/<script|<b>/)
})

test('a session outlives the lake, until its owner logs out', async () => {
  const { client, token } = await logIn('translator')
  await lake.restart()
  expect(await client.request({ url: '/auth/id' })).toEqual({ id: 'demo-translator' })
  await client.request({ url: '/auth/logout', method: 'POST', body: {} })
  await expect(connect(lake.address, { token }).users.getById('me')).rejects.toMatchObject({ statusCode: 401 })
})

test('the lake refuses each role what it may not do, and remembers who did the rest', async () => {
  const note = (_id: string) => ({ _id, _type: 'note', text: 'one' })
  await lake.client.create(note('public-note'))
  const authors: string[] = []
  const ears = lake.client
    .listen('*[_id == "public-note"]', {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => authors.push(event.type === 'mutation' ? event.identity : event.type))
  await expect.poll(() => authors).toEqual(['welcome'])
  const may = (work: Promise<unknown>) =>
    work.then(
      () => true,
      (error: unknown) => !(error instanceof ClientError && error.statusCode === 403),
    )
  const rights: Record<string, boolean[]> = {}
  for (const role of ['administrator', 'editor', 'translator', 'viewer'] as const) {
    const { client } = await logIn(role)
    rights[role] = [
      await may(client.create(note(`drafts.by-${role}`))),
      await may(client.create(note(`by-${role}`))),
      await may(client.patch('public-note').set({ text: role }).commit()),
      (await client.fetch('count(*[_id == "public-note"])')) === 1,
    ]
  }
  expect(rights).toEqual({
    administrator: [true, true, true, true],
    editor: [true, true, true, true],
    translator: [true, false, false, true],
    viewer: [false, false, false, true],
  })
  expect(await lake.client.getDocument('public-note')).toMatchObject({ text: 'editor' })
  await expect.poll(() => authors).toEqual(['welcome', 'demo-administrator', 'demo-editor'])
  ears.unsubscribe()
})

test('a translator writes a draft, and what readers see stays as it was', async () => {
  const { client } = await logIn('translator')
  const ids = { publishedId: 'seen', draftId: 'drafts.seen' }
  await lake.client.create({ _id: 'seen', _type: 'note', text: 'one' })
  await client.action({ actionType: 'sanity.action.document.edit', ...ids, patch: { set: { text: 'two' } } })
  await client.assets.upload('file', Buffer.from('Words'), { filename: 'words.txt' })
  const refused: Action[] = [
    { actionType: 'sanity.action.document.publish', ...ids },
    { actionType: 'sanity.action.document.unpublish', ...ids },
    { actionType: 'sanity.action.document.delete', publishedId: 'seen', includeDrafts: ['drafts.seen'] },
  ]
  for (const action of refused) {
    await expect(client.action(action), action.actionType).rejects.toMatchObject({ statusCode: 403 })
  }
  await expect(client.delete('seen')).rejects.toMatchObject({ statusCode: 403 })
  expect(await lake.client.getDocument('seen')).toMatchObject({ text: 'one' })
  await client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.seen' })
})

test('the grants of a role are the ones its documents are held against', async () => {
  const { client } = await logIn('translator')
  const grants = await client.request<{ filter: string; permissions: string[] }[]>({
    url: '/projects/local/datasets/production/acl',
  })
  expect(grants).toContainEqual({ filter: '_id in path("**")', permissions: ['read', 'history'] })
  expect(grants.filter(({ permissions }) => permissions.includes('update'))).toHaveLength(1)
})

test('what somebody sets for themselves is kept, and is theirs', async () => {
  const [editor, viewer] = [await logIn('editor'), await logIn('viewer')]
  const set = { url: '/users/me/keyvalue', method: 'PUT', body: [{ key: 'studio.layout', value: { dense: true } }] }
  expect(await editor.client.request(set)).toMatchObject([{ key: 'studio.layout', value: { dense: true } }])
  await lake.restart()
  const get = { url: '/users/me/keyvalue/studio.layout,studio.other' }
  expect(await editor.client.request(get)).toMatchObject([{ key: 'studio.layout', value: { dense: true } }])
  expect(await viewer.client.request(get)).toEqual([])
})

test('people are named to those who ask who wrote something', async () => {
  const { client } = await logIn('viewer')
  expect(await client.request({ url: '/users/demo-editor' })).toMatchObject({ displayName: 'Edith Marlowe' })
  const several = await client.request<{ id: string }[]>({
    url: '/projects/local/users/demo-editor,nobody,robot-write',
  })
  expect(several.map(({ id }) => id)).toEqual(['demo-editor', 'robot-write'])
  await expect(client.request({ url: '/users/nobody' })).rejects.toMatchObject({ statusCode: 404 })
  await expect(client.request({ url: '/projects/other' })).rejects.toMatchObject({ statusCode: 404 })
})
