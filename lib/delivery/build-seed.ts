/** The pages `next build` wrote, taken over from its folder, so that they need not be made again. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import type { Database } from './database.ts'
import { tagsAndMoment } from './page-tags.ts'
import type { KeptPage, Pages } from './pages.ts'
import { toReaderPage } from './reader-page.ts'

const metaShape = z.object({
  headers: z.record(z.string(), z.string()).default({}),
  status: z.number().optional(),
  cacheControl: z.object({ revalidate: z.union([z.number(), z.literal(false)]) }).optional(),
})

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
  if (name === 'dev' || last === name) return 0
  const seeds = listSeeds(join(distFolder, 'server', 'app'))
  database.together(() => {
    for (const { route, page } of seeds) pages.keep(route, page)
    database.run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('build', ?)`, name)
  })
  return seeds.length
}

function listSeeds(folder: string): { route: string; page: KeptPage }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const metas = new Set(files.filter((file) => file.endsWith('.meta')))
  return files
    .filter((file) => file.endsWith('.html') && !file.startsWith('_') && metas.has(file.replace(/html$/, 'meta')))
    .map((file) => join(folder, file.replace(/\.html$/, '')))
    .map((path) => ({ route: `/${relative(folder, path).split(sep).join('/')}`, page: readSeed(path) }))
}

function readSeed(path: string): KeptPage {
  const meta = metaShape.parse(JSON.parse(readFileSync(`${path}.meta`, 'utf8')))
  const { tags, askedAt } = tagsAndMoment(meta.headers, statSync(`${path}.html`).mtimeMs)
  const revalidate = meta.cacheControl?.revalidate
  return {
    ...toReaderPage(readFileSync(`${path}.html`, 'utf8'), meta.headers),
    status: meta.status ?? 200,
    revalidate: typeof revalidate === 'number' ? revalidate : null,
    tags,
    askedAt,
  }
}
