import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from './ports.ts'
import { root } from './program.ts'

/** A command with one server, which it waits for and then stays with. */
const command = `
  import { runCommand } from '${join(root, 'lib/commands/command.ts')}'
  await runCommand(async (processes) => {
    const [file, port] = process.argv.slice(2)
    const program = { name: 'The stand-in', command: process.execPath, args: [file, port], env: process.env }
    const server = await processes.serve(program, { address: 'http://127.0.0.1:' + port, seconds: 20 })
    console.log('ready')
    await server.ended
    return 3
  })
`

/** A server with a child that nobody knows of and that does not end when asked. */
const server = `
  import { spawn } from 'node:child_process'
  import { writeFileSync } from 'node:fs'
  import { createServer } from 'node:http'
  const hidden = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  writeFileSync(import.meta.dirname + '/pids', [process.ppid, process.pid, hidden.pid].join(' '))
  createServer((request, response) => response.end('ok')).listen(Number(process.argv[2]), '127.0.0.1')
`

let folder: string
let child: ChildProcess
let output = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ambas-run-'))
  writeFileSync(join(folder, 'command.ts'), command)
  writeFileSync(join(folder, 'server.mjs'), server)
  const args = [join(root, 'lib/commands/run.mjs'), join(folder, 'command.ts'), join(folder, 'server.mjs')]
  child = spawn(process.execPath, [...args, String(await freePort())])
  output = ''
  child.stdout?.on('data', (data) => (output += String(data)))
  await until(() => output.includes('ready'))
})

afterEach(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends everything, and is what the command died of',
  async (signal) => {
    const pids = [child.pid, ...listPids()]
    const ended = endOf(child)
    child.kill(signal)
    expect(await ended).toEqual({ code: null, signal })
    await until(() => !pids.some(isAlive))
  },
)

test('a command that is killed outright leaves nothing running', async () => {
  const pids = listPids()
  const ended = endOf(child)
  process.kill(pids[0] ?? 0, 'SIGKILL')
  await ended
  await until(() => !pids.some(isAlive))
})

test('a command whose server is killed ends with its own number and leaves nothing running', async () => {
  const pids = listPids()
  const ended = endOf(child)
  process.kill(pids[1] ?? 0, 'SIGKILL')
  expect(await ended).toEqual({ code: 3, signal: null })
  await until(() => !pids.some(isAlive))
})

test('when what started the command is killed outright, nothing is left running', async () => {
  const pids = listPids()
  child.kill('SIGKILL')
  await until(() => !pids.some(isAlive))
})

function listPids(): number[] {
  const file = join(folder, 'pids')
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : []
}

function isAlive(pid: number | undefined): boolean {
  try {
    if (pid === undefined) return false
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch {
    return false
  }
}

/** Dead, but not yet missed by its parent: in a container nobody may ever. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && readFileSync(file, 'utf8').includes(') Z ')
}

function endOf(process: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    process.once('exit', (code, signal) => {
      resolve({ code, signal })
    })
  })
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20)
}
