/** What a part of the bench is given, and what it answers. */
import type { Processes } from '../processes.ts'
import type { BenchArticle } from './article.ts'
import type { Newsroom } from './newsroom.ts'
import type { Pages } from './page.ts'
import type { Table } from './table.ts'
import type { Tools } from '../debian.ts'

/** Figures by name, such as `bytes.front.text`: what goals and the chart look up. In bytes, milliseconds, shares. */
export type Figures = Record<string, number>

export type Section = {
  tables: Table[]
  figures: Figures
  /** What a reader of the tables has to know, and what could not be measured. */
  notes?: string[]
}

/** How much is measured. */
export type Scale = {
  /** Numbers of articles that the site is built with; the newsroom for everything else has `articles`. */
  builds: number[]
  articles: number
  lighthouseRuns: number
  rounds: number
  /** Of load, each time. */
  seconds: number
  publications: number
  firstHits: number
  awaySeconds: number
  lakeDocuments: number
}

export type Bench = {
  processes: Processes
  /** Empty, and removed at the end. */
  folder: string
  scale: Scale
  tools: Tools
  article: BenchArticle
  say: (line: string) => void
  /** The newsroom with its site built and served; opened by the first that asks. */
  newsroom: () => Promise<Newsroom>
  /** The site behind the nginx recipe. Throws a Problem where there is no nginx. */
  front: () => Promise<string>
  /** The same article as everybody serves it. */
  pages: () => Promise<Pages>
}

export type Part = {
  /** What `--only` calls it. */
  name: string
  title: string
  /** What has to be there before it starts. */
  needs: readonly ('newsroom' | 'pages')[]
  /** It is given up after so many. */
  minutes: number
  measure: (bench: Bench) => Promise<Section>
}
