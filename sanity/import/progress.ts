/** How far an import is: a bar where somebody is watching, a line now and then where the words go into a file. */
import type { OnProgress } from './import-archive.ts'

const width = 30
/** Milliseconds between two pictures of the bar, and between two lines. */
const pauses = { bar: 100, line: 10_000 }

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

/** To be ended when all is done, however it went. `now` answers milliseconds. */
export function createProgress(stream: Stream = process.stderr, now: () => number = Date.now) {
  const start = now()
  let last = start
  let isDrawn = false

  const show: OnProgress = (step, done, total) => {
    const at = now()
    if (at - last < (stream.isTTY ? pauses.bar : pauses.line)) return
    last = at
    isDrawn = stream.isTTY
    stream.write(stream.isTTY ? `\r\u001b[K${barOf(step, done, total, at - start)}` : `${done} of ${total} ${step}\n`)
  }
  return {
    show,
    end() {
      if (isDrawn) stream.write('\r\u001b[K')
    },
  }
}

function barOf(step: string, done: number, total: number, elapsed: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total)
  const full = Math.round(part * width)
  const left = part > 0 ? ` · ${inWords((elapsed / part) * (1 - part))} left` : ''
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total} ${step}${left}`
}

function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
