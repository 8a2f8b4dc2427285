/** What the site takes of a machine: time to start, memory, room on the disk. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers, type Processes } from '../processes.ts'
import { get } from './get.ts'
import { memoryOf, peakMemoryDuring, untilQuiet } from './memory.ts'
import { openSite, type Newsroom } from './newsroom.ts'
import type { Bench, Part, Section } from './part.ts'
import { median } from './statistics.ts'
import { bytes, time } from './words.ts'
import { load } from './wrk.ts'

const starts = 5
const pages = 100
const unknownAddresses = 300

export const footprintPart: Part = {
  name: 'footprint',
  title: 'Start, memory, disk',
  needs: ['newsroom'],
  minutes: 5,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    bench.say(`Starting the site ${starts} times`)
    const coldStarts: number[] = []
    for (let run = 0; run < starts; run++) coldStarts.push(await timeStart(bench.processes, newsroom))
    const { rest, load: peak } = await measureMemory(bench, newsroom)
    const disk = await measureDisk(newsroom)
    const figures = {
      'start.cold': median(coldStarts),
      'memory.rest': rest,
      'memory.load': peak,
      'disk.page': disk.page,
      'disk.unknown': disk.unknown,
    }
    const rows = [
      ['from its start to the first page', time(figures['start.cold'])],
      ['memory at rest', bytes(rest)],
      ['memory under 64 readers at a time', bytes(peak)],
      ['disk, each page made', bytes(disk.page)],
      [`disk, ${unknownAddresses} addresses that lead nowhere`, bytes(disk.unknown)],
    ]
    const notes = Number.isFinite(rest) ? [] : ['Only Linux tells how much memory a process takes.']
    return { tables: [{ head: ['', 'measured'], rows }], figures, notes }
  },
}

/** Milliseconds from starting the site to the first answer with a page that is kept. */
async function timeStart(processes: Processes, newsroom: Newsroom): Promise<number> {
  await newsroom.site?.stop()
  newsroom.site = null
  const start = performance.now()
  const starting = openSite(processes, newsroom)
  let isUp = false
  starting.catch(() => (isUp = true))
  while (!isUp) {
    isUp = await answers(newsroom.address)
    if (!isUp) await sleep(10)
  }
  const took = performance.now() - start
  await starting
  return took
}

/** The site makes share pictures ready ten seconds after a start: rest begins when that is done. */
const preparing = 11_000

async function measureMemory(bench: Bench, { site, address }: Newsroom): Promise<{ rest: number; load: number }> {
  const { processes, tools, folder, scale, say } = bench
  say('Waiting until the site is at rest')
  await sleep(preparing)
  await untilQuiet(site?.pid, 120)
  const rest = memoryOf(site?.pid)
  say('Memory under load')
  const readers = async () => {
    await load(processes, tools, folder, { url: address, connections: 64, seconds: 4 * scale.seconds })
  }
  // Without wrk there is no load worth the name; what was measured at rest is still true.
  const peak = await peakMemoryDuring(site?.pid, readers).catch(() => NaN)
  return { rest, load: peak }
}

async function measureDisk(newsroom: Newsroom): Promise<{ page: number; unknown: number }> {
  const file = join(newsroom.environment.site.data, 'site.sqlite')
  if (!existsSync(file)) return { page: NaN, unknown: NaN }
  const start = sizeOf(file)
  for (let index = 0; index < unknownAddresses; index++) await get(`${newsroom.address}-nowhere-${index}`)
  const before = sizeOf(file)
  const addresses = newsroom.takeUnread(pages)
  for (const address of addresses) await get(address)
  return { page: (sizeOf(file) - before) / addresses.length, unknown: before - start }
}

/** Bytes in use in the site's file; what has been deleted from it is free again. */
function sizeOf(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const value = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
  const bytes = (value('page_count') - value('freelist_count')) * value('page_size')
  database.close()
  return bytes
}
