/** Whether the Content Lake answered last time, as every part of this process sees it. */
import { log, reason } from './log.ts'
import { processWide } from './process-wide.ts'

const state = processWide('lake-state', () => ({ fault: null as string | null, onFault: () => {} }))

/** What the Content Lake last failed with; null when it last answered. */
export const lakeFault = () => state().fault

/** Notes that the Content Lake did not answer, and has it looked at soon. */
export function noteFault(error: unknown): void {
  if (state().fault === null) log({ event: 'content lake is away', why: reason(error) })
  state().fault = reason(error)
  state().onFault()
}

export function noteAnswer(): void {
  if (state().fault !== null) log({ event: 'content lake is back' })
  state().fault = null
}

/** What to do as soon as a fault is noted. */
export function whenFaulty(act: () => void): void {
  state().onFault = act
}
