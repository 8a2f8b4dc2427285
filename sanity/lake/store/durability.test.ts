/** What has been acknowledged is on the disk, whatever happens to the process. */

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, tokens } from '../test-lake.ts'

let folder: string
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
})

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<{ child: ChildProcess; ended: Promise<unknown[]>; address: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: { ...process.env, LAKE_PORT: '0', LAKE_DATA: folder, SANITY_API_WRITE_TOKEN: tokens.write },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  const ended = once(child, 'exit')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ended, address: /http:\S+/.exec(line.toString())?.[0] ?? '' }
}

const writes = 1000
const writersAtOnce = 8

test('a thousand acknowledged writes survive a process that is killed again and again', async () => {
  const acknowledged = new Map<string, string>()
  let next = 0
  let kills = 0
  while (acknowledged.size < writes) {
    const { child, ended, address } = await startProcess()
    const client = connect(address, { token: tokens.write })
    const killAt = acknowledged.size + 40 + Math.floor(Math.random() * 200)
    const write = async () => {
      while (acknowledged.size < writes) {
        const _id = `write-${next++}`
        try {
          const made = await client.create({ _id, _type: 'post', text: 'x'.repeat(2000) })
          acknowledged.set(_id, made._rev)
        } catch {
          return
        }
        if (acknowledged.size >= killAt) {
          child.kill('SIGKILL')
          return
        }
      }
    }
    await Promise.all(Array.from({ length: writersAtOnce }, write))
    child.kill('SIGKILL')
    await ended
    kills++
  }

  const { child, ended, address } = await startProcess()
  const found = await connect(address, { token: tokens.write }).fetch<{ _id: string; _rev: string }[]>(
    '*[_type == "post"]{_id, _rev}',
  )
  const stored = new Map(found.map(({ _id, _rev }) => [_id, _rev]))
  const lost = [...acknowledged].filter(([_id, revision]) => stored.get(_id) !== revision)
  expect(lost).toEqual([])
  expect(kills).toBeGreaterThan(3)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 120_000)
