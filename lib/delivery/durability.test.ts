/** What the site has acknowledged is on its disk, however often the process is killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createPages } from './pages.ts'

const inQuotes = (name: string) => JSON.stringify(join(import.meta.dirname, name))

/** Notes changes and tells tags, and says the number of each when both are done: what a webhook is answered after. */
const writer = `
  const { openDatabase } = await import(${inQuotes('database.ts')})
  const { createPages } = await import(${inQuotes('pages.ts')})
  const file = openDatabase(process.argv[1])
  const pages = createPages(file, { build: 'one', maxBytes: 2 ** 20 })
  for (let number = Number(process.argv[2]); ; number++) {
    file.together(() => {
      file.run('INSERT INTO change (id, noted_at, is_hearsay) VALUES (?, ?, 0)', 'change-' + number, number)
      pages.tell(['tag-' + number], number)
    })
    process.stdout.write(number + '\\n')
  }
`

/** CRASHES=200 takes half a minute on a quiet machine. */
const crashes = Number(process.env.CRASHES ?? 50)

test(
  `in ${crashes} crashes no change that was acknowledged is lost`,
  { timeout: 60_000 + crashes * 5000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ambas-durability-'))
    let last = 0
    for (let crash = 0; crash < crashes; crash++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer, folder, String(last + 1)])
      const exited = once(child, 'exit')
      const wanted = last + 1 + ((crash * 7) % 20)
      for await (const line of createInterface({ input: child.stdout })) {
        last = Number(line)
        if (last === wanted) child.kill('SIGKILL')
      }
      await exited
    }
    const file = openDatabase(folder)
    createPages(file, { build: 'one', maxBytes: 2 ** 20 })
    const numbers = new Set(file.all('SELECT id FROM change').map(({ id }) => String(id)))
    const tags = new Set(file.all('SELECT tag FROM tag').map(({ tag }) => String(tag)))
    const lost = Array.from({ length: last }, (_none, index) => index + 1).filter(
      (number) => !numbers.has(`change-${number}`) || !tags.has(`tag-${number}`),
    )
    expect(last).toBeGreaterThan(crashes * 5)
    expect(lost).toEqual([])
  },
)
