/** The Content Lake at its worst: readers keep every page made before, and learn in their language what cannot be made. */
import { expect } from '@playwright/test'
import { words } from '../../messages/words.ts'
import { faults } from './misbehaving-lake.ts'
import { forgetPagesWith, visit, test } from './newsroom.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

const path = '/en/articles/inside-the-asylum-interview'
const author = '/es/autores/lucia-fernandez'
const made = ['/en', '/es', '/es/temas', '/es/autores', '/es/feed.xml', path]
const back = { intervals: [500], timeout: 60_000 }
const titleIn = (text: string) => /<h1[^>]*>([^<]*)/.exec(text)?.[1]

for (const fault of faults) {
  test(`with a lake that is ${fault}, pages stay, others say when to come back, and all is new within a minute`, async ({
    newsroom,
  }) => {
    const { site, editor, between } = newsroom
    const title = async () => titleIn((await visit(site + path)).text)
    const id = await editor.fetch<string>('*[slug.current == "inside-the-asylum-interview"][0]._id')
    await forgetPagesWith(newsroom, author)
    for (const each of made) await expect.poll(async () => (await visit(site + each)).status, back).toBe(200)
    const before = await title()
    const after = `Edited while the lake is ${fault}`

    await between.misbehave(fault)
    await editor.patch(id).set({ title: after }).commit()
    for (let round = 0; round < 3; round += 1) {
      for (const each of made) expect((await visit(site + each)).status, each).toBe(200)
      expect(await title()).toBe(before)
      expect((await visit(`${site}/en/nothing/here`)).status).toBe(404)
    }
    const refusal = await visit(site + author)
    expect(refusal.status).toBe(503)
    expect(refusal.headers.get('retry-after')).toBe('30')
    expect(refusal.text).toContain('<html lang="es"')
    expect(refusal.text).toContain(words.es.Status.unavailableTitle)

    await between.misbehave(null)
    await expect.poll(title, back).toBe(after)
    await expect.poll(async () => (await visit(site + author)).status, back).toBe(200)
  })
}
