/** Which corrections one language version owes because another has them. */
import { measuredState, versionsOf, type Correction, type Entry, type Newsroom, type State } from './newsroom.ts'

export type Owed = { from: Entry; correction: Correction }

/** The corrections of its other published versions that a published document has no counterpart of. */
export function owedBy(newsroom: Newsroom, { id, published }: Entry): Owed[] {
  if (!published) return []
  const others = versionsOf(newsroom, id).filter((other) => other.id !== id && other.published)
  return others.flatMap((from) => lacking(published, measuredState(from)).map((correction) => ({ from, correction })))
}

/**
 * Counterparts have the same key, which `Add a correction` gives them, or else kind and day. What was corrected before
 * this version was published is not owed: it was translated rightly.
 */
function lacking(own: State, other: State): Correction[] {
  const answers = [...(own.corrections ?? [])]
  const answered = (isAnswer: (answer: Correction) => boolean) => {
    const place = answers.findIndex(isAnswer)
    if (place >= 0) answers.splice(place, 1)
    return place >= 0
  }
  const wanted = (other.corrections ?? []).filter(({ onlyHere, date }) => !onlyHere && date > (own.publishedAt ?? ''))
  const unkeyed = wanted.filter(({ _key }) => !answered((answer) => answer._key === _key))
  return unkeyed.filter(
    ({ kind, date }) => !answered((answer) => answer.kind === kind && dayOf(answer) === dayOf({ date })),
  )
}

const dayOf = ({ date }: Pick<Correction, 'date'>) => date.slice(0, 10)
