/**
 * `node lib/commands/run.mjs FILE [arguments]`: installs what is missing, then runs one of our TypeScript files
 * under the project's own Node, and leaves no process behind however that ends.
 *
 * This is the first thing that runs on a fresh clone, under whatever Node the machine has: plain JavaScript, no packages.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled } from './packages.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const bin = join(root, 'node_modules/.bin')
const oldestNode = 20

/** Two Ctrl-C closer than this are one: npm passes on the signal that the terminal has already sent us. */
const sameKeyPress = 1000

async function main() {
  const [file, ...args] = process.argv.slice(2)
  if (!file) return fail('Say which file to run: node lib/commands/run.mjs lib/commands/start.ts')
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    return fail(
      `Node ${process.versions.node} is too old: Ambas needs ${oldestNode} or newer to begin with. See https://nodejs.org`,
    )
  }
  if (!isInstalled(root)) await install()
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const end = await runGroup(join(bin, 'node'), [join(root, file), ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
  })
  leave(end)
}

/** Quiet unless it fails: npm's warnings are about packages, and nothing a reader of this output can act on. */
async function install() {
  console.log('Installing packages (about a minute)…')
  // --no-save: elsewhere npm would add that machine's binaries to the lockfile, and a start must not edit files of the project.
  const args = ['install', '--include=dev', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']
  let output = ''
  const end = await runGroup('npm', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => (output += text),
  })
  if (end.signal) leave(end)
  if (end.code === 0 && isInstalled(root)) return
  process.stderr.write(output)
  fail(
    /ENOSPC|EDQUOT/.test(output)
      ? 'The packages could not be installed: the disk is full. They need about 1.5 GB.'
      : 'The packages could not be installed; npm says why above. Is the package registry reachable?',
  )
}

/**
 * Runs a program in a process group of its own and ends the whole group with it, so that whatever it started goes too.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & {onOutput?: (text: string) => void}} options
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>} the signal is the one that we were sent, if any
 */
function runGroup(command, args, { onOutput, ...options }) {
  const child = spawn(command, args, { ...options, detached: true })
  child.stdout?.on('data', (data) => onOutput?.(String(data)))
  child.stderr?.on('data', (data) => onOutput?.(String(data)))
  const killGroup = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Nobody is left in it.
    }
  }
  const asked = passOnSignals(child, killGroup)
  process.once('exit', killGroup)
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`${command} could not be started: ${error.message}`))
    child.once('exit', killGroup)
    child.once('close', (code, signal) => {
      process.removeListener('exit', killGroup)
      asked.stop()
      resolve({ code, signal: asked.signal() ?? signal })
    })
  })
}

/** Hands the signals we get to the child; a second one, or npm's own death, ends things at once. */
function passOnSignals(child, killGroup) {
  let first = null
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (first && Date.now() - first.at > sameKeyPress) return killGroup()
      if (first) return
      first = { signal, at: Date.now() }
      child.kill(signal)
    }
    process.on(signal, handler)
    return { signal, handler }
  })
  const orphaned = process.env.npm_lifecycle_event ? whenOrphaned(() => handlers[1]?.handler()) : undefined
  return {
    signal: () => first?.signal ?? null,
    stop: () => {
      clearInterval(orphaned)
      for (const { signal, handler } of handlers) process.removeListener(signal, handler)
    },
  }
}

/** npm killed outright (`kill -9`) tells nobody; its children only find themselves adopted. */
function whenOrphaned(act) {
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && act(), 500).unref()
}

function leave({ code, signal }) {
  if (signal && signal in constants.signals) {
    // Dying of the signal, not with a number, is what tells npm and the shell that it was Ctrl-C and no failure.
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  process.exit(code ?? 1)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

await main()
