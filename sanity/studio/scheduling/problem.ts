/** Why something was not published at its moment, in an editor's words. */
import type { Say } from '../use-words.ts'
import type { Schedule } from './use-schedules.ts'

export function sayProblem({ why, detail }: NonNullable<Schedule['problem']>, say: Say): string {
  switch (why) {
    case 'incomplete':
      return say('Its title, its address or its text is missing.')
    case 'address taken':
      return say('Something else published in its language has the same address.')
    case 'machine':
      return say('It is a machine translation that nobody has checked.')
    default:
      return say('The Content Lake refused it: {reason}.', { reason: detail ?? say('it did not say why') })
  }
}
