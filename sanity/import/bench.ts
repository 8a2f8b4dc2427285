/**
 * `node sanity/import/bench.ts [posts]`: how long a large archive takes, and whether memory stays flat on the way. The
 * import is ended by force in the middle and begun again, as when a machine goes down. Nothing of it stays.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@sanity/client'
import { connection } from '../project.ts'
import { toExport, type MadeUpPost } from './made-up-export.ts'

const posts = Number(process.argv[2] ?? 20_000)
const port = await freePort()
const ours = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const subjects = ['river', 'bridge', 'harvest', 'school', 'court', 'road', 'clinic', 'market', 'library', 'well']
const temas = ['río', 'puente', 'cosecha', 'escuela', 'tribunal', 'camino', 'clínica', 'mercado', 'biblioteca', 'pozo']

/** Some 600 words each, every fourth one in Spanish. */
function madeUpPost(id: number): MadeUpPost {
  const isSpanish = id % 4 === 0
  const about = (isSpanish ? temas : subjects)[id % 10] ?? ''
  const sentence = isSpanish
    ? `El ${about} número ${id} llevaba años sin que nadie se ocupara de él, hasta que los vecinos de los dos pueblos decidieron reunirse.`
    : `The ${about} numbered ${id} had been nobody’s business for years, until people of both villages decided to meet.`
  const paragraphs = Array.from({ length: 24 }, (_, index) => `<p>${sentence} ${sentence} ${index}</p>`)
  return {
    id,
    title: isSpanish ? `El ${about}, parte ${id}` : `The ${about}, part ${id}`,
    html: paragraphs.join('\n\n'),
    categories: [{ slug: about, name: about }],
    dateInUtc: new Date(Date.UTC(2010, 0, 1) + id * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function writeArchive(path: string): Promise<number> {
  const [head = '', foot = ''] = toExport([]).split(/\n(?=\n<\/channel>)/)
  const file = createWriteStream(path)
  file.write(head)
  for (let id = 1; id <= posts; id++) {
    const item = /<item>.*<\/item>/s.exec(toExport([madeUpPost(id)]))?.[0] ?? ''
    if (!file.write(item)) await once(file, 'drain')
  }
  file.end(foot)
  await once(file, 'finish')
  return (await stat(path)).size
}

const folder = await mkdtemp(join(tmpdir(), 'ambas-import-bench-'))
const env = {
  ...process.env,
  LAKE_PORT: String(port),
  LAKE_DATA: join(folder, 'lake'),
  SANITY_API_WRITE_TOKEN: 'bench',
}
const variables = { ...env, SANITY_PROJECT_ID: '', SANITY_DATASET: '' }
const client = createClient({ ...connection, apiHost: `http://localhost:${port}`, token: 'bench', perspective: 'raw' })
const count = () => client.fetch<number>('count(*[_type == "article"])')

/** The import as a process of its own, so that the memory measured is its and nobody else's. */
function startImport(file: string): ChildProcess {
  return spawn(process.execPath, [ours('import.ts'), file], { env: variables, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Runs an import to its end; resident megabytes every two seconds. */
async function measured(file: string): Promise<{ seconds: number; memory: number[] }> {
  const start = performance.now()
  const child = startImport(file)
  const memory: number[] = []
  const end = once(child, 'exit')
  while (child.exitCode === null && child.signalCode === null) {
    await Promise.race([end, wait(2000)])
    const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '')
    const resident = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
    if (resident) memory.push(Math.round(Number(resident) / 1024))
  }
  return { seconds: Math.round((performance.now() - start) / 1000), memory }
}

const at = (list: number[], part: number) => list[Math.floor((list.length - 1) * part)] ?? 0

function say(what: string, { seconds, memory }: { seconds: number; memory: number[] }) {
  const along = [0.1, 0.25, 0.5, 0.75, 1].map((part) => at(memory, part)).join(', ')
  console.log(`${what}: ${seconds} s; resident MB at 10, 25, 50, 75, 100 %: ${along}; most: ${Math.max(0, ...memory)}`)
}

const lake = spawn(process.execPath, [ours('../lake/main.ts')], {
  env: variables,
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  const file = join(folder, 'archive.xml')
  const size = await writeArchive(file)
  console.log(`${posts} posts, ${Math.round(size / 1024 / 1024)} MB`)
  while (
    !(await fetch(`http://localhost:${port}/v1/ping`).then(
      () => true,
      () => false,
    ))
  )
    await wait(200)

  const first = startImport(file)
  while ((await count()) < posts * 0.4) await wait(1000)
  first.kill('SIGKILL')
  await once(first, 'exit')
  console.log(`ended by force with ${await count()} articles there`)
  say('the rest', await measured(file))
  console.log(`${await count()} articles`)
  say('again, with nothing changed', await measured(file))
  console.log(`${await count()} articles`)
} finally {
  lake.kill()
  await once(lake, 'exit')
  await rm(folder, { recursive: true, force: true })
}
