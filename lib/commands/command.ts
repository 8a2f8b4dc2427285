/** What every command of this folder has in common: it ends what it started, and says what went wrong in a sentence. */
import { Problem, toSentence } from './problem.ts'
import { createProcesses, type Processes } from './processes.ts'

const numbers = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Runs a command to its end. Its number is what the work answers, 1 when it throws; a signal ends everything it
 * started and gives 128 and the signal's number, as shells do.
 */
export async function runCommand(work: (processes: Processes) => Promise<number>): Promise<void> {
  const processes = createProcesses()
  let ending: Promise<void> | undefined
  const end = (code: number, leave = () => process.exit(code)) => (ending ??= processes.stop().then(leave))
  for (const [signal, code] of Object.entries(numbers)) process.on(signal, () => void end(code))
  watchParent(() => void end(numbers.SIGTERM, killGroup))
  try {
    await end(await work(processes))
  } catch (error) {
    // While everything is being ended, whatever fails fails because of that.
    if (ending === undefined) console.error(`\n${toSentence(error)}`)
    await end(1)
  }
}

/** `run.mjs` holds a channel open to us; it closes when `run.mjs` is gone, however it went. */
function watchParent(act: () => void): void {
  if (!process.channel) return
  process.once('disconnect', act)
  process.channel.unref()
}

/** With `run.mjs` gone nobody else ends what our own programs started and forgot. We lead the group, so this ends us too. */
function killGroup(): never {
  process.kill(-process.pid, 'SIGKILL')
  return process.exit(1)
}

/** The arguments after the command's name. Throws a Problem about the first that is not among `known`. */
export function parseArguments(args: string[], known: readonly string[]): Set<string> {
  const unknown = args.find((arg) => !known.includes(arg))
  if (unknown === undefined) return new Set(args)
  const choice = known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ')}.`
  throw new Problem(`Unknown argument ${unknown}. ${choice}`)
}
