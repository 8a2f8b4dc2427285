/** The Content Lake goes away and comes back, and webhooks get lost. */
import { setTimeout as sleep } from 'node:timers/promises'
import { toEnvironment, type Environment } from '../environment.ts'
import { freePort } from '../ports.ts'
import { root } from '../program.ts'
import { startLake } from '../servers.ts'
import { connect } from '../../../sanity/lake/test-lake.ts'
import { get } from './get.ts'
import { idOf, type Newsroom } from './newsroom.ts'
import type { Bench, Part, Section } from './part.ts'
import { count, time } from './words.ts'

const made = 40
const patience = 150_000

export const awayPart: Part = {
  name: 'away',
  title: 'The Content Lake away and back',
  needs: ['newsroom'],
  minutes: 7,
  async measure(bench): Promise<Section> {
    const newsroom = await bench.newsroom()
    const addresses = Array.from({ length: made }, (_none, index) => newsroom.addressOf(index))
    for (const address of addresses) await get(address)
    bench.say(`The Content Lake is away for ${bench.scale.awaySeconds} seconds`)
    const outage = await watchOutage(bench, newsroom, addresses)
    bench.say('It is back: waiting until what was published meanwhile is visible')
    newsroom.lake = await startLake(bench.processes, newsroom.environment)
    const fresh = await untilVisible(newsroom.addressOf(0), outage.title)
    bench.say('Losing every webhook: waiting until a change is visible')
    const found = await loseWebhooks(bench, newsroom)
    const figures = {
      'away.asked': outage.asked,
      'away.failed': outage.failed,
      'away.unmade': outage.unmade,
      'away.fresh': fresh,
      'lost.visible': found,
    }
    const rows = [
      [`pages made before, asked for ${count(outage.asked)} times: not answered with 200`, count(outage.failed)],
      ['a page never made answers', String(outage.unmade)],
      ['from its return until a change nobody told of is visible', time(fresh)],
      ['a change whose webhook was lost is visible after', time(found)],
    ]
    const notes = [
      `Away for ${bench.scale.awaySeconds} seconds; whole hours, and lakes that hang or lie, are tests in e2e/faults.`,
    ]
    return { tables: [{ head: ['', 'measured'], rows }], figures, notes }
  },
}

type Outage = { asked: number; failed: number; unmade: number; title: string }

async function watchOutage({ processes, scale }: Bench, newsroom: Newsroom, addresses: string[]): Promise<Outage> {
  const end = performance.now() + scale.awaySeconds * 1000
  await newsroom.lake.stop('SIGKILL')
  const title = await publishUnseen(processes, newsroom)
  const [unmade = ''] = newsroom.takeUnread(1)
  const outage: Outage = { asked: 0, failed: 0, unmade: (await get(unmade)).status, title }
  while (performance.now() < end) {
    for (const address of addresses) {
      const { status } = await get(address)
      outage.asked++
      if (status !== 200) outage.failed++
    }
    await sleep(200)
  }
  return outage
}

/** An editor publishes while the site cannot see the lake: it answers somewhere else for that time, and tells nobody. */
async function publishUnseen(processes: Bench['processes'], { environment }: Newsroom): Promise<string> {
  const elsewhere = toEnvironment(root, { ...environment.variables, LAKE_PORT: String(await freePort()) })
  const lake = await startLake(processes, elsewhere, { isSilent: true })
  const title = await publish(elsewhere, 'while away')
  await lake.stop()
  return title
}

async function loseWebhooks({ processes }: Bench, newsroom: Newsroom): Promise<number> {
  await newsroom.lake.stop()
  newsroom.lake = await startLake(processes, newsroom.environment, { isSilent: true })
  // The site notices that the lake was gone for a moment, and looks: that must not find the change.
  await sleep(8000)
  const title = await publish(newsroom.environment, 'untold')
  const found = await untilVisible(newsroom.addressOf(0), title)
  await newsroom.lake.stop()
  newsroom.lake = await startLake(processes, newsroom.environment)
  return found
}

async function publish({ lake, variables }: Environment, how: string): Promise<string> {
  const title = `Published ${how}, ${Date.now()}`
  const editor = connect(lake.address, { token: variables.SANITY_API_WRITE_TOKEN ?? '' })
  await editor.patch(idOf(0)).set({ title }).commit()
  return title
}

/** Milliseconds until an address shows the text; NaN when it does not in time. */
async function untilVisible(address: string, text: string): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < patience) {
    if ((await get(address)).text.includes(text)) return performance.now() - start
    await sleep(100)
  }
  return NaN
}
