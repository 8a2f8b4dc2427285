/**
 * Programs that tests and measurements stand on: those of this machine and, where one is missing, those of Debian's
 * packages, unpacked into a folder of ours. Nothing is installed, no service is started or changed, root is not needed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem, toSentence } from './problem.ts'
import { demand, type Processes } from './processes.ts'
import { root, type Variables } from './program.ts'

/** What belongs together and is fetched at once. */
export type Kit = {
  /** The folder it is unpacked into, below `.data`. */
  folder: string
  /** What people call it: "wrk, nginx and WordPress". */
  called: string
  packages: readonly string[]
  /** One file of each program, by which it is known to be there. */
  signs: readonly string[]
}

/** nginx as the recipe of deploy/ runs it. */
export const nginxKit: Kit = {
  folder: 'nginx',
  called: 'nginx',
  packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  signs: ['usr/sbin/nginx'],
}

/** Redis, through which several instances of the site tell each other what changed. */
export const redisKit: Kit = {
  folder: 'redis',
  called: 'Redis',
  packages: ['redis-server'],
  signs: ['usr/bin/redis-server'],
}

/** Seconds within which a mirror answers or is taken to be out of reach. */
const patience = 180

export type Tools = {
  /** Where something below `/` really is: ours before the machine's. Null when neither has it. */
  find: (path: string) => string | null
  /** The same for the first file of a folder whose name matches. */
  findIn: (folder: string, name: RegExp) => string | null
  /** The environment in which what was unpacked finds the libraries that were unpacked with it. */
  env: () => Variables
}

/** What was looked for, when it was found. Throws a Problem that names it when it was not. */
export function demandFound(found: string | null, name: string): string {
  if (found === null) throw new Problem(`${name} is not on this machine and could not be fetched from Debian`)
  return found
}

/** What of a kit is there, fetching nothing. */
export function findTools(kit: Kit): Tools {
  return toolsIn([placeOf(kit), '/'])
}

/** The tools of this machine, completed by Debian's packages where they can be had. `say` hears what is being done. */
export async function openTools(processes: Processes, kit: Kit, say: (line: string) => void): Promise<Tools> {
  const tools = findTools(kit)
  if (kit.signs.every((path) => tools.find(path) !== null) || !existsSync('/usr/bin/apt-get')) return tools
  say(`Fetching ${kit.called} from Debian, unpacked into .data/${kit.folder}…`)
  try {
    await unpackPackages(processes, kit)
  } catch (error) {
    say(`They could not be fetched: ${toSentence(error)}`)
  }
  return tools
}

const placeOf = ({ folder }: Kit) => join(root, '.data', folder, 'debian')

function toolsIn(places: [string, string]): Tools {
  const find = (path: string) => places.map((place) => join(place, path)).find((each) => existsSync(each)) ?? null
  return {
    find,
    findIn(folder, name) {
      const there = places.map((place) => join(place, folder)).filter((each) => existsSync(each))
      const files = there.flatMap((each) => readdirSync(each).map((file) => ({ each, file })))
      const found = files.find(({ file }) => name.test(file))
      return found ? join(found.each, found.file) : null
    },
    env: () => withLibraries(join(places[0], 'usr/lib')),
  }
}

function withLibraries(folder: string): Variables {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-linux-gnu')) : []
  const paths = [...names.map((name) => join(folder, name)), process.env.LD_LIBRARY_PATH ?? '']
  return { ...process.env, LD_LIBRARY_PATH: paths.filter((path) => path !== '').join(delimiter) }
}

/** Unpacks what is missing, in a place beside and then moved: half of it is as good as nothing. */
async function unpackPackages(processes: Processes, kit: Kit): Promise<void> {
  const target = placeOf(kit)
  const draft = `${target}.partial`
  rmSync(draft, { recursive: true, force: true })
  const [state, files, tree] = ['state', 'files', 'tree'].map((name) => join(draft, name)) as [string, string, string]
  for (const folder of [join(state, 'lists/partial'), join(state, 'archives/partial'), files, tree]) {
    mkdirSync(folder, { recursive: true })
  }
  const own = { 'Dir::State::Lists': join(state, 'lists'), 'Dir::Cache': state, 'Debug::NoLocking': '1' }
  const options = Object.entries(own).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const apt = async (...args: string[]) => {
    const program = { name: 'apt-get', command: '/usr/bin/apt-get', args: [...options, ...args], env: process.env }
    const { code, output } = await processes.run({ ...program, cwd: files, seconds: patience })
    if (code !== 0) throw new Problem(output)
    return output
  }
  await apt('update')
  const plan = await apt('-s', '--no-install-recommends', 'install', ...kit.packages)
  await apt('download', ...namesToInstall(plan))
  for (const file of readdirSync(files)) {
    const args = ['-x', join(files, file), tree]
    await demand(processes, { name: `Unpacking ${file}`, command: 'dpkg-deb', args, env: process.env })
  }
  rmSync(target, { recursive: true, force: true })
  renameSync(tree, target)
  rmSync(draft, { recursive: true, force: true })
}

/** The packages that a simulated installation would bring. */
export function namesToInstall(plan: string): string[] {
  return [...plan.matchAll(/^Inst (\S+) /gm)].map(([, name = '']) => name)
}
