/** The pages of a build are the site's from its first moment: nobody makes them again, and none weighs much. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generate, parse } from 'css-tree'
import { expect, test } from 'vitest'
import { takeInBuild } from './build-seed.ts'
import { openDatabase } from './database.ts'
import { takeTags } from './page-tags.ts'
import { createPages, type KeptPage } from './pages.ts'

const builtAt = Date.UTC(2026, 10, 25)
const room = 64 * 2 ** 20

test('every page of a build is kept as it was made, and fresh; only what was told since makes one stale', () => {
  const build = newBuild('one', { '/en': page('Front'), '/en/articles/a': page('Article') })
  const { database, pages } = openSite('one')
  pages.tell(['article-1'], builtAt - 1)
  expect(takeInBuild(database, pages, build)).toBe(2)
  for (const route of ['/en', '/en/articles/a']) expect(pages.isFresh(route), route).toBe(true)
  expect(pages.find('/en/articles/a')?.html).toContain('Article')
  pages.tell(['article-1'], builtAt + 1)
  expect(pages.isFresh('/en/articles/a')).toBe(false)
})

test('a build is taken in once: after a restart the kept pages are newer, and stay', () => {
  const build = newBuild('one', { '/en': page('Front as built') })
  const { database, pages } = openSite('one')
  takeInBuild(database, pages, build)
  const newer: KeptPage = { html: '<p>Made since</p>', headers: {}, revalidate: 60, askedAt: builtAt + 5, tags: [] }
  pages.keep('/en', newer)
  expect(takeInBuild(database, pages, build)).toBe(0)
  expect(pages.find('/en')?.html).toBe(newer.html)
})

test('the next build takes the place of what was kept', () => {
  const { database, pages, again } = openSite('one')
  takeInBuild(database, pages, newBuild('one', { '/en': page('Old') }))
  const next = again('two')
  expect(next.isFresh('/en')).toBe(false)
  expect(takeInBuild(database, next, newBuild('two', { '/en': page('New') }))).toBe(1)
  expect(next.isFresh('/en')).toBe(true)
  expect(next.find('/en')?.html).toContain('New')
})

test('an article of 1,200 words takes no more than 10 kB of the disk, with what it shows and its place in the indexes', () => {
  const { database, pages, file } = openSite('one')
  const sizeOf = () => {
    database.all('PRAGMA wal_checkpoint(TRUNCATE)')
    return statSync(file).size
  }
  const before = sizeOf()
  for (let number = 0; number < kept; number += 1) {
    const headers = {
      'content-security-policy': 'x'.repeat(300),
      // As many, and as long, as the articles of the demo newspaper have.
      'x-next-cache-tags': Array.from({ length: 30 }, (_none, index) => `article-of-${number}-number-${index}`).join(
        ',',
      ),
    }
    pages.keep(`/en/articles/a-slug-of-the-usual-length-${number}`, {
      html: articleOf(1200, number * 31),
      ...takeTags(headers, builtAt),
      revalidate: 86_400,
    })
  }
  expect((sizeOf() - before) / kept).toBeLessThan(10_000)
})

const kept = 100

function openSite(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'ambas-build-'))
  const database = openDatabase(folder)
  const again = (build: string) => createPages(database, { build, maxBytes: room })
  return { database, pages: again(name), again, file: join(folder, 'site.sqlite') }
}

/** A folder as `next build` leaves it, with these pages. */
function newBuild(name: string, pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ambas-built-'))
  const routes = Object.fromEntries(Object.keys(pages).map((route) => [route, { initialRevalidateSeconds: 60 }]))
  writeFileSync(join(folder, 'BUILD_ID'), name)
  writeFileSync(join(folder, 'prerender-manifest.json'), JSON.stringify({ routes }))
  for (const [route, html] of Object.entries(pages)) {
    const path = join(folder, 'server', 'app', route)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.html`, html)
    writeFileSync(`${path}.meta`, JSON.stringify({ headers: { 'x-next-cache-tags': 'article-1,list.en' } }))
    utimesSync(`${path}.html`, builtAt / 1000, builtAt / 1000)
  }
  return folder
}

const page = (title: string) =>
  `<!DOCTYPE html><html lang="en" data-reader=""><head></head><body>${title}</body></html>`

/** An article's page as it is kept: so many words of the demo newspaper from one of them on, under the style of every page. */
function articleOf(words: number, from: number): string {
  const text = newspaper.slice(from, from + words).join(' ')
  return `<!DOCTYPE html><html lang="en"><head><style>${style}</style></head><body><p>${text}</p></body></html>`
}

const articles = join(import.meta.dirname, '../../sanity/seed/articles')
// Without comments and indents, as a build writes it.
const style = generate(parse(readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8')))
const newspaper = readdirSync(articles, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('en.md'))
  .flatMap((path) => readFileSync(join(articles, path), 'utf8').split(/\s+/))
