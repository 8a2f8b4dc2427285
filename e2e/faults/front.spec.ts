/** The site behind the nginx recipe of deploy/, where this machine has nginx; elsewhere the recipe is only looked at. */
import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stageBuild } from '../../lib/commands/stage.ts'
import { root } from '../../lib/commands/program.ts'
import { words } from '../../messages/words.ts'
import { hasNginx, startFront } from './nginx.ts'
import { test, visit } from './newsroom.ts'

const tests = hasNginx ? withNginx : withoutNginx
tests()

function withNginx() {
  test('pages come compressed and kept, fresh within seconds, and stay while the site is away', async ({
    newsroom,
  }) => {
    test.setTimeout(120_000)
    const front = await startFront(newsroom.site, stageBuild)
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(front.address + path, { headers, redirect: 'manual' })

    const first = await ask('/en', { 'accept-encoding': 'br, gzip' })
    expect(first.status).toBe(200)
    expect(first.headers.get('content-encoding')).toBe('br')
    expect((await ask('/en', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip')
    expect((await ask('/en/search?q=court', { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toBe(
      'gzip',
    )
    expect(first.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect((await ask('/en?utm_source=x', { 'accept-encoding': 'br, gzip' })).headers.get('x-cache')).not.toBe('MISS')
    for (const query of ['s=river', '%73=river', 'cat=7', 'c%61t=7']) {
      await ask(`/es?${query}`)
      expect((await ask('/es')).status, `the front page after ?${query}`).toBe(200)
    }
    const all = await (await ask('/en/search')).text()
    expect(await (await ask('/en/search?q=&year=2024')).text(), 'a year without words is a search').not.toBe(all)
    const found = await (await ask('/en/search?q=court')).text()
    expect(await (await ask('/en/search?q=court&year=2024')).text(), 'a search narrowed is another').not.toBe(found)
    expect((await ask('/en', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBe(null)
    expect((await ask('/', { 'accept-language': 'es' })).headers.get('location')).toContain('/es')
    expect((await ask('/es/nothing')).status).toBe(404)
    // Past its time it is asked for again before it is answered, not after: a page may be there by now.
    await expect.poll(async () => (await ask('/es/nothing')).headers.get('x-cache')).toBe('EXPIRED')

    const id = await newsroom.editor.fetch<string>(
      '*[_type == "article" && language == "en"] | order(publishedAt desc)[0]._id',
    )
    await newsroom.editor.patch(id).set({ title: 'New behind the front' }).commit()
    await expect
      .poll(async () => (await visit(`${front.address}/en`)).text, { timeout: 20_000 })
      .toContain('New behind the front')

    await newsroom.siteServer.stop('SIGKILL')
    expect((await ask('/en', { 'accept-encoding': 'br, gzip' })).status).toBe(200)
    const notKept = await ask('/es/temas')
    expect(notKept.status).toBe(503)
    expect(notKept.headers.get('retry-after')).toBe('10')
    expect(await notKept.text()).toContain(words.es.Status.unavailableTitle)
    await newsroom.restartSite()
    await front.close()
  })
}

function withoutNginx() {
  test('the nginx recipe has every brace closed', () => {
    const recipe = readFileSync(join(root, 'deploy/nginx/ambas.conf'), 'utf8').replaceAll(/"[^"]*"|#.*/g, '')
    expect(recipe.split('{')).toHaveLength(recipe.split('}').length)
  })
}
