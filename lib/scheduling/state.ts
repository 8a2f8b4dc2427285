/** How publishing on schedule stands, for whoever asks the site how it is. */
import { processWide } from '../delivery/process-wide.ts'

export type Scheduling = {
  /** Why nothing is published on schedule; null when it is, as far as is known. */
  fault: string | null
  /** How many schedules wait for their moment, and how many could not be carried out and wait for an editor. */
  waiting: number
  stopped: number
}

export const scheduling = processWide<Scheduling>('scheduling', () => ({ fault: null, waiting: 0, stopped: 0 }))
