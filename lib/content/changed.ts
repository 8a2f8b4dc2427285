/** A changed document → the tags of the pages it touches. */
import { localeCodes } from '../../messages/locales.ts'
import type { Facts } from './facts.ts'
import { correctionsList, indexList, listName, periodList, siteList } from './lists.ts'
import { possibleMonths } from './periods.ts'

/**
 * What to tell when a document went from one state to another; null stands for "not published".
 * Every page that shows the document is tagged with its id; beyond that, a list changes when something enters it,
 * leaves it or moves within it. Editing the text of an article touches no list that does not show it.
 */
export function tagsOf(id: string, before: Facts | null, after: Facts | null): string[] {
  const states = [before, after].filter((facts) => facts !== null)
  const moved = before === null || after === null || placesOf(before).join() !== placesOf(after).join()
  return [
    ...new Set([
      id,
      ...states.flatMap(({ members }) => members),
      ...(moved ? states.flatMap(placesOf) : []),
      ...(moved || correctionsOf(before) !== correctionsOf(after) ? states.flatMap(correctionListsOf) : []),
    ]),
  ]
}

const correctionsOf = (facts: Facts | null) => facts?.corrections.toSorted().join()

const correctionListsOf = ({ language, corrections }: Facts) =>
  language !== null && corrections.length > 0 ? [correctionsList(language)] : []

/** Where a document stands besides its own page; a date or slug among them makes a move within a list visible. */
function placesOf(facts: Facts): string[] {
  switch (facts._type) {
    case 'article':
      return [...listsOf(facts), ...periodsOf(facts), `slug.${facts.slug}`, `date.${facts.publishedAt}`]
    case 'topic':
    case 'author':
      return localeCodes.flatMap((locale) => [indexList(facts._type as 'topic' | 'author', locale)])
    case 'page':
      return facts.isInFooter === false ? [] : localeCodes.map(siteList)
    case 'siteSettings':
      return localeCodes.map(siteList)
    default:
      return []
  }
}

/** The pages of the archive it stands on. Which month a moment is in is the newsroom's to say, so there may be two. */
function periodsOf({ language, publishedAt }: Facts): string[] {
  if (language === null || publishedAt === null) return []
  return possibleMonths(publishedAt).flatMap(({ year, month }) => [
    periodList(language, year),
    periodList(language, year, month),
  ])
}

/** The lists an article stands in: its language's, and within it those of its topics and of everybody it names. */
export function listsOf({ _type, language, topics, authors, translators, credited }: Facts): string[] {
  if (_type !== 'article' || language === null) return []
  const of = new Set([...topics, ...authors, ...translators, ...credited])
  return [listName(language), ...[...of].map((id) => listName(language, id))]
}
