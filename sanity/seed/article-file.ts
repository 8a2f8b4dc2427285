/** The articles of the demo newspaper as they were written: `articles/<key>/<language>.md`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { demoLanguages, type DemoLanguage } from './in-each-language.ts'
import { parseFrontMatter } from './front-matter.ts'
import { people, type PersonKey } from './people.ts'
import { subjects, type SubjectKey } from './subjects.ts'

const person = z.enum(Object.keys(people) as PersonKey[])
const subject = z.enum(Object.keys(subjects) as SubjectKey[])
const moment = z.date('a date such as 2026-10-14T08:30:00Z').transform((date) => date.toISOString())

export const slugShape = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

const headShape = z
  .strictObject({
    title: z.string().max(90),
    slug: slugShape,
    excerpt: z.string().min(100).max(160),
    authors: z.array(person).default([]),
    byline: z.string().optional(),
    translators: z.array(person).default([]),
    credits: z
      .array(
        z.strictObject({
          role: z.enum(['reporting', 'research', 'data', 'photography', 'illustration', 'editing']),
          people: z.array(person).min(1),
        }),
      )
      .default([]),
    /** The language it was translated from; absent when it is the original. */
    original: z.enum(demoLanguages).optional(),
    topics: z.array(subject).min(1),
    publishedAt: moment,
    updatedAt: moment.optional(),
    picture: z.strictObject({ file: z.string(), alt: z.string(), caption: z.string(), credit: z.string() }).optional(),
    corrections: z
      .array(
        z.strictObject({ date: moment, kind: z.enum(['correction', 'clarification', 'update']), text: z.string() }),
      )
      .default([]),
  })
  .refine(({ authors, byline }) => authors.length === 0 || byline === undefined, {
    path: ['byline'],
    message: 'an article has authors or a byline in free words, not both',
  })
  .refine(({ translators, original }) => translators.length === 0 || original !== undefined, {
    path: ['translators'],
    message: 'only a translation has translators: say which language is the original',
  })

export type ArticleFile = z.output<typeof headShape> & { key: string; language: DemoLanguage; text: string }

const folder = fileURLToPath(new URL('articles', import.meta.url))

/** Every article, by key, then by language. Throws an Error that names the file and the field that is wrong. */
export async function readArticleFiles(): Promise<ArticleFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => parseArticleFile(name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8'))),
  )
}

/** One article from the text of its file. `name` is its path inside `articles`: `asylum-interview/en.md`. */
export function parseArticleFile(name: string, source: string): ArticleFile {
  const [, key, language] = /^([a-z-]+)\/([a-z]+)\.md$/.exec(name) ?? []
  const known = demoLanguages.find((code) => code === language)
  if (key === undefined || known === undefined) throw new Error(`${name}: must be <key>/<language>.md`)
  const { head, text } = parseFrontMatter(name, source, headShape)
  if (head.original === known) throw new Error(`${name}: original: a text is not a translation from its own language`)
  return { ...head, key, language: known, text }
}
