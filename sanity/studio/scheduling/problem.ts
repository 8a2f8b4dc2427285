/** Why something was not published at its moment, in an editor's words. */
import type { Schedule } from './use-schedules.ts'

type Say = (english: string, spanish: string) => string

export function sayProblem({ why, detail }: NonNullable<Schedule['problem']>, say: Say): string {
  switch (why) {
    case 'incomplete':
      return say('Its title, its address or its text is missing.', 'Le falta el título, la dirección o el texto.')
    case 'address taken':
      return say(
        'Something else published in its language has the same address.',
        'Otra publicación de su idioma tiene la misma dirección.',
      )
    case 'machine':
      return say(
        'It is a machine translation that nobody has checked.',
        'Es una traducción automática que nadie ha revisado.',
      )
    default:
      return say(
        `The Content Lake refused it: ${detail ?? 'it did not say why'}.`,
        `El Content Lake lo rechazó: ${detail ?? 'no dijo por qué'}.`,
      )
  }
}
