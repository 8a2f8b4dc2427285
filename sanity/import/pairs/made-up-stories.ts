/** Makes an archive of any size for the bench: sentences of the corpus at random, with names and numbers of its own for each pair. */
import type { Story } from './story.ts'

/** The same each time. */
function createChance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const syllables = 'ba be lo ri mu ta ve no ka si do ra pe li zu go mar ten sol bri cha fer'.split(' ')

/** Yields pairs, `en 7` and `es 7`, a day or so apart, over ten years. */
export function* createMadeUpStories(count: number, corpus: readonly Story[]): Generator<Story> {
  const chance = createChance(7)
  const pick = <T>(items: readonly T[]) => items[chance(items.length)] as T
  const sentences = Map.groupBy(
    corpus.flatMap(({ language, blocks }) =>
      blocks.flatMap(({ text }) => text.split(/(?<=[.!?»”]) /).map((sentence) => ({ language, sentence }))),
    ),
    ({ language }) => language,
  )
  const name = () => {
    const word = Array.from({ length: 2 + chance(2) }, () => pick(syllables)).join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  for (let number = 0; number < count / 2; number++) {
    const own = Array.from({ length: 4 }, () => `${name()} ${name()}`)
    const numbers = Array.from({ length: 3 }, () => String(20 + chance(4000)))
    const day = 14_000 + Math.floor((number * 3650 * 2) / count)
    const shapes = 4 + chance(6)
    for (const language of ['en', 'es']) {
      const known = sentences.get(language) ?? []
      const blocks = Array.from({ length: shapes }, (_, place) => ({
        shape: 'p' as const,
        text: `${pick(known).sentence} ${pick(known).sentence} ${language === 'en' ? 'with' : 'con'} ${own[place % 4]}, ${numbers[place % 3]}. ${pick(known).sentence}`,
      }))
      const title = pick(known).sentence.slice(0, 60)
      yield {
        id: `${language} ${number}`,
        kind: 'article',
        language,
        title,
        day: day + chance(3),
        authors: [],
        blocks,
        links: [],
        pictures: [],
      }
    }
  }
}
