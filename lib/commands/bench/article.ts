/** The article that every page of the bench shows: 1,200 words of the demo newspaper and its picture, in each one's own form. */
import MarkdownIt from 'markdown-it'
import { drawPicture } from '../../../sanity/seed/pictures/pictures.ts'
import { readArticleFiles } from '../../../sanity/seed/article-file.ts'
import { createKeys } from '../../../sanity/seed/keys.ts'
import { toBody } from '../../../sanity/seed/markdown.ts'

export type BenchArticle = {
  title: string
  slug: string
  excerpt: string
  publishedAt: string
  author: string
  alt: string
  /** JPEG. */
  picture: Buffer
  /** Portable Text. */
  body: unknown[]
  html: string
  words: number
}

const length = 1200
const sources = ['asylum-interview', 'regional-courts']

/** Throws when the demo newspaper no longer has the articles it is put together from. */
export async function readBenchArticle(): Promise<BenchArticle> {
  const files = await readArticleFiles()
  const [first, second] = sources.map((key) => files.find((file) => file.key === key && file.language === 'en'))
  if (!first?.picture || !second) throw new Error(`There are no articles ${sources.join(', ')} in the demo newspaper`)
  const text = ofLength(`${first.text}\n\n${second.text}`)
  return {
    title: first.title,
    slug: 'an-article-of-1200-words',
    excerpt: first.excerpt,
    publishedAt: first.publishedAt,
    author: 'Samuel Okafor',
    alt: first.picture.alt,
    picture: await drawPicture(first.picture.file),
    body: toBody(text, {
      key: createKeys('bench'),
      annotation: (href) => ({ _type: 'link', href }),
      picture: () => {
        throw new Error('A picture has been left in the text')
      },
    }),
    html: new MarkdownIt('commonmark').render(text),
    words: wordsOf(text),
  }
}

/** Whole paragraphs up to the length, without pictures, embeds and links into the demo newspaper: every page can show the rest. */
function ofLength(text: string): string {
  const plain = text.replaceAll(/(?<!!)\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')
  const paragraphs = plain.split(/\n\n+/).filter((paragraph) => !paragraph.trim().startsWith('!['))
  const kept: string[] = []
  for (const paragraph of paragraphs) {
    const missing = length - wordsOf(kept.join('\n\n'))
    if (missing <= 0) break
    const isPlain = /^[A-Z“]/.test(paragraph)
    kept.push(isPlain && wordsOf(paragraph) > missing ? shortened(paragraph, missing) : paragraph)
  }
  return kept.join('\n\n')
}

const shortened = (paragraph: string, words: number) => `${paragraph.split(/\s+/).slice(0, words).join(' ')}…`

function wordsOf(text: string): number {
  const bare = text.replaceAll(/\]\([^)]*\)|[#>*[\]]|^\s*(?:\d+\.|-)\s/gm, ' ')
  return bare.split(/\s+/).filter((word) => word !== '').length
}
