import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = `
  import { log, outliveReaders } from ${JSON.stringify(fileURLToPath(new URL('log.ts', import.meta.url)))}
  outliveReaders()
  let said = 0
  setInterval(() => { log({ event: 'still here' }); console.error('still here'); if (++said === 50) process.exit(7) }, 5)
`

test('a server whose output nobody reads any more goes on with its work', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stderr.destroy()
  expect(await once(child, 'exit')).toEqual([7, null])
})
