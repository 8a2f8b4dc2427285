/** The pages `next build` wrote, taken over from its folder, so that they need not be made again. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { asRoute } from '../urls.ts'
import type { Database } from './database.ts'
import { takeTags } from './page-tags.ts'
import type { KeptPage, Pages } from './pages.ts'
import { toReaderPage } from './reader-page.ts'

const metaShape = z.object({ headers: z.record(z.string(), z.string()).default({}) })

const manifestFile = 'prerender-manifest.json'
const manifestShape = z.object({
  routes: z.record(z.string(), z.object({ initialRevalidateSeconds: z.union([z.number(), z.literal(false)]) })),
})

/** Seconds a page lives that says nothing about it. */
const longestLife = 86_400

/** The build's name, which changes with each build; `dev` where there is none. */
export function buildName(distFolder: string): string {
  try {
    return readFileSync(join(distFolder, 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'dev'
  }
}

/** Keeps every page of the build, once a build: after that the kept pages are newer. Answers how many were taken. */
export function takeInBuild(database: Database, pages: Pages, distFolder: string): number {
  const name = buildName(distFolder)
  const last = database.get(`SELECT value FROM fact WHERE name = 'build'`)?.value
  // Development names its folder like a build, and writes none of a build's pages.
  if (name === 'dev' || last === name || !existsSync(join(distFolder, manifestFile))) return 0
  const seeds = listSeeds(distFolder)
  database.together(() => {
    for (const { route, page } of seeds) pages.keep(route, page)
    database.run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('build', ?)`, name)
  })
  return seeds.length
}

function listSeeds(distFolder: string): { route: string; page: KeptPage }[] {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(distFolder, manifestFile), 'utf8')))
  return Object.entries(manifest.routes).flatMap(([route, { initialRevalidateSeconds: life }]) => {
    const page = readSeed(join(distFolder, 'server', 'app', ...route.split('/')), life || longestLife)
    return page === null ? [] : [{ route: asRoute(route), page }]
  })
}

/** The page at a path without ending; null when it is no page for readers. */
function readSeed(path: string, revalidate: number): KeptPage | null {
  const ending = ['.html', '.body'].find((each) => existsSync(`${path}${each}`))
  if (ending === undefined) return null
  const { headers } = metaShape.parse(JSON.parse(readFileSync(`${path}.meta`, 'utf8')))
  const made = readFileSync(`${path}${ending}`, 'utf8')
  const page = ending === '.html' ? toReaderPage(made, headers) : { html: made, headers }
  return { html: page.html, ...takeTags(page.headers, statSync(`${path}${ending}`).mtimeMs), revalidate }
}
