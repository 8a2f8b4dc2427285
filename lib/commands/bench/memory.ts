/** How much memory and processor a process takes, with everything it has started. Only Linux tells; elsewhere NaN. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes: what is its own, and its share of what it has in common with others (PSS). */
export function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return NaN
  const kilobytes = treeOf(pid).map((each) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1]))
  return kilobytes.filter(Number.isFinite).reduce((sum, each) => sum + each, 0) * 1024 || NaN
}

/** Calls `work` and answers the most memory the process had meanwhile. */
export async function peakMemoryDuring(pid: number | undefined, work: () => Promise<void>): Promise<number> {
  let peak = memoryOf(pid)
  const look = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), 250)
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  return peak
}

const quietShare = 0.05

/** V8 gives back what it took for a busy moment, once nothing has happened for some ten seconds. */
const quietSeconds = 15

/** Waits until the process has been doing next to nothing for a while, or as long as `patience` seconds. */
export async function untilQuiet(pid: number | undefined, patience: number): Promise<void> {
  let quiet = 0
  for (let second = 0; second < patience && quiet < quietSeconds; second++) {
    const before = secondsOf(pid)
    await sleep(1000)
    quiet = secondsOf(pid) - before < quietShare ? quiet + 1 : 0
  }
}

/** Seconds of processor time used so far. Linux counts in hundredths. */
function secondsOf(pid: number | undefined): number {
  const fields = read(`/proc/${pid ?? 0}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function treeOf(pid: number): number[] {
  const threads = `/proc/${pid}/task`
  const children = list(threads).flatMap((thread) => read(`${threads}/${thread}/children`).trim().split(' '))
  return [pid, ...children.filter((each) => each !== '').flatMap((each) => treeOf(Number(each)))]
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
