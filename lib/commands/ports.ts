/** Which ports are free, and the sentence for one that is not. */
import { createServer } from 'node:net'
import { Problem } from './problem.ts'

export type Port = { number: number; variable: 'PORT' | 'LAKE_PORT' | 'STUDIO_PORT'; for: string }

/** Whether nothing listens on a port of this machine, on any of the addresses that "localhost" may mean. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '::']) if (!(await canListen(port, host))) return false
  return true
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Throws a Problem about the first of the ports that is taken. */
export async function demandFree(...ports: Port[]): Promise<void> {
  for (const port of ports) if (!(await isFree(port.number))) throw new Problem(takenSentence(port))
}

export function takenSentence({ number, variable, for: what }: Port): string {
  return (
    `Port ${number}, for ${what}, is taken by another program: perhaps Ambas is already running in another window. ` +
    `End that one, or choose another port: ${variable}=${number + 1} npm start`
  )
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nothing listening there.
      resolve(error.code !== 'EADDRINUSE')
    })
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => {
        resolve(true)
      }),
    )
  })
}
