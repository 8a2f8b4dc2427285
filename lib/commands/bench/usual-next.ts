/** A Next site as they usually are, with the same article: next-intl's provider, Link, a language switcher, next/image. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freePort } from '../ports.ts'
import { demand, type Processes } from '../processes.ts'
import { root, tool } from '../program.ts'
import { plainShell } from '../stage.ts'
import type { BenchArticle } from './article.ts'
import { toolFolder } from './kit.ts'
import { usualFiles } from './usual-next-files.ts'

/** Inside the project, so that it finds the project's packages, but not inside the repository. */
const folder = join(toolFolder, 'usual-next')

/** Builds and serves it. Answers the article's address. */
export async function startUsualNext(processes: Processes, article: BenchArticle): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(usualFiles(article, root))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const env = { ...plainShell(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const build = { name: 'Building the usual Next site', ...tool('next', 'build'), env, cwd: folder, seconds: 240 }
  await demand(processes, build)
  const port = await freePort()
  const address = `http://localhost:${port}/en/articles/${article.slug}`
  const serve = tool('next', 'start', '--hostname', 'localhost', '--port', String(port))
  await processes.serve({ name: 'The usual Next site', ...serve, env, cwd: folder }, { address, seconds: 60 })
  return address
}
