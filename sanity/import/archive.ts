/** Where texts come from: a WordPress export, or a folder of Markdown. */
import { stat } from 'node:fs/promises'
import { openMarkdownFolder } from './markdown-folder.ts'
import { parsePost, type Post } from './post.ts'
import { surveyExport, type Survey } from './survey.ts'
import { readElements } from './xml.ts'

export type Archive = {
  survey: Survey
  /** Every item, in its order, one at a time. */
  items: () => AsyncIterable<Post> | Iterable<Post>
  /** A folder in which the archive's own pictures are; null when it has none. */
  media: string | null
}

/** Looks through all of it once. Throws a Failure for what cannot be imported, so that nothing is imported of it. */
export async function openArchive(path: string): Promise<Archive> {
  const isFolder = await stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
  if (!isFolder) return { survey: await surveyExport(path), items: () => readItems(path), media: null }
  const { survey, posts } = await openMarkdownFolder(path)
  return { survey, items: () => posts, media: path }
}

async function* readItems(path: string): AsyncGenerator<Post> {
  for await (const element of readElements(path)) {
    const post = element.name === 'item' ? parsePost(element) : null
    if (post) yield post
  }
}
