/** A Redis of a test's own, by this machine's redis-server or Debian's, on a free port and without a file. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { demandFound, findTools, redisKit } from '../../lib/commands/debian.ts'
import { freePort } from '../../lib/commands/ports.ts'

const tools = findTools(redisKit)
const program = tools.find('usr/bin/redis-server')

export const hasRedis = program !== null

export type Redis = { url: string; start: () => Promise<void>; stop: () => Promise<void> }

/** Not started yet. */
export async function createRedis(): Promise<Redis> {
  const port = await freePort()
  let server: ChildProcess | null = null
  const kill = () => server?.kill('SIGKILL')
  process.once('exit', kill)
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()]
      server = spawn(demandFound(program, 'redis-server'), options, {
        stdio: 'ignore',
        env: tools.env() as NodeJS.ProcessEnv,
      })
      while (!(await listens(port))) {
        if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`)
        await sleep(50)
      }
    },
    async stop() {
      if (server === null || server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      kill()
      await ended
    },
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}
