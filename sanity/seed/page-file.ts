/** The pages of the demo newspaper as they were written: `pages/<key>.<language>.md`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { demoLanguages, type DemoLanguage } from './in-each-language.ts'
import { slugShape } from './article-file.ts'
import { parseFrontMatter } from './front-matter.ts'

const headShape = z.strictObject({ title: z.string(), slug: slugShape, excerpt: z.string().max(160) })

export type PageFile = z.output<typeof headShape> & { key: string; language: DemoLanguage; text: string }

const folder = fileURLToPath(new URL('pages', import.meta.url))

/** Every page, by key, then by language. Throws an Error that names the file and the field that is wrong. */
export async function readPageFiles(): Promise<PageFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map(async (name) => parsePageFile(name, await readFile(join(folder, name), 'utf8'))))
}

function parsePageFile(name: string, source: string): PageFile {
  const [, key, language] = /^([a-z-]+)\.([a-z]+)\.md$/.exec(name) ?? []
  const known = demoLanguages.find((code) => code === language)
  if (key === undefined || known === undefined) throw new Error(`pages/${name}: must be <key>.<language>.md`)
  const { head, text } = parseFrontMatter(`pages/${name}`, source, headShape)
  return { ...head, key, language: known, text }
}
