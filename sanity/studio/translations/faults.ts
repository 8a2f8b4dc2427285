/** Pairs that contradict each other or themselves, and can be mended. */
import { languageOf, type Entry, type Member, type Newsroom, type Pair } from './newsroom.ts'

export type Fault =
  /** A document that several pairs claim. */
  | { is: 'claimed'; entry: Entry; pairs: Pair[] }
  /** A pair with several versions in a language. */
  | { is: 'doubled'; pair: Pair; language: string; entries: Entry[] }
  /** A pair that says another language of a document than the document itself. */
  | { is: 'mislabelled'; pair: Pair; members: Member[] }
  /** A pair with what is no longer there. */
  | { is: 'gone'; pair: Pair; members: Member[] }

export function faultsOf({ entries, pairs, claims }: Newsroom): Fault[] {
  const claimed = [...claims].flatMap(([id, claimants]): Fault[] => {
    const entry = entries.get(id)
    return entry && claimants.length > 1 ? [{ is: 'claimed', entry, pairs: claimants }] : []
  })
  return [...claimed, ...[...pairs.values()].flatMap((pair) => faultsIn(pair, entries))]
}

function faultsIn(pair: Pair, entries: Newsroom['entries']): Fault[] {
  const faults: Fault[] = []
  const isGone = ({ id }: Member) => !entries.has(id)
  const gone = pair.members.filter(isGone)
  if (gone.length > 0) faults.push({ is: 'gone', pair, members: gone })
  const mislabelled = pair.members.filter((member) => {
    const entry = entries.get(member.id)
    return entry && languageOf(entry) !== member.language
  })
  if (mislabelled.length > 0) faults.push({ is: 'mislabelled', pair, members: mislabelled })
  const present = new Set(pair.members.flatMap(({ id }) => entries.get(id) ?? []))
  for (const [language, group] of Map.groupBy(present, languageOf)) {
    if (language !== null && group.length > 1) faults.push({ is: 'doubled', pair, language, entries: group })
  }
  return faults
}
