/** The same article as Ambas and others serve it, each at its address. */
import { join } from 'node:path'
import { toSentence } from '../problem.ts'
import { get } from './get.ts'
import { titles, type PageName, type Pages } from './page.ts'
import type { Bench } from './part.ts'
import { startStaticFile } from './static-file.ts'
import { startUsualNext } from './usual-next.ts'
import { startWordPress } from './wordpress.ts'

/** Starts everybody that this machine has; whoever does not come up is named with the reason. */
export async function openPages(bench: Bench): Promise<Pages> {
  const { processes, tools, folder, article, say } = bench
  const { address } = await bench.newsroom()
  const missing: string[] = []
  const opened: Partial<Record<PageName, string>> = { site: address }
  const attempt = async (what: string, open: () => Promise<Partial<Record<PageName, string>>>) => {
    say(`Setting up: ${what}`)
    try {
      Object.assign(opened, await open())
    } catch (error) {
      missing.push(`${what}: ${toSentence(error)}`)
    }
  }
  await attempt(titles.front, async () => ({ front: (await bench.front()) + new URL(address).pathname }))
  await attempt(titles.static, async () => ({
    static: await startStaticFile(processes, tools, {
      folder: join(folder, 'static'),
      html: (await get(address)).text,
    }),
  }))
  await attempt(titles.wordpress, async () => {
    const { plain, cached } = await startWordPress(processes, tools, { folder: join(folder, 'wordpress'), article })
    return { wordpress: plain, 'wordpress-cached': cached }
  })
  await attempt(titles.next, async () => ({ next: await startUsualNext(processes, article) }))
  const names = Object.keys(titles) as PageName[]
  const shown = names.flatMap((name) => (opened[name] ? [{ name, title: titles[name], url: opened[name] }] : []))
  return { shown, missing }
}
