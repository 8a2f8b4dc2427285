/**
 * Measures the search and the order of listings with many articles: `node lib/search/bench.ts [articles]`. Prints one
 * line of JSON. The files are in a temporary folder, which is removed; the Content Lake has no part in it.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listName, pageSize } from '../content/lists.ts'
import { openDatabase } from '../delivery/database.ts'
import { createKnown } from '../delivery/known.ts'
import { madeUpFacts } from '../delivery/made-up-facts.ts'
import type { Entry } from './entry.ts'
import { termsOf } from './question.ts'
import { openSearchFile } from './search-file.ts'
import { createSearchIndex, type SearchIndex } from './search-index.ts'

const articles = Number(process.argv[2] ?? 100_000)
const words = 800
const vocabulary = 40_000
const rounds = 300

const folder = mkdtempSync(join(tmpdir(), 'ambas-search-bench-'))
try {
  const file = openSearchFile(folder)
  const index = createSearchIndex(file)
  const write = createWriter()
  const started = performance.now()
  for (let from = 0; from < articles; from += 500) {
    file.together(() => {
      for (let at = from; at < Math.min(articles, from + 500); at += 1) index.put(newEntry(at, write))
    })
  }
  const seconds = (performance.now() - started) / 1000
  const search = measureSearch(index, write)
  const listing = measureListing()
  const megabytes = Math.round(statSync(join(folder, 'search.sqlite')).size / 1e6)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    JSON.stringify({ articles, fillSeconds: Math.round(seconds), megabytes, peakMemoryMB: memory, search, listing }),
  )
} finally {
  rmSync(folder, { recursive: true })
}

/** Writes words as a language has them: few of them often, most of them seldom (Zipf). The same in every run. */
function createWriter() {
  const syllables = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru', 'sa', 'to', 'vi', 'ze', 'cha', 'tra']
  const word = (rank: number): string =>
    rank < syllables.length
      ? (syllables[rank] ?? '')
      : word(Math.floor(rank / syllables.length)) + (syllables[rank % syllables.length] ?? '')
  const sums: number[] = []
  for (let rank = 1; rank <= vocabulary; rank += 1) sums.push((sums.at(-1) ?? 0) + 1 / rank)
  let state = 1
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const rankAt = (sum: number): number => {
    let [low, high] = [0, vocabulary - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < sum) low = middle + 1
      else high = middle
    }
    return low
  }
  const one = () => word(rankAt(chance() * (sums.at(-1) ?? 1)))
  return { word, chance, text: (count: number) => Array.from({ length: count }, one).join(' ') }
}

type Writer = ReturnType<typeof createWriter>

function newEntry(at: number, { text }: Writer): Entry {
  const named = (kind: string, number: number) => ({
    id: `${kind}-${number}`,
    name: text(2),
    slug: `${kind}-${number}`,
  })
  const publishedAt = dateOf(at)
  return {
    id: `article-${at}`,
    locale: at % 2 === 0 ? 'en' : 'es',
    card: {
      title: text(8),
      slug: `slug-${at}`,
      excerpt: text(25),
      publishedAt,
      byline: null,
      authors: [{ ...named('author', at % 80), kind: 'person' }],
      topics: [named('topic', at % 12), named('topic', at % 7)],
    },
    translators: [],
    year: publishedAt.slice(0, 4),
    text: text(words),
  }
}

/** Twenty years, evenly. */
function dateOf(at: number): string {
  const years = 20 * 365 * 86_400_000
  return new Date(Date.UTC(2006, 0, 1) + ((at * 7919) % articles) * (years / articles)).toISOString()
}

/** Words as readers choose them: not the commonest. And, apart, words that half of all articles have. */
function measureSearch(index: SearchIndex, { word, chance }: Writer) {
  const between = (low: number, high: number) => word(Math.floor(low + chance() * (high - low)))
  const ask = (question: string, labels: { kind: 'topic'; id: string }[] = []) =>
    index.find({ locale: 'en', terms: termsOf(question), labels, sort: 'relevance', page: 1, size: 10 })
  return {
    'one word': measure(() => ask(between(300, 20_000))),
    'three words': measure(() => ask([between(100, 3000), between(100, 3000), between(300, 20_000)].join(' '))),
    'two words in a topic': measure(() =>
      ask(`${between(100, 3000)} ${between(300, 20_000)}`, [{ kind: 'topic', id: 'topic-4' }]),
    ),
    'a phrase': measure(() => ask(`"${between(20, 300)} ${between(20, 300)}"`)),
    'a misspelt word': measure(() => ask(`${between(300, 5000)}x`)),
    'a word that is everywhere': measure(() => ask(between(0, 20))),
  }
}

function measureListing() {
  const database = openDatabase(folder)
  const known = createKnown(database)
  database.together(() => {
    for (let at = 0; at < articles; at += 1)
      known.learn(`article-${at}`, madeUpFacts({ _id: `article-${at}`, language: 'en', publishedAt: dateOf(at) }))
  })
  const page = (number: number) => measure(() => known.listed.rows(listName('en'), (number - 1) * pageSize, pageSize))
  const answers = {
    'page 1': page(1),
    'page 100': page(100),
    'the last page': page(Math.floor(articles / pageSize)),
    'how many': measure(() => known.listed.count(listName('en'))),
    neighbours: measure(() => known.beside(`article-${Math.floor(Math.random() * articles)}`)),
  }
  database.close()
  return answers
}

/** Milliseconds. */
function measure(act: () => unknown): { median: number; p99: number } {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    act()
    return performance.now() - started
  }).sort((a, b) => a - b)
  const at = (part: number) => Math.round((times[Math.floor(times.length * part)] ?? 0) * 100) / 100
  return { median: at(0.5), p99: at(0.99) }
}
