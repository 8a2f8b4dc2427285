/**
 * `node lib/commands/run.mjs FILE [arguments]`: installs what is missing, then runs one of our TypeScript files
 * under the project's own Node, and leaves no process behind however that ends.
 *
 * This is the first thing that runs on a fresh clone, under whatever Node the machine has: plain JavaScript, no packages.
 */
import { spawn } from 'node:child_process'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled } from './packages.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const bin = join(root, 'node_modules/.bin')
const oldestNode = 20

/** Two Ctrl-C closer than this are one: npm passes on the signal that the terminal has already sent us. */
const sameKeyPress = 1000

const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

async function main() {
  const [file, ...args] = process.argv.slice(2)
  if (!file) fail('Say which file to run: node lib/commands/run.mjs lib/commands/start.ts')
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    fail(
      `Node ${process.versions.node} is too old: Ambas needs ${oldestNode} or newer to begin with. See https://nodejs.org`,
    )
  }
  if (!isInstalled(root)) await install()
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const end = await runGroup(join(bin, 'node'), [resolve(root, file), ...args], {
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
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>} its end; the signal is the one that we were sent, if any
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

/**
 * Hands the signals we get to the child; a second one ends things at once. npm's own death counts as SIGTERM.
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => void} killGroup
 */
function passOnSignals(child, killGroup) {
  /** @type {{signal: NodeJS.Signals, at: number} | null} */
  let first = null
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (first === null) {
      first = { signal, at: Date.now() }
      child.kill(signal)
    } else if (Date.now() - first.at > sameKeyPress) killGroup()
  }
  for (const signal of passedOn) process.on(signal, passOn)
  const parent = process.ppid
  // npm killed outright (`kill -9`) tells nobody; its children only find themselves adopted.
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) passOn('SIGTERM')
  }, 500)
  return {
    signal: () => first?.signal ?? null,
    stop: () => {
      clearInterval(watch)
      for (const signal of passedOn) process.removeListener(signal, passOn)
    },
  }
}

/**
 * Ends as the program did.
 * @param {{code: number | null, signal: NodeJS.Signals | null}} end
 * @returns {never}
 */
function leave({ code, signal }) {
  // Dying of the signal, not with a number, is what tells npm and the shell that it was Ctrl-C and no failure.
  if (signal) process.kill(process.pid, signal)
  process.exit(code ?? 1)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

await main()
