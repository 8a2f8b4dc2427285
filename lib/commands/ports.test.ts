import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { demandFree, freePort, isFree, takenSentence } from './ports.ts'

const servers: Server[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

test.each(['127.0.0.1', '0.0.0.0', undefined])('a port on which something listens at %s is not free', async (host) => {
  const port = await freePort()
  expect(await isFree(port)).toBe(true)
  await listen(port, host)
  expect(await isFree(port)).toBe(false)
})

test('a taken port is refused with a sentence that names it, its variable and a way out', async () => {
  const port = { number: await freePort(), variable: 'LAKE_PORT', for: 'the local Content Lake' } as const
  await demandFree(port)
  await listen(port.number, '127.0.0.1')
  await expect(demandFree(port)).rejects.toThrow(takenSentence(port))
  expect(takenSentence(port)).toContain(`Port ${port.number}, for the local Content Lake, is taken`)
  expect(takenSentence(port)).toContain(`LAKE_PORT=${port.number + 1} npm start`)
})

function listen(port: number, host?: string): Promise<void> {
  const server = createServer()
  servers.push(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host !== undefined && { host }) }, resolve)
  })
}
