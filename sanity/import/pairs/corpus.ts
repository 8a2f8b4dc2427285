/** Reads the corpus that pairs are fitted and measured on: posts of our own writing, and the demo newspaper. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import matter from 'gray-matter'
import MarkdownIt from 'markdown-it'
import { toArticle } from '../article.ts'
import { fileWith, toExport, type MadeUpPost } from '../made-up-export.ts'
import { parsePost } from '../post.ts'
import { surveyExport } from '../survey.ts'
import { parseTopicRules } from '../topic-rules.ts'
import { readElements } from '../xml.ts'
import { createArchive, type Archive } from './find-pairs.ts'
import { storyOf } from './story-of.ts'
import type { Story } from './story.ts'

/** `key` is the same in posts that are translations of each other, and in no others. */
type CorpusPost = { key: string; date: string; author: string; title: string; html: string }

export type Half = 'fitting' | 'held-out'

export type Corpus = {
  stories: Story[]
  archive: Archive
  /** What each story is the translation of, by its id. */
  keyOf: Map<string, string>
}

const folder = new URL('.', import.meta.url).pathname
const markdown = new MarkdownIt()

/** One half as an archive of its own, read as any export is. Every second of the demo newspaper's articles belongs to each. */
export async function readCorpus(half: Half): Promise<Corpus> {
  const own = globSync(join(folder, 'corpus', `${half}-*.md`))
    .toSorted()
    .flatMap(readPosts)
  const seed = globSync(join(folder, '../../seed/articles/*')).toSorted()
  const theirs = seed.filter((_, place) => place % 2 === (half === 'fitting' ? 0 : 1)).flatMap(readDemoArticle)
  const posts = [...own, ...theirs]
  const file = await fileWith(toExport(posts.map(toMadeUpPost)))
  const survey = await surveyExport(file)
  const rules = parseTopicRules('', () => 0)
  const archive = createArchive()
  const keyOf = new Map<string, string>()
  const stories: Story[] = []
  for await (const element of readElements(file)) {
    const post = element.name === 'item' ? parsePost(element) : null
    if (!post) continue
    const story = storyOf(toArticle(post, survey, rules))
    keyOf.set(story.id, posts[post.id - 1]?.key ?? '')
    stories.push(story)
    archive.add(story)
  }
  return { stories, archive, keyOf }
}

const toMadeUpPost = ({ date, title, html }: CorpusPost, place: number): MadeUpPost => ({
  id: place + 1,
  title,
  html,
  date,
  dateInUtc: date,
})

/** `# language | date | author | key`, a line with the title, and the text in Markdown. */
function readPosts(file: string): CorpusPost[] {
  return readFileSync(file, 'utf8')
    .split(/^# (?=\w\w \|)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      const [title = '', ...text] = lines.slice(lines.findIndex((line) => line !== ''))
      const [, date = '', author = '', key = ''] = head.split('|').map((field) => field.trim())
      const byline = author && `${head.startsWith('es') ? 'Por' : 'By'} ${author}\n\n`
      return { key, date: `${date} 09:00:00`, author, title, html: markdown.render(byline + text.join('\n')) }
    })
}

function readDemoArticle(path: string): CorpusPost[] {
  return globSync(join(path, '*.md')).map((file) => {
    const { data, content } = matter(readFileSync(file, 'utf8'))
    const { title, publishedAt, authors, picture } = data as {
      title: string
      publishedAt: Date
      authors?: string[]
      picture?: { file: string; alt: string }
    }
    const lead = picture ? `![${picture.alt}](https://demo.example/uploads/${picture.file})\n\n` : ''
    const text = content.replace(/\]\(article:([\w-]+)\)/g, `](https://demo.example/$1-${basename(file, '.md')}/)`)
    const author = authors?.[0]?.replaceAll('-', ' ') ?? ''
    const date = publishedAt.toISOString().slice(0, 19).replace('T', ' ')
    return { key: `demo ${basename(dirname(file))}`, date, author, title, html: markdown.render(lead + text) }
  })
}
