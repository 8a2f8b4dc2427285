/**
 * The programs a command runs: started quietly, waited for until they answer, and all ended with it.
 *
 * They share the command's process group, which `run.mjs` ends as a whole: what is missed here is not left running either.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { Problem } from './problem.ts'
import { root, type Program } from './program.ts'

export type Ending = { code: number | null; signal: NodeJS.Signals | null; output: string }

export type Server = {
  name: string
  pid: number | undefined
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<Ending>
  /** The last lines it printed. */
  lastLines: () => string
  /** Asks it to end, insists after a while, and waits until it has. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

type Readiness = {
  /** Answers with success when the server is ready. */
  address: string
  seconds: number
  /** Where its lines go once it is ready; nowhere when left out. Until then only a failure shows them. */
  onLine?: (line: string) => void
}

export type Processes = {
  /** Runs a program to its end. Its output is in the answer, and goes line by line to `onLine`. */
  run: (program: Program, onLine?: (line: string) => void) => Promise<Ending>
  /** Starts a server and waits until it answers. Throws a Problem with its last lines when it ends or stays silent. */
  serve: (program: Program, readiness: Readiness) => Promise<Server>
  /** Ends everything still running, the youngest first: the site before the lake it reads. */
  stop: () => Promise<void>
}

/** How long a program may take to end when asked before it is made to. */
const patience = 8000
const rememberedLines = 400

export function createProcesses(): Processes {
  const running: { stop: () => Promise<void> }[] = []
  let isStopping = false

  function start(program: Program, onLine: (line: string) => void) {
    if (isStopping) throw new Problem(`${program.name} was not started: everything is being stopped.`)
    const child = spawn(program.command, program.args, {
      cwd: program.cwd ?? root,
      // Next declares NODE_ENV as always given; a program we start may do without.
      env: program.env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (program.isPatient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    // Whoever leaves without stopping them, as a test runner's process does when it is called off, takes them along.
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    const lines: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (lines.push(line) > rememberedLines) lines.shift()
        onLine(line)
      })
    }
    const ended = endingOf(child, program, lines)
    const entry = { stop: (signal?: NodeJS.Signals) => stopped(child, ended, signal) }
    running.push(entry)
    const limit = program.seconds && setTimeout(() => void entry.stop(), program.seconds * 1000)
    const forget = () => {
      clearTimeout(limit)
      process.removeListener('exit', kill)
      running.splice(running.indexOf(entry), 1)
    }
    void ended.then(forget, forget)
    return { name: program.name, pid: child.pid, ended, lastLines: () => lines.slice(-30).join('\n'), stop: entry.stop }
  }

  return {
    run: (program, onLine = () => undefined) => start(program, onLine).ended,
    async serve(program, readiness) {
      let isReady = false
      const server = start(program, (line) => isReady && readiness.onLine?.(line))
      await untilReady(program, server, readiness)
      isReady = true
      return server
    },
    async stop() {
      isStopping = true
      while (running.length > 0) await running.at(-1)?.stop()
    },
  }
}

function endingOf(child: ChildProcess, program: Program, lines: string[]): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new Problem(`${program.name} could not be started: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      resolve({ code, signal, output: lines.join('\n') })
    })
  })
}

async function stopped(child: ChildProcess, ended: Promise<Ending>, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal)
  const insist = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended.catch(() => undefined)
  clearTimeout(insist)
}

async function untilReady(program: Program, server: Server, { address, seconds }: Readiness): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  let ending: Ending | undefined
  const noticed = server.ended.then((end) => (ending = end))
  while (!(await answers(address))) {
    if (ending === undefined && Date.now() < deadline) {
      await Promise.race([sleep(100), noticed])
      continue
    }
    await server.stop()
    const what =
      ending === undefined ? `did not answer at ${address} within ${seconds} seconds` : 'ended before it was ready'
    throw new Problem(`${program.name} ${what}. What it said:\n${indented(server.lastLines())}`)
  }
}

/** Runs a program that has to succeed. Throws a Problem with what it said when it does not. */
export async function demand(processes: Processes, program: Program, onLine?: (line: string) => void): Promise<void> {
  const { code, signal, output } = await processes.run(program, onLine)
  if (code === 0) return
  const isDiskFull = /ENOSPC|EDQUOT|No space left|disk is full/.test(output)
  const reason = isDiskFull ? 'the disk is full' : `it ended with ${signal ?? String(code)}`
  throw new Problem(`${program.name} failed: ${reason}. What it said:\n${indented(output)}`)
}

/** Whether an address answers with success now. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** Output of another program, set off from our own lines. */
export function indented(output: string): string {
  const text = stripVTControlCharacters(output).trim()
  return (text === '' ? '(nothing)' : text).replace(/^/gm, '    ')
}
