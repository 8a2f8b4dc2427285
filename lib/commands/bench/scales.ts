/** How much a run measures: by default, for a quick look, and with everything. */
import type { Scale } from './part.ts'

const usual: Scale = {
  builds: [100, 2000, 10_000],
  articles: 2000,
  lighthouseRuns: 5,
  rounds: 3,
  seconds: 2,
  publications: 30,
  firstHits: 40,
  awaySeconds: 20,
  lakeDocuments: 20_000,
}

export const scales = {
  usual,
  quick: {
    ...usual,
    builds: [100, 300],
    articles: 300,
    lighthouseRuns: 1,
    rounds: 1,
    seconds: 1,
    publications: 8,
    firstHits: 15,
    awaySeconds: 8,
    lakeDocuments: 2000,
  },
  full: { ...usual, builds: [100, 2000, 10_000, 100_000], lakeDocuments: 100_000 },
} satisfies Record<string, Scale>
